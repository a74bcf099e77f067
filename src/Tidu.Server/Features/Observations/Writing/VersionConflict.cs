using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>One cell that somebody else changed meanwhile: both versions side by side.</summary>
public sealed record ConflictRow(string UnitId, MineSide Yours, TheirsSide Current);

/// <summary>What the caller sent; a null value wanted to set the value aside.</summary>
public sealed record MineSide(decimal? Value, [Codes(typeof(ObservationState))] string? State, int? Version);

/// <summary>What stands now, and who wrote it when.</summary>
/// <param name="Reason">Of the latest change; null where it is the first value.</param>
public sealed record TheirsSide(
    int ObservationId, decimal Value, [Codes(typeof(ObservationState))] string State, string By, string ByName, DateTimeOffset At, string? Reason, int Version);

/// <summary>Answers 409 with both versions.</summary>
internal static class VersionConflict
{
    public static async Task<ProblemHttpResult> OfAsync(TiduDb db, IReadOnlyList<(string UnitId, MineSide Yours, Observation Current)> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Current.Id).ToList();
        var changes = await db.Set<ObservationChange>().AsNoTracking().Where(change => ids.Contains(change.ObservationId)).ToListAsync(cancel);
        var latest = changes.GroupBy(change => change.ObservationId).ToDictionary(each => each.Key, each => each.MaxBy(change => change.Id)!);
        var names = await UserNames.ReadAsync(db, rows.Select(row => row.Current.Batch!.EnteredBy), cancel);
        var conflicts = rows.Select(row => new ConflictRow(row.UnitId, row.Yours, Theirs(row.Current, latest.GetValueOrDefault(row.Current.Id), names))).ToList();
        return Problems.Conflict("version-conflict", ("yours", rows[0].Yours.Version), ("current", rows[0].Current.Version), ("rows", conflicts));
    }

    private static TheirsSide Theirs(Observation row, ObservationChange? latest, IReadOnlyDictionary<string, string> names) => new(
        row.Id,
        row.Value,
        PlanCodes.Of(row.State),
        latest?.By ?? row.Batch!.EnteredBy,
        latest?.ByName ?? names[row.Batch!.EnteredBy],
        latest?.At ?? row.Batch!.EnteredAt,
        latest?.Reason,
        row.Version);
}
