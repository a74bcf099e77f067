using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>A breakdown in a list.</summary>
public sealed record BreakdownItem
{
    public required int Id { get; init; }

    public required string Plan { get; init; }

    public required string PlanTitle { get; init; }

    public required IndicatorRef Indicator { get; init; }

    public required UnitRef Unit { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    [Codes(typeof(AssignmentState))]
    public required string State { get; init; }

    public required int Units { get; init; }

    /// <summary>Comments without an answer; of the own units for one who sees only its own row.</summary>
    public required int OpenComments { get; init; }

    public required DateOnly? CommentsUntil { get; init; }

    public required string? AssignedBy { get; init; }

    public required DateOnly? AssignedOn { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>True where it is the last of its versions.</summary>
    public required bool Latest { get; init; }
}

/// <summary>A breakdown: what is to be reached, by whom, when; what was said to it; what may be done next. Values in base units.</summary>
public sealed record BreakdownView
{
    /// <summary>0 in a preview, which nobody stored.</summary>
    public required int Id { get; init; }

    public required string Plan { get; init; }

    public required string PlanTitle { get; init; }

    public required IndicatorRef Indicator { get; init; }

    public required UnitRef Unit { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    [Codes(typeof(AssignmentState))]
    public required string State { get; init; }

    [Codes(typeof(BreakdownMethod))]
    public required string Method { get; init; }

    public required BreakdownSettings Settings { get; init; }

    public required decimal Step { get; init; }

    public required decimal Reserve { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    public required int BaseYear { get; init; }

    [Codes(typeof(TargetKind))]
    public required string Kind { get; init; }

    public required int Version { get; init; }

    public required DateOnly? CommentsUntil { get; init; }

    public required string? AssignedBy { get; init; }

    public required DateOnly? AssignedOn { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Table of the plan that it became; null before it is assigned.</summary>
    public required string? TableId { get; init; }

    /// <summary>all or own; own shows the caller's rows and nothing of the others or the whole.</summary>
    [Codes("all", "own")]
    public required string RowsVisible { get; init; }

    public required IReadOnlyList<ParentYear>? Parent { get; init; }

    /// <summary>The own value of the unit broken down at the end of the base year, to be held against the sum of the units' bases; null where none is known and for one who sees only its own row.</summary>
    public required decimal? ParentBase { get; init; }

    /// <summary>Where <see cref="ParentBase"/> comes from.</summary>
    public required string? ParentBaseSource { get; init; }

    public required IReadOnlyList<BreakdownRow> Units { get; init; }

    /// <summary>False for percentages and intensities: no sum, no reserve, each unit is held against the target by itself.</summary>
    public required bool Additive { get; init; }

    public required IReadOnlyList<BreakdownTotal>? Totals { get; init; }

    /// <summary>What could not be met, with places.</summary>
    public required IReadOnlyList<BreakdownRemark> Remarks { get; init; }

    /// <summary>What the plan above asks of the unit; null where it asks nothing.</summary>
    public required IReadOnlyList<AboveYear>? Above { get; init; }

    public required IReadOnlyList<BreakdownCommentView> Comments { get; init; }

    public required IReadOnlyList<BreakdownStepView> Steps { get; init; }

    /// <summary>What the caller may do now.</summary>
    [Codes("edit-settings", "edit-cells", "delete", "consult", "comment", "answer", "approve", "return", "assign", "revise")]
    public required IReadOnlyList<string> Actions { get; init; }

    public required IReadOnlyList<BreakdownVersion> Versions { get; init; }
}

/// <summary>What the unit is to reach in a year.</summary>
/// <param name="Source">stated by the plan, filled on the line between two stated years, or unknown.</param>
/// <param name="Printed">As the plan prints it; null where it states nothing.</param>
public sealed record ParentYear(int Year, decimal? Target, [Codes(typeof(Comparator))] string? Comparator, [Codes("stated", "filled", "unknown")] string Source, string? Printed);

/// <summary>A unit's row.</summary>
/// <param name="Growth">Last cell over the base; null without either.</param>
public sealed record BreakdownRow(
    string UnitId,
    string Unit,
    string ShortName,
    UnitKind Kind,
    decimal? Base,
    string? BaseSource,
    decimal? Factor,
    IReadOnlyList<BreakdownCellView> Cells,
    decimal? Growth);

/// <param name="ByHand">True where a person set it.</param>
public sealed record BreakdownCellView(int Year, decimal? Value, bool ByHand);

/// <param name="Difference">target − reserve − sum; null without a target.</param>
public sealed record BreakdownTotal(int Year, decimal Sum, decimal? Reserve, decimal? Target, decimal? Difference);

/// <summary>Something that could not be met or that the reader should know.</summary>
/// <param name="Code">Of the allocation, or just-reached: the plan says more than the target and the sum is exactly the target.</param>
/// <param name="Amount">Base units.</param>
public sealed record BreakdownRemark(
    [Codes("no-target", "no-factor", "base-unknown", "no-weights", "pinned-exceed-target", "floors-exceed-target", "pinned-below-floor", "off-step", "sum-differs", "just-reached", "worse-than-target", "mean-unknown")] string Code,
    int? Year,
    string? UnitId,
    string? Unit,
    decimal? Amount);

/// <summary>What the plan above asks of the unit.</summary>
public sealed record AboveYear(int Year, decimal? Target, string Printed, string Plan);

/// <param name="StillInCell">It was declined, but the cell holds what it proposed, as after an acceptance that was taken back.</param>
public sealed record BreakdownCommentView(
    int Id,
    string UnitId,
    string Unit,
    [Codes(typeof(CommentStance))] string Stance,
    string Text,
    int? Year,
    decimal? Proposed,
    string ByName,
    DateTimeOffset At,
    bool? Accepted,
    string? Reply,
    string? RepliedBy,
    DateTimeOffset? RepliedAt,
    bool StillInCell);

/// <param name="Reason">Hidden from one who sees only its own row.</param>
public sealed record BreakdownStepView([Codes(typeof(AssignmentState))] string From, [Codes(typeof(AssignmentState))] string To, string ByName, DateTimeOffset At, string? Reason);

public sealed record BreakdownVersion(int Id, int Number, [Codes(typeof(AssignmentState))] string State, DateOnly? AssignedOn);
