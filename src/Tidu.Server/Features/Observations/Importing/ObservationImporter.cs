using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Imports actual values: a long list, units × periods of an indicator, units × indicators of a period.</summary>
internal sealed class ObservationImporter(TiduDb db, ScopeSource scopes, ImportWords words) : IImporter
{
    private const int Samples = 3;

    public ImportKind Kind => ImportKind.Observations;

    public string Policy => Policies.EnterValues;

    public async Task CheckAsync(ImportFile file, ImportOptions options, CheckLog log, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var names = await NamesAsync(scope, options.Plan, cancel);
        using var opened = SheetFile.Open(file.Path, file.FileName);
        var defaults = new ItemDefaults(options.Source?.Trim() is { Length: > 0 } source ? source : Texts.Of("import-source"), options.SourceDate, options.State);
        var reading = new TableReading(opened, names, new CellValues(words.Packs), words.Packs, defaults, new RowRemarks(opened, log), log, scope);
        var (items, bad) = ReadSheets(reading, options, cancel);
        var stored = await StoredValues.ReadAsync(db, items, cancel);
        new DecideItems(scope, await ReadCalendar.ReadAsync(db, scope.Tree, cancel), names, stored, reading.Remarks).Decide(items, cancel);
        Count(reading, items, bad);
        KeptItems.Write(file.Folder, items);
    }

    public async Task<int> WriteAsync(ImportFile file, ImportOptions options, ImportWrite write, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var items = KeptItems.Read(file.Folder);
        if (items.Count == 0)
        {
            return 0;
        }

        var scope = await scopes.OpenAsync(cancel);
        var names = await NamesAsync(scope, options.Plan, cancel);
        var calendar = await ReadCalendar.ReadAsync(db, scope.Tree, cancel);
        var verdicts = items.Select(item => (item.UnitId, item.Period)).Distinct().ToDictionary(cell => cell, cell => WriteRule.Of(scope, cell.UnitId, cell.Period, calendar));
        var now = await CellsNow.ReadAsync(db, items, cancel);
        await now.RequireUnchangedAsync(db, items, names, item => !verdicts[(item.UnitId, item.Period)].Allowed, cancel);
        return await new WriteItems(db, now, file, write).WriteAsync(items, cancel);
    }

    public async Task<ImportTemplate> TemplateAsync(TemplateRequest request, CancellationToken cancel) =>
        await new ObservationTemplate(db, await scopes.OpenAsync(cancel), words.Packs).CreateAsync(request, cancel);

    private static (List<ImportItem> Items, List<ImportPlace> Bad) ReadSheets(TableReading reading, ImportOptions options, CancellationToken cancel)
    {
        var shapes = new FindShape(new HeaderFinder(reading.Packs), reading.Values, reading.Names);
        var (indicator, period) = Chosen(options, shapes, reading.Names);
        var (items, bad, missing, used) = (new List<ImportItem>(), new List<ImportPlace>(), new List<string>(), false);
        for (var sheet = 0; sheet < reading.File.Sheets.Count; sheet++)
        {
            var name = reading.File.Sheets[sheet].Name;
            if (ReturnedWorkbook.IsOwnSheet(name))
            {
                continue;
            }

            if (shapes.Of(reading.File, sheet, indicator, period) is not { } shape || shape.Missing.Count > 0 && shape.Header.Of(Fields.Unit) is null)
            {
                reading.Log.Sheet(name, 0, false);
                continue;
            }

            missing.AddRange(shape.Missing);
            if (shape.Missing.Count == 0)
            {
                HeaderDoubts.RefuseTwice(name, shape.Header);
                var before = reading.Log.RowsRead;
                ReadSheet(reading, sheet, shape, items, bad, cancel);
                used = true;
                reading.Log.Sheet(name, reading.Log.RowsRead - before, true);
            }
        }

        if (used && reading.Log is { RowsRead: 0, RowsSkipped: 0 })
        {
            HeaderDoubts.RefuseEmpty(reading.Log);
        }

        return used ? (items, bad) : throw Unusable(missing);
    }

    private static ImportRefusedException Unusable(List<string> missing) => missing.Count == 0
        ? new ImportRefusedException("import-header-missing")
        : new ImportRefusedException("import-columns-missing", ("missing", string.Join(Texts.Of("list-comma"), missing.Distinct())));

    private static void ReadSheet(TableReading reading, int sheet, TableShape shape, List<ImportItem> items, List<ImportPlace> bad, CancellationToken cancel)
    {
        reading.Remarks.Know(sheet, shape.Header);
        reading.Log.HeaderRows[sheet] = shape.Header.LastRow;
        var samples = reading.File.ReadRows(sheet).SkipWhile(row => row.Number <= shape.Header.LastRow).Take(Samples).ToList();
        foreach (var column in shape.Header.Columns.Where(column => !ReturnedWorkbook.IsOwnColumn(column.Text)))
        {
            var field = column.Field ?? (shape.Values.Any(value => value.Column == column) ? Fields.Value : null);
            reading.Log.Column(column.Text, field, [.. samples.Select(row => row[column.Number].Shown)]);
        }

        items.AddRange(new ReadTable(reading, sheet, shape).Items(bad.Add, cancel));
    }

    private static (Indicator? Indicator, Period? Period) Chosen(ImportOptions options, FindShape shapes, ImportNames names)
    {
        Indicator? indicator = null;
        if (!string.IsNullOrWhiteSpace(options.Indicator))
        {
            indicator = names.IndicatorOf(options.Indicator) ?? throw new ImportRefusedException("import-indicator-unknown", ("value", options.Indicator));
        }

        Period? period = null;
        if (!string.IsNullOrWhiteSpace(options.Period))
        {
            period = shapes.PeriodOf(FileCell.OfText(options.Period)) ?? throw new ImportRefusedException("import-period-unknown", ("value", options.Period));
        }

        return (indicator, period);
    }

    /// <summary>Counts in the order of the file: its first rows are the preview.</summary>
    private static void Count(TableReading reading, List<ImportItem> items, List<ImportPlace> bad)
    {
        var refused = bad.Select(place => (Place: place, Item: (ImportItem?)null));
        var read = items.Select(item => (item.Place, Item: (ImportItem?)item));
        var all = bad.Count == 0 ? read : read.Concat(refused).OrderBy(pair => pair.Place.Sheet).ThenBy(pair => pair.Place.Row).ThenBy(pair => pair.Place.Column);
        foreach (var (place, item) in all)
        {
            reading.Log.Decide(item?.Act ?? RowAct.Bad, item?.Warned ?? false, item?.Reason is not null, () => PreviewOf(reading, place, item));
        }
    }

    private static PreviewRow PreviewOf(TableReading reading, ImportPlace place, ImportItem? item)
    {
        var sheet = reading.File.Sheets[place.Sheet].Name;
        if (item is null)
        {
            return new PreviewRow(sheet, place.Row, new Dictionary<string, string?>(), RowAct.Bad, null, null);
        }

        var indicator = reading.Names.Indicators[item.IndicatorCode];
        var cells = new Dictionary<string, string?>
        {
            [Fields.Indicator] = indicator.Name,
            [Fields.Unit] = reading.Scope.Tree.Find(item.UnitId)?.Name ?? item.UnitId,
            [Fields.Period] = item.Period.ToString(),
            [Fields.Value] = ItemText.Value(indicator, item.Value),
            [Fields.State] = ItemText.State(item.State),
            [Fields.Source] = item.SourceText,
            [Fields.Note] = item.Note,
        };
        return new PreviewRow(sheet, place.Row, cells, item.Act, item.From is { } from ? ItemText.Value(indicator, from) : null, ItemText.Value(indicator, item.Value));
    }

    private async Task<ImportNames> NamesAsync(Scope scope, string? plan, CancellationToken cancel)
    {
        var jurisdiction = plan is null ? null : await db.Set<ActionPlan>().Where(row => row.Id == plan).Select(row => row.UnitId).FirstOrDefaultAsync(cancel);
        return new ImportNames(scope, jurisdiction, await db.Set<Indicator>().AsNoTracking().OrderBy(row => row.SortOrder).ToListAsync(cancel), words.Packs);
    }
}
