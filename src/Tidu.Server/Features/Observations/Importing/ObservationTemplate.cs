using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>The workbook to fill in: a row for each unit that reports an indicator of the plan within the caller's scope, with what is known already and the value before.</summary>
internal sealed class ObservationTemplate(TiduDb db, Scope scope, PackSet packs)
{
    private const int HeaderHeight = 1;

    /// <summary>Fields in the order of columns, each with its width.</summary>
    private static readonly (string Field, double Width)[] Columns =
    [
        (Fields.Indicator, 26), (Fields.Unit, 18), (Fields.Period, 12), (Fields.Value, 16), (Fields.MeasureUnit, 10), (Fields.State, 12), (Fields.Source, 24),
        (Fields.SourceDate, 14), (Fields.Note, 24), (Fields.Reason, 24), ("last-period", 12), ("last-value", 16),
    ];

    /// <exception cref="ImportRefusedException">plan-not-found, indicator-not-found, import-period-unknown</exception>
    public async Task<ImportTemplate> CreateAsync(TemplateRequest request, CancellationToken cancel)
    {
        var period = PeriodOf(request.Period);
        var plan = await PlanAsync(request.Plan, cancel);
        var rows = new List<IReadOnlyList<SheetCell>> { Columns.Select(column => SheetCell.Of(NameOf(column.Field), CellStyle.Header)).ToList() };
        foreach (var indicator in await IndicatorsAsync(plan, request.Indicator, cancel))
        {
            rows.AddRange(await RowsAsync(plan, indicator, period, cancel));
        }

        var title = Texts.Of("observation-template.title", ("plan", plan?.ShortTitle), ("period", period.ToString()));
        var sheet = new Sheet(Texts.Of("observation-template.sheet"), [.. Columns.Select(column => column.Width)], rows, [], (HeaderHeight, HeaderHeight), HeaderHeight, 2, true, null);
        return new ImportTemplate(TemplateMarks.Add(WorkbookWriter.Write(new Workbook(title, string.Empty, [sheet, Help(), About()])), [.. Marks(rows.Count)]), title + ".xlsx");
    }

    /// <summary>Without a period asked for: the last quarter that is over.</summary>
    private Period PeriodOf(string? text) => string.IsNullOrWhiteSpace(text) ? Period.Holding(Period.EndOfQuarterBefore(scope.Today), PeriodKind.Quarter)
        : Period.TryParse(text, out var period) ? period
        : throw new ImportRefusedException("import-period-unknown", ("value", text));

    private async Task<ActionPlan?> PlanAsync(string? id, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return null;
        }

        var plan = await db.Set<ActionPlan>().AsNoTracking().Include(row => row.Addends).SingleOrDefaultAsync(row => row.Id == id, cancel);
        return plan is not null && plan.IsSeenIn(scope) ? plan : throw new ImportRefusedException("plan-not-found");
    }

    /// <summary>The one asked for; else every indicator that the plan divides among units; without a plan none.</summary>
    private async Task<List<Indicator>> IndicatorsAsync(ActionPlan? plan, string? asked, CancellationToken cancel)
    {
        var divided = plan?.Addends.Where(addend => !addend.TargetOnly).Select(addend => addend.IndicatorCode).Distinct().ToList() ?? [];
        var found = await db.Set<Indicator>().AsNoTracking().Where(row => asked == null ? divided.Contains(row.Code) : row.Code == asked).OrderBy(row => row.SortOrder).ToListAsync(cancel);
        return asked is null || found.Count > 0 ? found : throw new ImportRefusedException("indicator-not-found");
    }

    private async Task<List<IReadOnlyList<SheetCell>>> RowsAsync(ActionPlan? plan, Indicator indicator, Period period, CancellationToken cancel)
    {
        var units = plan is null ? scope.UnitIds.ToList() : GetEntry.Units(scope, plan, indicator.Code, period, null);
        var cells = await ReadCells.ReadAsync(db, indicator.Code, period, units, false, cancel);
        return [.. units.Select(unit => Row(indicator, period, scope.Tree.Find(unit)?.Name ?? unit, cells[unit]))];
    }

    private static List<SheetCell> Row(Indicator indicator, Period period, string unit, Cell cell)
    {
        var factor = indicator.DisplayUnits.FirstOrDefault(each => each.Name == indicator.MeasureUnit)?.Factor ?? 1;
        var known = cell.Current;
        return
        [
            SheetCell.Of(indicator.Name, CellStyle.Text),
            SheetCell.Of(unit, CellStyle.Text),
            SheetCell.Of(period.ToString(), CellStyle.Centered),
            SheetCell.Of(known?.Value / factor, CellStyle.Plain),
            SheetCell.Of(indicator.MeasureUnit, CellStyle.Centered),
            SheetCell.Of(known is null ? null : ItemText.State(known.State), CellStyle.Centered),
            SheetCell.Of(known?.SourceText, CellStyle.Text),
            SheetCell.Of(known?.SourceDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), CellStyle.Centered),
            SheetCell.Of(known?.Note, CellStyle.Text),
            SheetCell.Empty(CellStyle.Text),
            SheetCell.Of(cell.Last?.Period, CellStyle.Centered),
            SheetCell.Of(cell.Last?.Value / factor, CellStyle.Plain),
        ];
    }

    private string NameOf(string field) => packs.Imports.Columns(Fields.Kind).First(column => column.Field == field).Name;

    private static Sheet Help() => new(
        Texts.Of("observation-template.help"),
        [100],
        [.. Texts.Of("observation-template.help-text").Split('|').Select(line => (IReadOnlyList<SheetCell>)[SheetCell.Of(line)])],
        [], null, 0, 0, false, null);

    /// <summary>Which template it is, for a later version of the program; hidden.</summary>
    private static Sheet About() => new("_tidu", [20], [[SheetCell.Of("template observations 1")]], [], null, 0, 0, false, null);

    private static IEnumerable<ColumnHelp> Marks(int rows)
    {
        string[] noted = [Fields.Period, Fields.Value, Fields.MeasureUnit, Fields.State, Fields.Source];
        foreach (var field in noted)
        {
            var column = Array.FindIndex(Columns, each => each.Field == field) + 1;
            yield return new ColumnHelp(column, HeaderHeight + 1, rows + 500, Texts.Of("import-template.note"), Texts.Of($"import-template.{field}"), field == Fields.State ? [.. Enum.GetValues<ObservationState>().Select(ItemText.State)] : []);
        }
    }
}
