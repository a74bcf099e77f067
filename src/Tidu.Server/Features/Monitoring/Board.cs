using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>How a board's numbers and the registry stand to each other.</summary>
/// <param name="Rule">True where the numbers in use are counted from the registry.</param>
/// <param name="From">First period end that is counted, inclusive; null without a rule.</param>
/// <param name="Through">Last day up to which the registry is complete, inclusive; null is open, or without a rule.</param>
/// <param name="NotAttributed">Enterprises on the board's day that count for none of the units; null for one who sees only the own row.</param>
/// <param name="Differing">How many of the rows shown have another actual than the registry counts.</param>
/// <param name="Demo">True where demonstration enterprises are counted.</param>
public sealed record BoardCounting(bool Rule, DateOnly? From, DateOnly? Through, int? NotAttributed, int Differing, bool Demo);

/// <summary>A board: every unit of a plan for one indicator on one day, and the whole.</summary>
public sealed record Board
{
    public required string Plan { get; init; }

    public required string Indicator { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Base unit of every value, e.g. 家, 元 or fraction.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>In printed order; only those the caller may see.</summary>
    public required IReadOnlyList<BoardRow> Units { get; init; }

    /// <summary>Null for one who sees only the own row.</summary>
    public required BoardTotal? Total { get; init; }

    public required IndicatorRef IndicatorRef { get; init; }

    public required string PlanTitle { get; init; }

    /// <summary>From the plan's unit down to the unit drawn.</summary>
    public required IReadOnlyList<UnitRef> Path { get; init; }

    [Codes(typeof(TrajectoryKind))]
    public required string Trajectory { get; init; }

    [Codes(typeof(TrajectoryKind))]
    public required IReadOnlyList<string> Trajectories { get; init; }

    [Codes(typeof(BandBasis))]
    public required string BandBasis { get; init; }

    public required BandScaleView Scale { get; init; }

    /// <summary>all or own.</summary>
    [Codes("all", "own")]
    public required string RowsVisible { get; init; }

    /// <summary>How many units have a place.</summary>
    public required int Ranked { get; init; }

    /// <summary>How many of the units the caller may see have an actual.</summary>
    public required int Reported { get; init; }

    /// <summary>How many of the units the caller may see are to have one.</summary>
    public required int Reportable { get; init; }

    /// <summary>Units without an actual.</summary>
    public required IReadOnlyList<UnitRef> Missing { get; init; }

    /// <summary>Null where no layout is known, and for one who sees only the own row.</summary>
    public required LayoutView? Layout { get; init; }

    /// <summary>Rows of the map's tiles where the board's rows are areas; null where the rows themselves stand on the map.</summary>
    public required IReadOnlyList<BoardRow>? TileUnits { get; init; }

    /// <summary>True where any value shown is demonstration data.</summary>
    public required bool Demo { get; init; }

    public required YearToDateView YearStart { get; init; }

    /// <summary>Where the indicator can be counted from the registry and the registry has something to count; null elsewhere.</summary>
    public BoardCounting? Counting { get; init; }
}
