namespace Tidu.Engine.Packs;

/// <summary>A box of past values with a printed change.</summary>
public sealed record PlanHistory
{
    public required string Id { get; init; }
    public required string Clause { get; init; }
    public required string Title { get; init; }
    public required string UnitId { get; init; }

    /// <summary>The columns, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }
    public required IReadOnlyList<HistoryRow> Rows { get; init; }
}
