using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>A table of the document with what has become of its targets: 目标任务分解.</summary>
public sealed record Matrix
{
    public required string PlanId { get; init; }

    public required TableRef Table { get; init; }

    public required DateOnly On { get; init; }

    public required int? BaselineYear { get; init; }

    public required string UnitHeading { get; init; }

    /// <summary>all or own.</summary>
    [Codes("all", "own")]
    public required string RowsVisible { get; init; }

    /// <summary>Target years, the baseline's excluded.</summary>
    public required IReadOnlyList<MatrixYear> Years { get; init; }

    /// <summary>In printed order.</summary>
    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    /// <summary>合计（计算数）; null where rows are indicators or the caller sees only its own.</summary>
    public required MatrixRow? ComputedTotal { get; init; }

    /// <summary>合计（文件数）; null where none is printed.</summary>
    public required MatrixRow? PrintedTotal { get; init; }

    /// <summary>正文目标: what the running text says for the whole.</summary>
    public required MatrixRow? TextTargets { get; init; }

    /// <summary>The plan above's targets for this unit; null where it has none.</summary>
    public required MatrixRow? ParentTargets { get; init; }

    public required IReadOnlyList<MatrixNote> Notes { get; init; }

    public required BandScaleView Scale { get; init; }

    public required bool Demo { get; init; }

    public required AssignmentView Assignment { get; init; }

    /// <summary>The caller may change the plan's targets.</summary>
    public bool CanEdit { get; init; }
}

/// <summary>A column of targets. State: closed, current or future, seen from the day.</summary>
public sealed record MatrixYear(int Year, [Codes("closed", "current", "future")] string State, DateOnly? ActualOn);

/// <summary>A finding about a year of the table.</summary>
public sealed record MatrixNote(int Year, string Code, string Message, int FindingIndex);

/// <summary>How far the plan is formally assigned: draft, consulting, approved, assigned.</summary>
public sealed record AssignmentView([Codes(typeof(AssignmentState))] string State, DateOnly? On);

/// <summary>A table of the document. Difference: sum − printed total in the last year that differs; null where none does. BreakdownId: the breakdown whose assignment made it; null for a table of the document.</summary>
public sealed record TableRef(string TableId, string Title, string Clause, [Codes(typeof(TableRows))] string RowsAre, IndicatorRef? Indicator, decimal? Difference, int? BreakdownId);

/// <summary>A row of the table.</summary>
public sealed record MatrixRow
{
    /// <summary>Number as printed.</summary>
    public string? Number { get; init; }

    public required string Label { get; init; }

    public UnitRef? Unit { get; init; }

    public IndicatorRef? Indicator { get; init; }

    public string? Responsible { get; init; }

    public bool TargetOnly { get; init; }

    [Codes(typeof(TargetNature))]
    public string? Nature { get; init; }

    /// <summary>Indicator this row is a part of (其中).</summary>
    public string? PartOf { get; init; }

    public decimal? Baseline { get; init; }

    public string? BaselinePrinted { get; init; }

    /// <summary>One for each year, in order.</summary>
    public required IReadOnlyList<MatrixCell> Cells { get; init; }
}

/// <summary>A target and what became of it. Values in base units, unrounded.</summary>
public sealed record MatrixCell
{
    public required int Year { get; init; }

    /// <summary>Null where the plan has no such target, and in totals that are computed.</summary>
    public int? TargetId { get; init; }

    /// <summary>Of the target, for the next edit; null without one.</summary>
    public int? Version { get; init; }

    public decimal? Target { get; init; }

    public string? Printed { get; init; }

    [Codes(typeof(Comparator))]
    public string? Comparator { get; init; }

    public decimal? Actual { get; init; }

    public DateOnly? ActualOn { get; init; }

    [Codes(typeof(SourceKind))]
    public string? Source { get; init; }

    public string? SourceText { get; init; }

    public decimal? Expected { get; init; }

    public decimal? Completion { get; init; }

    /// <summary>What is missing to the target, never below 0.</summary>
    public decimal? Gap { get; init; }

    /// <summary>For years to come: target − latest actual.</summary>
    public decimal? Remaining { get; init; }

    public decimal? Level { get; init; }

    public decimal? Ratio { get; init; }

    /// <summary>Why there is no ratio; null where there is one.</summary>
    [Codes(typeof(RatioObstacle))]
    public string? Obstacle { get; init; }

    [Codes(typeof(Evaluation))]
    public string Evaluation { get; init; } = "none";

    [Codes(typeof(ColorBand))]
    public string Band { get; init; } = "none";

    /// <summary>True where a user changed the target.</summary>
    public bool Edited { get; init; }

    /// <summary>What the document says; differs from <see cref="Target"/> where it was edited.</summary>
    public decimal? PackValue { get; init; }

    /// <summary>The target's cell before anything became of it.</summary>
    internal static MatrixCell Of(Target? target, int year) => new()
    {
        Year = year,
        TargetId = target?.Id,
        Version = target?.Version,
        Target = target?.Value,
        Printed = target?.Printed,
        Comparator = target?.Comparator?.Code(),
        Edited = target?.Edited ?? false,
        PackValue = target?.PackValue,
    };
}
