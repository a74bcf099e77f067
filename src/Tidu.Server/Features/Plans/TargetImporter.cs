using System.Globalization;
using System.Text.Json;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>Imports targets: matrices in the annex's shape (units × years, with bases and total) and lists of unit, indicator, year, value.</summary>
internal sealed class TargetImporter(PlanImports imports, ImportWords words) : IImporter
{
    private const string Kept = "targets.json";

    public ImportKind Kind => ImportKind.Targets;

    public string Policy => Policies.EditPlans;

    public async Task CheckAsync(ImportFile file, ImportOptions options, CheckLog log, CancellationToken cancel)
    {
        var (plan, packs, document) = await imports.OpenAsync(options.Plan, cancel);
        PlanImports.RequireOwn(plan);
        using var list = ListFile.Open(file, words.Packs, "targets", ["unit"], log, header => TargetTable.YearIn(header) is null ? null : "value");
        var cells = new List<ImportedCell>();
        foreach (var (sheet, name, header) in list.Tables)
        {
            var table = new TargetTable(header, document, packs, list.Values, TargetTable.IndicatorNamed([.. list.TextsAbove(sheet, header), name, file.FileName], options.Indicator, packs));
            foreach (var row in list.Rows(sheet, header))
            {
                cells.AddRange(table.Read(row));
            }

            TargetTable.CheckTotals(cells);
        }

        RefuseRepeats(cells);
        foreach (var cell in cells)
        {
            Count(log, cell, document);
        }

        var kept = cells.Where(cell => !cell.IsBad).Select(cell => new KeptTarget(cell.Row.Number, cell.Target, MergeTable.ValueIn(document, cell.Target))).ToList();
        await File.WriteAllTextAsync(Path.Combine(file.Folder, Kept), JsonSerializer.Serialize(kept), cancel);
    }

    public async Task<int> WriteAsync(ImportFile file, ImportOptions options, ImportWrite write, CancellationToken cancel)
    {
        var kept = JsonSerializer.Deserialize<List<KeptTarget>>(await File.ReadAllTextAsync(Path.Combine(file.Folder, Kept), cancel))!;
        await imports.TakeTurnAsync(options.Plan, cancel);
        var (plan, packs, document) = await imports.OpenAsync(options.Plan, cancel);
        PlanImports.RequireOwn(plan);
        RequireUnchanged(kept, document, packs);
        var cells = kept.ConvertAll(each => each.Target);
        var changed = cells.Where(cell => MergeTable.ValueIn(document, cell) is not { } now || now != cell.Value).ToList();
        if (changed.Count == 0)
        {
            return 0;
        }

        await imports.SaveAsync(plan, packs, MergeTable.Into(document, cells, packs), file, write, cancel);
        return changed.Count;
    }

    /// <summary>The plan's tables as they stand, one below the other's shape: the first, or that of the wished indicator; without one a blank for its years.</summary>
    public async Task<ImportTemplate> TemplateAsync(TemplateRequest request, CancellationToken cancel)
    {
        var (plan, packs, document) = await imports.OpenAsync(request.Plan, cancel);
        var table = document.Tables.FirstOrDefault(each => request.Indicator is null || each.Indicator == request.Indicator);
        var indicator = packs.FindIndicator(table?.Indicator ?? request.Indicator ?? "");
        var years = table?.Years ?? [document.BaseDate.Year, .. Enumerable.Range(document.From.Year, document.To.Year - document.From.Year + 1)];
        var baseYear = table is null ? document.BaseDate.Year : table.BaselineYear;
        var headers = new List<string> { Name("unit"), Name("indicator"), Name("measure-unit") };
        headers.AddRange(years.Select(year => year == baseYear ? $"{year}{Name("base")}" : year.ToString(CultureInfo.InvariantCulture)));
        var unit = table?.MeasureUnit ?? indicator?.MeasureUnit ?? "";
        var rows = table is null
            ? packs.Units.Where(each => each.ParentOn(document.Issued) == document.UnitId && each.IsValidOn(document.Issued) && each.Kind is UnitKind.Township or UnitKind.Zone)
                .Select(each => (IReadOnlyList<string?>)[each.Name, indicator?.Name, unit, .. years.Select(_ => (string?)null)])
            : table.Rows.Select(row => (IReadOnlyList<string?>)[row.Unit.Printed, indicator?.Name, unit, .. row.Values]);
        return PlanImports.Template(Texts.Of("template.targets", ("plan", plan.ShortTitle)), headers, rows);
    }

    private string Name(string field) => words.Packs.Imports.Columns("targets").First(column => column.Field == field).Name;

    /// <summary>A figure that another one set since the check is not overwritten unseen, whether the file would change it or leave it as it was.</summary>
    private static void RequireUnchanged(List<KeptTarget> kept, PlanDocument document, PackSet packs) => ImportConflictException.ThrowIfAny(
        [.. kept.Select(each => (each.Row, each.Target, each.Was, Now: MergeTable.ValueIn(document, each.Target))).Where(each => each.Now != each.Was)
            .Select(each => new ImportConflict(each.Row, Texts.Of(
                "import-conflict.target", ("unit", each.Target.Printed), ("indicator", packs.FindIndicator(each.Target.Indicator)?.Name), ("year", each.Target.Year),
                ("from", each.Was ?? Texts.Of("import-conflict.none")), ("now", each.Now ?? Texts.Of("import-conflict.none")), ("to", each.Target.Value))))]);

    private static void RefuseRepeats(List<ImportedCell> cells)
    {
        var seen = new HashSet<(string, string, int)>();
        foreach (var cell in cells.Where(cell => !cell.IsBad && !seen.Add((cell.Target.Indicator, cell.Target.UnitId, cell.Target.Year))))
        {
            cell.Row.ErrorAt(cell.Column, Texts.Of("import-remark.target-twice", ("unit", cell.Target.Printed), ("year", cell.Target.Year)));
            cell.IsBad = true;
        }
    }

    private static void Count(CheckLog log, ImportedCell cell, PlanDocument document)
    {
        var now = MergeTable.ValueIn(document, cell.Target);
        var act = cell.IsBad ? RowAct.Bad : now is null ? RowAct.Add : now == cell.Target.Value ? RowAct.Unchanged : RowAct.Change;
        log.Read();
        log.Decide(act, false, false, () => new PreviewRow(
            cell.Row.SheetName,
            cell.Row.Number,
            new Dictionary<string, string?> { ["unit"] = cell.Target.Printed, ["indicator"] = cell.Target.Indicator, ["year"] = cell.Target.Year.ToString(CultureInfo.InvariantCulture), ["value"] = cell.Target.Value },
            act,
            now,
            cell.Target.Value));
    }
}

/// <summary>What writing needs of a good figure.</summary>
/// <param name="Was">What the plan had when the file was checked; null for nothing.</param>
internal sealed record KeptTarget(int Row, ImportedTarget Target, string? Was);

/// <summary>A figure of the file: of which unit, indicator and year; in the table's measure unit, "/" where none can be.</summary>
internal sealed record ImportedTarget(string Indicator, string UnitId, string Printed, int Year, string Value, string MeasureUnit, bool IsBase, bool IsTotal, string? Number);

/// <summary>Where it stands in the file.</summary>
internal sealed class ImportedCell(ListRow row, int column, ImportedTarget target, bool isBad)
{
    public ListRow Row => row;

    public int Column => column;

    public ImportedTarget Target => target;

    public bool IsBad { get; set; } = isBad;
}
