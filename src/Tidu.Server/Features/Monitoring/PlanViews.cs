using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>A plan on a list.</summary>
public record PlanSummary
{
    public required string PlanId { get; init; }

    public required string Title { get; init; }

    public required string ShortTitle { get; init; }

    [Codes(typeof(PlanLevel))]
    public required string Level { get; init; }

    public required UnitRef Unit { get; init; }

    public required string Issuer { get; init; }

    public string? Number { get; init; }

    public DateOnly Issued { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public DateOnly BaseDate { get; init; }

    /// <summary>The plan above; null where it follows none.</summary>
    public string? Follows { get; init; }

    public int Targets { get; init; }

    public int Tasks { get; init; }

    public int Mechanisms { get; init; }

    /// <summary>Made or taken over here; another plan comes from a data file, and its tables and tasks are not imported into.</summary>
    public bool Own { get; init; }

    /// <summary>Null for one who may not read findings.</summary>
    public FindingCounts? Findings { get; init; }

    /// <summary>What a board can show; for one who sees only the own row, what that row has.</summary>
    public required IReadOnlyList<IndicatorRef> BoardIndicators { get; init; }

    /// <summary>Day of the latest actual of any of these indicators.</summary>
    public DateOnly? LatestData { get; init; }

    /// <summary>all or own.</summary>
    [Codes("all", "own")]
    public required string RowsVisible { get; init; }
}

public sealed record FindingCounts(int Error, int Doubt, int Note);

/// <summary>A plan with what its overview needs.</summary>
public sealed record PlanDetail : PlanSummary
{
    public int Version { get; init; }

    public int PackVersion { get; init; }

    /// <summary>Edited values that the loaded pack differs from.</summary>
    public required IReadOnlyList<PackChange> PackChanges { get; init; }

    /// <summary>The whole unit's own targets, printed order.</summary>
    public required IReadOnlyList<TargetRow> Headline { get; init; }

    public required IReadOnlyList<MechanismView> MechanismList { get; init; }

    public required AssignmentView Assignment { get; init; }

    public required IReadOnlyList<TableRef> Tables { get; init; }

    /// <summary>Plans that follow this one and that the caller may see.</summary>
    public required IReadOnlyList<PlanLink> Below { get; init; }

    /// <summary>The plan above, named even where the caller may not open it.</summary>
    public PlanLink? Above { get; init; }
}

/// <summary>Another plan. Open: the caller may see it.</summary>
public sealed record PlanLink(string PlanId, string ShortTitle, string Unit, bool Open);

/// <summary>An edited value that the loaded pack differs from, both in words with the printed measure unit; null where there is none.</summary>
public sealed record PackChange(string What, string Where, string? PackValue, string? EditedValue);

public sealed record MechanismView([Codes(typeof(MechanismKind))] string Kind, string Label, [Codes(typeof(Frequency))] string? Every, IReadOnlyList<string> Units, string Clause);

/// <summary>One target with where it stands.</summary>
public sealed record TargetRow
{
    public required int TargetId { get; init; }

    /// <summary>For the next edit.</summary>
    public required int Version { get; init; }

    /// <summary>True where a user changed the value; <see cref="PackValue"/> is what the document says.</summary>
    public required bool Edited { get; init; }

    public decimal? PackValue { get; init; }

    public required IndicatorRef Indicator { get; init; }

    public required UnitRef Unit { get; init; }

    public int? Year { get; init; }

    [Codes(typeof(TargetKind))]
    public required string Kind { get; init; }

    [Codes(typeof(Comparator))]
    public string? Comparator { get; init; }

    public decimal? Value { get; init; }

    public required string Printed { get; init; }

    public required string PrintedMeasureUnit { get; init; }

    [Codes(typeof(TargetNature))]
    public string? Nature { get; init; }

    public required string Clause { get; init; }

    public string? Scope { get; init; }

    public bool Effort { get; init; }

    public string? Task { get; init; }

    public string? PartOf { get; init; }

    public decimal? Baseline { get; init; }

    public DateOnly? BaselineOn { get; init; }

    public decimal? Actual { get; init; }

    public DateOnly? ActualOn { get; init; }

    [Codes(typeof(SourceKind))]
    public string? Source { get; init; }

    public string? SourceText { get; init; }

    public decimal? Expected { get; init; }

    public decimal? Ratio { get; init; }

    public decimal? Completion { get; init; }

    /// <summary>Why there is no ratio; null where there is one, or where the target is not measured.</summary>
    [Codes(typeof(RatioObstacle))]
    public string? Obstacle { get; init; }

    [Codes(typeof(Evaluation))]
    public string Evaluation { get; init; } = "none";

    [Codes(typeof(ColorBand))]
    public string Band { get; init; } = "none";
}

/// <summary>A task with the units named for it and the targets tied to it.</summary>
public sealed record PlanTaskView(string Number, string? Title, string? Section, string Clause, [Codes(typeof(PlanTaskKind))] string Kind, IReadOnlyList<TaskUnitView> Lead, IReadOnlyList<TaskUnitView> Responsible, DateOnly? Due, string? DuePrinted, IReadOnlyList<TargetRow> Goals);

public sealed record TaskUnitView(string UnitId, string Printed);

/// <summary>A contradiction or slip of the document.</summary>
public sealed record FindingView(string Plan, string Code, [Codes(typeof(FindingSeverity))] string Severity, string? Indicator, string? IndicatorName, int? Year, decimal? Stated, decimal? Computed, string? MeasureUnit, IReadOnlyList<FindingPlaceView> Places, string Message);

/// <summary>Where it stands. Plan is the plan's id; null for a published value.</summary>
public sealed record FindingPlaceView(string? Plan, string Clause, string Text);
