using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A reporting period as the list shows it.</summary>
/// <param name="DaysLeft">Days until the deadline, today's deadline is 0; negative after it; null without one.</param>
/// <param name="Actions">What the caller may do with it now.</param>
public sealed record ReportingPeriodView(
    int Id,
    string UnitId,
    string Unit,
    string Period,
    DateOnly PeriodEnd,
    DateOnly? OpensOn,
    DateOnly? ClosesOn,
    [Codes(typeof(PeriodState))] string State,
    int? DaysLeft,
    DateTimeOffset? LockedAt,
    string? LockedBy,
    int Version,
    [Codes("open", "close", "lock", "unlock", "change-dates")] IReadOnlyList<string> Actions)
{
    internal static ReportingPeriodView Of(ReportingPeriod row, Scope scope) => new(
        row.Id,
        row.UnitId,
        scope.Tree.Find(row.UnitId)?.Name ?? row.UnitId,
        row.Period,
        row.PeriodEnd,
        row.OpensOn,
        row.ClosesOn,
        PlanCodes.Of(row.State),
        row.ClosesOn?.DayNumber - scope.Today.DayNumber,
        row.LockedAt,
        row.LockedBy,
        row.Version,
        Policies.Allow(Policies.ManagePeriods, scope.Caller) && scope.Contains(row.UnitId, scope.Today) ? PeriodSteps.From(row.State) : []);
}

/// <summary>A new reporting period.</summary>
/// <param name="OpensOn">First day values may be entered; absent is at once.</param>
/// <param name="ClosesOn">Last day on time; absent is without a deadline.</param>
public sealed record PeriodBody(string UnitId, string Period, DateOnly? OpensOn = null, DateOnly? ClosesOn = null);

/// <summary>Other dates of a reporting period.</summary>
public sealed record PeriodDatesBody(int Version, DateOnly? OpensOn, DateOnly? ClosesOn, string? Reason = null);

/// <summary>Which steps a state allows.</summary>
internal static class PeriodSteps
{
    public static IReadOnlyList<string> From(PeriodState state) => state switch
    {
        PeriodState.Open => ["close", "lock", "change-dates"],
        PeriodState.Closed => ["open", "lock", "change-dates"],
        _ => ["unlock"],
    };

    /// <summary>The state a step leads to; unlocking leaves the period closed, so that only officers touch it until it is opened.</summary>
    public static PeriodState To(string step) => step switch
    {
        "open" => PeriodState.Open,
        "close" or "unlock" => PeriodState.Closed,
        _ => PeriodState.Locked,
    };
}

/// <summary>GET /api/periods: those of the caller's units, of units below and of units above, which hold for it too; newest first.</summary>
internal static class ListPeriods
{
    public static async Task<IResult> Handle(string? period, TiduDb db, ScopeSource scopes, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var rows = await db.Set<ReportingPeriod>().AsNoTracking().Where(row => period == null || row.Period == period).ToListAsync(cancel);
        return Results.Ok(rows.Where(row => Holds(scope, row)).OrderByDescending(row => row.PeriodEnd).ThenBy(row => row.UnitId, StringComparer.Ordinal).Select(row => ReportingPeriodView.Of(row, scope)).ToList());
    }

    /// <summary>True where it lies within the scope or governs a unit of the caller.</summary>
    internal static bool Holds(Scope scope, ReportingPeriod row) =>
        scope.Contains(row.UnitId, scope.Today) || scope.UnitIds.Any(unit => scope.Tree.IsWithin(unit, row.UnitId, scope.Today));
}
