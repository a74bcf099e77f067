using System.Globalization;
using System.Text;
using Tidu.Engine.Packs;
using Tidu.Engine.Populations.Synthetic.Regions;
using Tidu.Engine.Standards;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Demo;

/// <summary>The three lists a bureau has, of enterprises that do not exist: enterprises, certificates, yearly figures, with the columns of the import's templates. Every row says that it is invented.</summary>
public sealed class RegionFiles(PackSet packs, RegionPack region, long seed, DateOnly asOf)
{
    private const string ImportKind = "enterprises";
    private const string Yes = "region.yes";
    private const string No = "region.no";

    private static readonly string[] Basic =
        ["code", "name", "former-name", "unit", "park", "industry", "size", "registered-on", "state", "state-from", "field", "leading-industry", "state-controlled", "contact-name", "contact-post", "contact-phone", "note"];

    private static readonly string[] Certificates = ["code", "name", "unit", "title-kind", "title-number", "issued-on", "valid-from", "valid-to", "ended-on", "end-reason", "note"];

    private static readonly string[] Figures =
    [
        "sales_revenue", "operating_revenue", "main_revenue", "total_revenue", "high_tech_revenue", "net_profit", "total_assets", "total_liabilities", "net_assets", "cost_expense",
        "rd_expense", "rd_expense_hnte", "rd_expense_hnte_domestic", "rd_expense_super_deduction", "staff", "employees", "tech_personnel", "rd_personnel", "conversions", "niche_years",
        "development_score", "equity_financing",
    ];

    private static readonly string[] Yearly = ["code", "name", "year", "note"];

    /// <summary>Writes the three files into a folder; each takes its name when all are whole.</summary>
    /// <returns>How many enterprises there are.</returns>
    public async Task<int> WriteAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var paths = new[] { "enterprises", "certificates", "yearly" }.Select(list => Path.Combine(folder, Texts.Of($"region.file-{list}") + ".csv")).ToList();
        try
        {
            var count = await WriteAsync(paths.ConvertAll(path => path + ".partial"), cancel);
            paths.ForEach(path => File.Move(path + ".partial", path, overwrite: true));
            return count;
        }
        finally
        {
            paths.ForEach(path => File.Delete(path + ".partial"));
        }
    }

    private async Task<int> WriteAsync(List<string> paths, CancellationToken cancel)
    {
        await using var basic = Open(paths[0]);
        await using var certificates = Open(paths[1]);
        await using var yearly = Open(paths[2]);
        var facts = Figures.Select(id => packs.Standards.Facts.Find(id)).OfType<FactDefinition>().ToList();
        await basic.WriteLineAsync(Line(Basic.Select(Name)));
        await certificates.WriteLineAsync(Line(Certificates.Select(Name)));
        await yearly.WriteLineAsync(Line(Yearly.Select(Name).Concat(facts.Select(Heading))));
        var count = 0;
        foreach (var one in SyntheticRegion.Enterprises(packs, region, seed, asOf))
        {
            cancel.ThrowIfCancellationRequested();
            await basic.WriteLineAsync(Line(BasicOf(one)));
            foreach (var title in one.Titles)
            {
                await certificates.WriteLineAsync(Line(TitleOf(one, title)));
            }

            foreach (var year in one.Records.Where(record => record.Year > 0).GroupBy(record => record.Year))
            {
                await yearly.WriteLineAsync(Line(YearOf(one, [.. year], facts)));
            }

            count++;
        }

        return count;
    }

    private IEnumerable<string> BasicOf(RegionEnterprise one) =>
    [
        one.CreditCode, one.Name, string.Join(Texts.Of("list-comma"), one.FormerNames.Select(former => former.Name)), UnitName(one.Places[^1].UnitId), UnitName(one.Places[^1].ParkId),
        one.IndustryCode, Texts.Of($"region.size-{Lower(one.Size)}"), Day(one.RegisteredOn), Texts.Of($"region.state-{Lower(one.State)}"), Day(one.StateFrom), one.Field ?? string.Empty,
        one.LeadingIndustry ?? string.Empty, Texts.Of(one.StateControlled ? Yes : No), one.ContactName, one.ContactPost, one.ContactPhone, MonitoringTexts.DemoSource,
    ];

    private IEnumerable<string> TitleOf(RegionEnterprise one, RegionTitle title) =>
    [
        one.CreditCode, one.Name, UnitName(one.Places[^1].UnitId), packs.Ladder.Find(title.Kind)?.Name ?? title.Kind, title.Number ?? string.Empty, Day(title.From), Day(title.From), Day(title.To),
        Day(title.EndedOn), title.End is { } end ? Texts.Of($"region.end-{Lower(end)}") : string.Empty, MonitoringTexts.DemoSource,
    ];

    /// <summary>One figure a fact: what the enterprise declares, else what another source says.</summary>
    private static IEnumerable<string> YearOf(RegionEnterprise one, IReadOnlyList<RegionRecord> records, List<FactDefinition> facts)
    {
        var known = records.OrderBy(record => record.Source).SelectMany(record => record.Facts).DistinctBy(fact => fact.Key).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        return facts.Select(fact => known.TryGetValue(fact.Id, out var value) ? value.ToString() : string.Empty)
            .Prepend(MonitoringTexts.DemoSource).Prepend(records[0].Year.ToString(CultureInfo.InvariantCulture)).Prepend(one.Name).Prepend(one.CreditCode);
    }

    private string Name(string field) =>
        packs.Imports.Kinds.FirstOrDefault(kind => kind.Kind == ImportKind)?.Fields.FirstOrDefault(column => column.Field == field)?.Name ?? field;

    private static string Heading(FactDefinition fact) => fact.Unit == FactUnit.Money ? Texts.Of("region.yuan", ("fact", fact.Label)) : fact.Label;

    private string UnitName(string? id) => id is null ? string.Empty : packs.FindUnit(id)?.Name ?? id;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Lower<T>(T code)
        where T : struct, Enum => PackCodes.Of(code);

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'));

    /// <summary>With the mark that makes Excel read it as UTF-8.</summary>
    private static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16) { NewLine = "\n" };
}
