using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>An annex that breaks one indicator down: units × years. Its units are the plan's disjoint addends for the indicator.</summary>
public sealed record PlanTable
{
    public required string Id { get; init; }
    public required string Clause { get; init; }
    public required string Title { get; init; }

    /// <summary>Indicator code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The printed measure unit of every cell.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>The comparator of every target cell.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The printed heading of the column of units (镇街/园区).</summary>
    public required string UnitHeading { get; init; }

    /// <summary>The first of <see cref="Years"/> where that column is a baseline, not a target; else null.</summary>
    public int? BaselineYear { get; init; }

    /// <summary>The columns, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Null: the indicator's.</summary>
    public TrajectoryKind? Trajectory { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Null where the annex prints no total.</summary>
    public TableTotal? Total { get; init; }
}
