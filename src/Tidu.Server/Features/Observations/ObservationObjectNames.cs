using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>A cell by unit and indicator (null where it has none) and period.</summary>
internal sealed record NamedCell(int Id, string? UnitId, string? IndicatorCode, string Period);

/// <summary>Names of cells in words: unit, indicator, period.</summary>
internal static class CellNames
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        IReadOnlyCollection<string> ids, Func<IReadOnlyCollection<int>, IQueryable<NamedCell>> find, Func<string, string, NamedCell> read, TiduDb db, ScopeSource scopes, CancellationToken cancel)
    {
        var numbers = ids.Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().ToList();
        var cells = (await find(numbers).ToListAsync(cancel)).ToDictionary(cell => cell.Id.ToString(CultureInfo.InvariantCulture));
        foreach (var id in ids.Where(id => id.Contains('/', StringComparison.Ordinal)))
        {
            var slash = id.LastIndexOf('/');
            cells[id] = read(id[..slash], id[(slash + 1)..]);
        }

        var codes = cells.Values.Select(cell => cell.IndicatorCode).OfType<string>().Distinct().ToList();
        var names = await db.Set<Indicator>().AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.ShortName ?? row.Name, cancel);
        var tree = (await scopes.OpenAsync(cancel)).Tree;
        return cells.ToDictionary(
            cell => cell.Key,
            cell => string.Join(' ', new[] { cell.Value.UnitId is { } unit ? tree.Find(unit)?.Name ?? unit : null, cell.Value.IndicatorCode is { } code ? names.GetValueOrDefault(code, code) : null, PeriodTexts.Of(cell.Value.Period) }.OfType<string>()));
    }

    /// <summary>A cell that has no number yet: what stands before its period, written indicator/unit.</summary>
    public static NamedCell OfBoth(string before, string period)
    {
        var slash = before.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new NamedCell(0, before, null, period) : new NamedCell(0, before[(slash + 1)..], before[..slash], period);
    }
}

/// <summary>Names of values, for the audit trail.</summary>
internal sealed class ObservationObjectNames(TiduDb db, ScopeSource scopes) : IObjectNames
{
    public string Kind => "observation";

    public bool AreTelling => false;

    public Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => CellNames.ReadAsync(
        ids, numbers => db.Set<Observation>().Where(row => EF.Parameter(numbers).Contains(row.Id)).Select(row => new NamedCell(row.Id, row.UnitId, row.IndicatorCode, row.Period)), CellNames.OfBoth, db, scopes, cancel);
}

/// <summary>Names of what one save of the entry grid holds, an indicator and a period, for the audit trail.</summary>
internal sealed class EntryObjectNames(TiduDb db, ScopeSource scopes) : IObjectNames
{
    public string Kind => "observations";

    public bool AreTelling => false;

    public Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => CellNames.ReadAsync(
        ids, _ => db.Set<Observation>().Where(_ => false).Select(row => new NamedCell(row.Id, null, row.IndicatorCode, row.Period)), (indicator, period) => new NamedCell(0, null, indicator, period), db, scopes, cancel);
}

/// <summary>Names of requests to correct a value, for the audit trail.</summary>
internal sealed class CorrectionObjectNames(TiduDb db, ScopeSource scopes) : IObjectNames
{
    public string Kind => "correction";

    public bool AreTelling => false;

    public Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => CellNames.ReadAsync(
        ids, numbers => db.Set<CorrectionRequest>().Where(row => EF.Parameter(numbers).Contains(row.Id)).Select(row => new NamedCell(row.Id, row.UnitId, row.IndicatorCode, row.Period)), CellNames.OfBoth, db, scopes, cancel);
}

/// <summary>Names of reporting periods, for the audit trail.</summary>
internal sealed class PeriodObjectNames(TiduDb db, ScopeSource scopes) : IObjectNames
{
    public string Kind => "reporting-period";

    public bool AreTelling => false;

    public Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => CellNames.ReadAsync(
        ids, numbers => db.Set<ReportingPeriod>().Where(row => EF.Parameter(numbers).Contains(row.Id)).Select(row => new NamedCell(row.Id, row.UnitId, null, row.Period)), CellNames.OfBoth, db, scopes, cancel);
}
