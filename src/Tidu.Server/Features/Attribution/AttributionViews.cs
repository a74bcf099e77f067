using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Attribution;

/// <summary>A rule as lists show it.</summary>
/// <param name="Subject">Name of the unit or enterprise.</param>
/// <param name="CanEdit">The caller may change it.</param>
public sealed record AttributionView(
    int Id,
    string Plan,
    string Indicator,
    [Codes(typeof(AttributionSubject))] string SubjectKind,
    string SubjectId,
    string Subject,
    string CountsForUnitId,
    string CountsForUnit,
    DateOnly? From,
    DateOnly? To,
    string Basis,
    int? DisputeId,
    int Version,
    bool CanEdit)
{
    internal static AttributionView Of(AttributionRule rule, AttributionAccess access) => new(
        rule.Id,
        rule.PlanId,
        rule.IndicatorCode,
        PlanCodes.Of(rule.Subject),
        rule.SubjectId,
        access.NameOf(rule.Subject, rule.SubjectId, rule.SubjectName),
        rule.CountsForUnitId,
        access.UnitName(rule.CountsForUnitId),
        rule.From,
        rule.To,
        rule.Basis,
        rule.DisputeId,
        rule.Version,
        access.MayDecide);
}

/// <summary>A new rule.</summary>
/// <param name="SubjectId">Unit id, or unified social credit code.</param>
/// <param name="From">First day, inclusive; absent is from the beginning.</param>
/// <param name="To">Last day, inclusive; absent is open.</param>
/// <param name="Basis">What it rests on: a document, a decision.</param>
public sealed record AttributionBody(
    string Plan,
    string Indicator,
    [Codes(typeof(AttributionSubject))] string SubjectKind,
    string SubjectId,
    string CountsForUnitId,
    string Basis,
    string? SubjectName = null,
    DateOnly? From = null,
    DateOnly? To = null);

/// <summary>Another content of a rule; its subject stays.</summary>
public sealed record AttributionChange(int Version, string CountsForUnitId, string Basis, DateOnly? From, DateOnly? To);

/// <summary>Where something counts.</summary>
/// <param name="UnitId">Null for an enterprise without a rule whose place was not given.</param>
/// <param name="Rule">Null where no rule decided, or one that touches none of the caller's units.</param>
public sealed record AttributedView(string? UnitId, string? Unit, [Codes(typeof(AttributedBy))] string By, AttributionView? Rule);

/// <summary>A dispute as lists show it.</summary>
public sealed record DisputeView(
    int Id,
    string Plan,
    string Indicator,
    [Codes(typeof(AttributionSubject))] string SubjectKind,
    string SubjectId,
    string Subject,
    string ClaimedByUnitId,
    string ClaimedByUnit,
    string HeldByUnitId,
    string HeldByUnit,
    string Reason,
    string RaisedByName,
    DateTimeOffset RaisedAt,
    string? DecidedForUnitId,
    string? DecidedForUnit,
    DateOnly? DecidedFrom,
    string? DecisionReason,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    int Version,
    bool CanDecide)
{
    internal static DisputeView Of(AttributionDispute row, AttributionAccess access) => new(
        row.Id,
        row.PlanId,
        row.IndicatorCode,
        PlanCodes.Of(row.Subject),
        row.SubjectId,
        access.NameOf(row.Subject, row.SubjectId, row.SubjectName),
        row.ClaimedByUnitId,
        access.UnitName(row.ClaimedByUnitId),
        row.HeldByUnitId,
        access.UnitName(row.HeldByUnitId),
        row.Reason,
        row.RaisedByName,
        row.RaisedAt,
        row.DecidedForUnitId,
        row.DecidedForUnitId is { } unit ? access.UnitName(unit) : null,
        row.DecidedFrom,
        row.DecisionReason,
        row.DecidedByName,
        row.DecidedAt,
        row.Version,
        row.DecidedAt is null && access.MayDecide);
}

/// <summary>A claim that something counts for another unit than today.</summary>
/// <param name="LiesInUnitId">For an enterprise: the unit it is registered in.</param>
public sealed record DisputeBody(
    string Plan,
    string Indicator,
    [Codes(typeof(AttributionSubject))] string SubjectKind,
    string SubjectId,
    string ClaimedByUnitId,
    string? Reason,
    string? SubjectName = null,
    string? LiesInUnitId = null);

/// <summary>The decision on a dispute: the unit it counts for from a day on.</summary>
public sealed record DisputeDecision(string ForUnitId, DateOnly From, string? Reason, int Version);
