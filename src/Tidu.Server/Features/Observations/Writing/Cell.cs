using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Observations;

/// <summary>All values of an indicator for a unit that end on one day, whatever their source; with the last one before.</summary>
internal sealed record Cell(string UnitId, Period Period, List<Observation> Values, LastValue? Last)
{
    /// <summary>The used value where it is a real one: what people see and change.</summary>
    public Observation? Current => Values.FirstOrDefault(value => value.Used && value.Source != SourceKind.Demo);

    /// <summary>How many sources stand in it; demonstration is none.</summary>
    public int Sources => Values.Count(value => value.Source != SourceKind.Demo);
}

/// <summary>Cells of one indicator and period, loaded for several units at once.</summary>
internal static class ReadCells
{
    /// <param name="tracked">True where they are to be changed.</param>
    public static async Task<IReadOnlyDictionary<string, Cell>> ReadAsync(
        TiduDb db, string indicator, Period period, IReadOnlyCollection<string> units, bool tracked, CancellationToken cancel)
    {
        var end = period.Last;
        var rows = db.Set<Observation>().Include(row => row.Batch).Where(row => row.IndicatorCode == indicator && units.Contains(row.UnitId) && row.PeriodEnd == end);
        var values = (await (tracked ? rows : rows.AsNoTracking()).OrderBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.UnitId);
        var last = await LastAsync(db, indicator, end, units, cancel);
        return units.ToDictionary(unit => unit, unit => new Cell(unit, period, [.. values[unit]], last.GetValueOrDefault(unit)));
    }

    private static async Task<Dictionary<string, LastValue>> LastAsync(TiduDb db, string indicator, DateOnly end, IReadOnlyCollection<string> units, CancellationToken cancel)
    {
        var before = await db.Set<Observation>().AsNoTracking()
            .Where(row => row.IndicatorCode == indicator && units.Contains(row.UnitId) && row.Used && row.PeriodEnd < end)
            .Select(row => new { row.UnitId, row.Period, row.PeriodEnd, row.Value })
            .ToListAsync(cancel);
        return before.GroupBy(row => row.UnitId).ToDictionary(
            unit => unit.Key,
            unit => unit.OrderByDescending(row => row.PeriodEnd).Select(row => new LastValue(row.Period, row.PeriodEnd, row.Value)).First());
    }
}
