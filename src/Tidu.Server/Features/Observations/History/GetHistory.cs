using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>One step in the life of a value.</summary>
/// <param name="From">Base units; null for the first value, and where there was none.</param>
/// <param name="To">Base units; null where it was set aside.</param>
/// <param name="RequestedBy">Who had asked for it, where it carries out a correction request.</param>
public sealed record HistoryStep(
    [Codes("entered", "corrected", "imported", "undone", "chosen", "set-aside")] string Act,
    DateTimeOffset At,
    string By,
    string ByName,
    decimal? From,
    decimal? To,
    [Codes(typeof(ObservationState))] string? FromState,
    [Codes(typeof(ObservationState))] string? ToState,
    string Reason,
    string? RequestedBy);

/// <summary>GET /api/observations/{id}/history: oldest first; the first step is the value's arrival.</summary>
internal static class GetHistory
{
    public static async Task<IResult> Handle(int id, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var row = await db.Set<Observation>().AsNoTracking().Include(value => value.Batch).SingleOrDefaultAsync(value => value.Id == id, cancel);
        if (row is null || !scope.Contains(row.UnitId, scope.Today))
        {
            return await audit.NotFoundAsync(row is not null, "observation-not-found", "observation", $"{id}");
        }

        var changes = await db.Set<ObservationChange>().AsNoTracking().Where(change => change.ObservationId == id).OrderBy(change => change.Id).ToListAsync(cancel);
        var askers = await AskersAsync(db, changes, cancel);
        var names = await UserNames.ReadAsync(db, [row.Batch!.EnteredBy], cancel);
        return Results.Ok(changes.Select(change => StepOf(change, askers)).Prepend(First(row, changes, names)).ToList());
    }

    /// <summary>Who asked for the changes that carry out a request, by the request.</summary>
    internal static async Task<Dictionary<int, string>> AskersAsync(TiduDb db, IReadOnlyList<ObservationChange> changes, CancellationToken cancel)
    {
        var ids = changes.Select(change => change.CorrectionRequestId).OfType<int>().Distinct().ToList();
        return await db.Set<CorrectionRequest>().AsNoTracking().Where(request => EF.Parameter(ids).Contains(request.Id)).ToDictionaryAsync(request => request.Id, request => request.RequestedByName, cancel);
    }

    /// <summary>The value's arrival.</summary>
    internal static HistoryStep First(Observation row, List<ObservationChange> changes, IReadOnlyDictionary<string, string> names)
    {
        var earliest = changes.Find(change => change.Act is ChangeAct.Corrected or ChangeAct.Imported);
        return new HistoryStep(
            ChangeFilter.Entered,
            row.Batch!.EnteredAt,
            row.Batch.EnteredBy,
            names[row.Batch.EnteredBy],
            null,
            earliest?.From ?? row.Value,
            null,
            PlanCodes.Of(earliest?.FromState ?? row.State),
            row.SourceText,
            null);
    }

    /// <summary>A change as a step.</summary>
    internal static HistoryStep StepOf(ObservationChange change, Dictionary<int, string> askers) => new(
        PlanCodes.Of(change.Act),
        change.At,
        change.By,
        change.ByName,
        change.From,
        change.To,
        change.FromState is { } from ? PlanCodes.Of(from) : null,
        change.ToState is { } to ? PlanCodes.Of(to) : null,
        change.Reason,
        change.CorrectionRequestId is { } request ? askers.GetValueOrDefault(request) : null);
}
