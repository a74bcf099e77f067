extern alias server;

using System.Globalization;
using server::Tidu.Server.Documents;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks;

/// <summary>Workbooks with observations of the demonstration's towns: a long list, as people export them.</summary>
public static class ImportFiles
{
    /// <summary>Name of the file on the clock.</summary>
    public const string Large = "large.xlsx";

    private const string District = "500118";
    private const int WarmUpCount = 3;
    private const int WarmUpRows = 10_000;
    private const int WarmUpYears = 3;
    private const int FirstYear = 1991;

    /// <summary>The files that come before.</summary>
    public static IEnumerable<string> WarmUps(string folder) => Enumerable.Range(1, WarmUpCount).Select(number => Path.Combine(folder, $"warm-up-{number}.xlsx"));

    /// <summary>Writes them all; they have no cell in common.</summary>
    /// <returns>Path of the large one.</returns>
    public static async Task<string> WriteAsync(string folder, int rows)
    {
        foreach (var (path, i) in WarmUps(folder).Select((path, i) => (path, i)))
        {
            await WriteAsync(folder, Path.GetFileName(path), WarmUpRows, FirstYear + (i * WarmUpYears));
        }

        return await WriteAsync(folder, Large, rows, FirstYear + (WarmUpCount * WarmUpYears));
    }

    /// <summary>Writes as many rows as asked for, each a cell of its own.</summary>
    private static async Task<string> WriteAsync(string folder, string name, int rows, int firstYear)
    {
        var packs = PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "packs"));
        var indicators = packs.Indicators.Where(indicator => indicator.BaseUnit != "fraction" && !indicator.YesNo).ToList();
        var towns = packs.Divisions.SelectMany(pack => pack.Units).Where(unit => unit.Parents.Any(parent => parent.UnitId == District && parent.From is null && parent.To is null)).Select(unit => unit.Name).ToList();
        var lines = (from month in Enumerable.Range(0, 12 * 26)
                     from indicator in indicators
                     from town in towns
                     select new[] { indicator.Name, town, $"{firstYear + (month / 12)}-{(month % 12) + 1:00}", (1000 + month).ToString(CultureInfo.InvariantCulture), indicator.MeasureUnit }).Take(rows).ToList();
        var header = packs.Imports.Columns("observations").ToDictionary(column => column.Field, column => column.Name);
        List<IReadOnlyList<SheetCell>> cells = [[.. new[] { "indicator", "unit", "period", "value", "measure-unit" }.Select(field => SheetCell.Of(header[field]))]];
        cells.AddRange(lines.Select(line => (IReadOnlyList<SheetCell>)[SheetCell.Of(line[0]), SheetCell.Of(line[1]), SheetCell.Of(line[2]), SheetCell.Of(decimal.Parse(line[3], CultureInfo.InvariantCulture)), SheetCell.Of(line[4])]));
        var path = Path.Combine(folder, name);
        var book = new Workbook(name, "bench", [new Sheet("Sheet1", [20, 20, 12, 12, 12], cells, [], null, 1, 0, false, null)]);
        await File.WriteAllBytesAsync(path, WorkbookWriter.Write(book));
        return path;
    }
}
