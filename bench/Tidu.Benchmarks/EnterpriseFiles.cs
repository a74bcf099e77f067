extern alias server;

using System.Globalization;
using server::Tidu.Server.Documents;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks;

/// <summary>Workbooks of enterprises with 30 columns: identity, one certificate, figures of a year.</summary>
public static class EnterpriseFiles
{
    /// <summary>Columns, in their order: fields of the lexicon, then facts.</summary>
    public static readonly string[] Fields =
    [
        "code", "name", "unit", "industry", "size", "registered-on", "state", "field", "leading-industry", "contact-name", "contact-phone", "title-kind", "title-number", "valid-from", "valid-to", "year",
    ];

    /// <summary>Facts of the year, in thousands of yuan or persons.</summary>
    public static readonly string[] Facts =
    [
        "sales_revenue", "operating_revenue", "total_revenue", "high_tech_revenue", "net_profit", "total_assets", "total_liabilities", "net_assets", "cost_expense", "rd_expense", "rd_expense_hnte",
        "rd_expense_super_deduction", "staff", "tech_personnel",
    ];

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string District = "500118";
    private const int WarmUpRows = 5_000;

    /// <summary>Writes the warm-ups and the large one; they have no enterprise in common.</summary>
    public static async Task<string> WriteAsync(string folder, int rows)
    {
        var first = 10_000_000;
        foreach (var path in ImportFiles.WarmUps(folder))
        {
            await WriteAsync(path, first, WarmUpRows);
            first += WarmUpRows;
        }

        var large = Path.Combine(folder, ImportFiles.Large);
        await WriteAsync(large, first, rows);
        return large;
    }

    private static async Task WriteAsync(string path, int first, int rows)
    {
        var packs = PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "packs"));
        var towns = packs.Divisions.SelectMany(pack => pack.Units).Where(unit => unit.Kind is Engine.Packs.UnitKind.Township && unit.Parents.Any(parent => parent.UnitId == District && parent.From is null && parent.To is null)).Select(unit => unit.Name).ToList();
        var names = packs.Imports.Columns("enterprises").ToDictionary(column => column.Field, column => column.Name);
        var money = packs.MeasureUnits.First(unit => unit.Factor == 10_000 && unit.Base == packs.MeasureUnits.First(each => each.Factor == 100_000_000).Base).Name;
        var facts = Facts.Select(id => packs.Standards.Facts.Find(id)!).ToList();
        var title = packs.Ladder.Find("high-tech-enterprise")!.Name;
        var header = Fields.Select(field => names[field]).Concat(facts.Select(fact => fact.Unit == Engine.Standards.FactUnit.Money ? $"{fact.Label}({money})" : fact.Label));
        List<IReadOnlyList<SheetCell>> cells = [[.. header.Select(text => SheetCell.Of(text))]];
        cells.AddRange(Enumerable.Range(first, rows).Select(number => Row(number, towns[number % towns.Count], title)));
        var book = new Workbook("bench", "bench", [new Sheet("Sheet1", [.. Enumerable.Repeat(14.0, Fields.Length + Facts.Length)], cells, [], null, 1, 0, false, null)]);
        await File.WriteAllBytesAsync(path, WorkbookWriter.Write(book));
    }

    private static IReadOnlyList<SheetCell> Row(int number, string town, string title)
    {
        string[] texts =
        [
            Code(number), $"Enterprise {number} Co", town, "C3484", "", $"20{number % 20:00}-0{1 + (number % 9)}-1{number % 10}", "", $"field {number % 8}", $"industry {number % 9}", $"person {number}",
            (13_000_000_000L + number).ToString(CultureInfo.InvariantCulture), title, $"GR{number}", "2023-11-01", "2026-10-31", "2024",
        ];
        decimal[] numbers = [1000 + number % 977, 990 + number % 977, 1010 + number % 977, 600 + number % 300, 50 + number % 31, 2000 + number % 991, 900 + number % 83, 1100 + number % 97, 800 + number % 53, 60 + number % 17, 61 + number % 17, 55 + number % 13, 30 + number % 200, 5 + number % 20];
        return [.. texts.Select(text => text.Length == 0 ? SheetCell.Empty() : SheetCell.Of(text)), .. numbers.Select(value => SheetCell.Of(value))];
    }

    private static string Code(int number)
    {
        var body = "91000000" + number.ToString("D9", CultureInfo.InvariantCulture);
        var (sum, weight) = (0, 1);
        foreach (var letter in body)
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return body + Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
