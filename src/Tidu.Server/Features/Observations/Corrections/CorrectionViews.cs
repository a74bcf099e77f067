using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A correction request as lists show it.</summary>
/// <param name="From">Base units, when it was asked for; null where the cell was empty.</param>
/// <param name="To">Base units.</param>
/// <param name="Own">The caller asked for it, and so cannot decide it.</param>
/// <param name="Actions">What the caller may do with it now.</param>
public sealed record CorrectionView(
    int Id,
    string Indicator,
    string IndicatorName,
    string MeasureUnit,
    IReadOnlyList<DisplayUnit> DisplayUnits,
    string UnitId,
    string Unit,
    string Period,
    int? ObservationId,
    decimal? From,
    decimal To,
    [Codes(typeof(ObservationState))] string ToState,
    string Reason,
    string RequestedBy,
    string RequestedByName,
    DateTimeOffset RequestedAt,
    [Codes(typeof(RequestState))] string State,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? DecisionReason,
    int Version,
    bool Own,
    [Codes("approve", "decline", "withdraw")] IReadOnlyList<string> Actions)
{
    internal static CorrectionView Of(CorrectionRequest row, Indicator indicator, Scope scope) => new(
        row.Id,
        row.IndicatorCode,
        indicator.Name,
        indicator.MeasureUnit,
        indicator.DisplayUnits,
        row.UnitId,
        scope.Tree.Find(row.UnitId)?.Name ?? row.UnitId,
        row.Period,
        row.ObservationId,
        row.From,
        row.To,
        PlanCodes.Of(row.ToState),
        row.Reason,
        row.RequestedBy,
        row.RequestedByName,
        row.RequestedAt,
        PlanCodes.Of(row.State),
        row.DecidedByName,
        row.DecidedAt,
        row.DecisionReason,
        row.Version,
        row.RequestedBy == scope.Caller.UserName,
        ActionsOf(row, scope));

    private static IReadOnlyList<string> ActionsOf(CorrectionRequest row, Scope scope) => row switch
    {
        { State: not RequestState.Pending } => [],
        _ when row.RequestedBy == scope.Caller.UserName => ["withdraw"],
        _ => Policies.Allow(Policies.DecideCorrections, scope.Caller) ? ["approve", "decline"] : [],
    };
}

/// <summary>A wish to change a value that can no longer be written, base units.</summary>
/// <param name="ObservationId">The value meant; absent is the used one of the cell.</param>
public sealed record CorrectionAsk(
    string Indicator, string UnitId, string Period, decimal Value, [Codes(typeof(ObservationState))] string State, string? Reason, int? ObservationId = null);

/// <summary>GET /api/corrections?state= : requests about units within the scope, those that wait first, then newest first.</summary>
internal static class ListCorrections
{
    private const int Most = 500;

    public static async Task<IResult> Handle(string? state, TiduDb db, ScopeSource scopes, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var indicators = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(row => row.Code, cancel);
        var rows = await db.Set<CorrectionRequest>().AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancel);
        return Results.Ok(rows.Where(row => scope.Contains(row.UnitId, scope.Today) && (state is null || PlanCodes.Of(row.State) == state))
            .OrderBy(row => row.State == RequestState.Pending ? 0 : 1).Take(Most)
            .Select(row => CorrectionView.Of(row, indicators[row.IndicatorCode], scope)).ToList());
    }
}
