using Tidu.Engine.Packs;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>Puts imported figures into a document's tables: into the indicator's annex where there is one, else into a new one.</summary>
internal static class MergeTable
{
    /// <summary>What the document has in the cell; null where it has none.</summary>
    public static string? ValueIn(PlanDocument document, ImportedTarget cell)
    {
        var table = document.Tables.FirstOrDefault(each => each.Indicator == cell.Indicator);
        var column = table?.Years.ToList().IndexOf(cell.Year) ?? -1;
        var values = cell.IsTotal ? table?.Total?.Values : table?.Rows.FirstOrDefault(row => row.Unit.UnitId == cell.UnitId)?.Values;
        return values is not null && column >= 0 && column < values.Count ? Normal(values[column]) : null;
    }

    public static PlanDocument Into(PlanDocument document, IReadOnlyList<ImportedTarget> cells, PackSet packs)
    {
        var tables = document.Tables.ToList();
        foreach (var group in cells.GroupBy(cell => cell.Indicator))
        {
            var i = tables.FindIndex(table => table.Indicator == group.Key);
            if (i < 0)
            {
                tables.Add(Blank(document, packs.FindIndicator(group.Key)!, group.First().MeasureUnit, tables.Count));
                i = tables.Count - 1;
            }

            tables[i] = Merge(tables[i], [.. group], packs);
        }

        return document with { Tables = tables };
    }

    private static DocumentTable Blank(PlanDocument document, IndicatorDefinition indicator, string measureUnit, int position)
    {
        var ids = document.Tables.Select(table => table.TableId).ToHashSet();
        var number = position + 1;
        while (ids.Contains($"annex-{number}"))
        {
            number++;
        }

        return new DocumentTable
        {
            TableId = $"annex-{number}",
            Clause = Texts.Of("import-annex", ("number", number)),
            Title = Texts.Of("import-annex-title", ("indicator", indicator.Name)),
            Indicator = indicator.Code,
            MeasureUnit = measureUnit,
            UnitHeading = Texts.Of("import-annex-heading"),
            Years = [],
        };
    }

    private static DocumentTable Merge(DocumentTable table, IReadOnlyList<ImportedTarget> cells, PackSet packs)
    {
        var years = table.Years.Concat(cells.Select(cell => cell.Year)).Distinct().Order().ToList();
        var baseYear = table.BaselineYear ?? (cells.Any(cell => cell.IsBase && cell.Year == years[0]) ? years[0] : (int?)null);
        var rows = table.Rows.Select(row => row with { Values = Values(table, row.Values, years, cells.Where(cell => !cell.IsTotal && cell.UnitId == row.Unit.UnitId), packs) }).ToList();
        var known = table.Rows.Select(row => row.Unit.UnitId).ToHashSet();
        rows.AddRange(cells.Where(cell => !cell.IsTotal && !known.Contains(cell.UnitId)).GroupBy(cell => cell.UnitId)
            .Select(unit => new DocumentRow(new DocumentUnit(unit.First().Printed, unit.Key), Values(table, [], years, unit, packs), unit.First().Number)));
        var totals = cells.Where(cell => cell.IsTotal).ToList();
        var total = totals.Count > 0 || table.Total is not null
            ? new DocumentTotal(table.Total?.Label ?? totals[0].Printed, Values(table, table.Total?.Values ?? [], years, totals, packs))
            : null;
        return table with { Years = years, BaselineYear = baseYear, Rows = rows, Total = total };
    }

    /// <summary>The row's figures over the new years, the file's over those there were, in the table's measure unit.</summary>
    private static List<string?> Values(DocumentTable table, IReadOnlyList<string?> old, List<int> years, IEnumerable<ImportedTarget> cells, PackSet packs)
    {
        var set = cells.ToDictionary(cell => cell.Year);
        return [.. years.Select(year => set.TryGetValue(year, out var cell)
            ? InUnit(cell, table.MeasureUnit, packs)
            : table.Years.ToList().IndexOf(year) is var column and >= 0 && column < old.Count ? old[column] : "/")];
    }

    private static string InUnit(ImportedTarget cell, string measureUnit, PackSet packs) =>
        cell.MeasureUnit == measureUnit || !PlanNumbers.TryRead(cell.Value, out var number) || number is not { } value
            ? cell.Value
            : PlanNumbers.Text(decimal.Round(value * (packs.FindMeasureUnit(cell.MeasureUnit)?.Factor ?? 1) / (packs.FindMeasureUnit(measureUnit)?.Factor ?? 1), 8));

    private static string Normal(string? value) => PlanNumbers.TryRead(value, out var number) && number is { } known ? PlanNumbers.Text(known) : "/";
}
