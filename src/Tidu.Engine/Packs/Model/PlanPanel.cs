namespace Tidu.Engine.Packs;

/// <summary>An indicator box (专栏): several indicators of one unit, one baseline year, one target year.</summary>
public sealed record PlanPanel
{
    public required string Id { get; init; }
    public required string Clause { get; init; }
    public required string Title { get; init; }
    public required string UnitId { get; init; }

    /// <summary>Null where the box prints no baseline column.</summary>
    public int? BaselineYear { get; init; }

    /// <summary>The year of every target of the box.</summary>
    public required int Year { get; init; }
    public required IReadOnlyList<PanelRow> Rows { get; init; }
}
