using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A step in the life of a value, with the value it belongs to.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="IndicatorName">Short name.</param>
/// <param name="Unit">Name of the unit.</param>
public sealed record ValueChange(int ObservationId, string Indicator, string IndicatorName, string UnitId, string Unit, string Period, HistoryStep Step);

/// <summary>Steps by their keys, whole.</summary>
internal static class ReadSteps
{
    public static async Task<IReadOnlyList<ValueChange>> ReadAsync(TiduDb db, Scope scope, IReadOnlyList<StepKey> keys, CancellationToken cancel)
    {
        var ids = keys.Select(key => key.ObservationId).Distinct().ToList();
        var values = await db.Set<Observation>().AsNoTracking().Include(value => value.Batch).Where(value => EF.Parameter(ids).Contains(value.Id)).ToDictionaryAsync(value => value.Id, cancel);
        var changes = (await db.Set<ObservationChange>().AsNoTracking().Where(change => EF.Parameter(ids).Contains(change.ObservationId)).OrderBy(change => change.Id).ToListAsync(cancel))
            .ToLookup(change => change.ObservationId);
        var askers = await GetHistory.AskersAsync(db, [.. changes.SelectMany(each => each)], cancel);
        var names = await UserNames.ReadAsync(db, values.Values.Select(value => value.Batch!.EnteredBy), cancel);
        var indicators = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(row => row.Code, row => row.ShortName ?? row.Name, cancel);
        return
        [
            .. keys.Where(key => values.ContainsKey(key.ObservationId)).Select(key =>
            {
                var (value, own) = (values[key.ObservationId], changes[key.ObservationId].ToList());
                var step = key.ChangeId is { } id ? GetHistory.StepOf(own.Single(change => change.Id == id), askers) : GetHistory.First(value, own, names);
                return new ValueChange(
                    value.Id, value.IndicatorCode, indicators.GetValueOrDefault(value.IndicatorCode, value.IndicatorCode), value.UnitId, scope.Tree.Find(value.UnitId)?.Name ?? value.UnitId, value.Period, step);
            }),
        ];
    }
}
