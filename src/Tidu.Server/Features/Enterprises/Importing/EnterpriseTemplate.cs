using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Workbooks to fill in, with what is known: the list of enterprises, their certificates, their figures of the last year.</summary>
internal sealed class EnterpriseTemplate(TiduDb db, Scope scope, RegistryWords words)
{
    /// <summary>Version of all three; raised where an older program could no longer read a newer one.</summary>
    public const int Version = 1;

    /// <summary>A workbook with more rows than this is no form to fill in any more.</summary>
    private const int MostRows = 20_000;

    private const double Width = 16;

    private static readonly string[] Basic =
    [
        Columns.Code, Columns.Name, Columns.FormerName, Columns.Unit, Columns.Park, "industry", "size", "registered-on", "state", "field", "leading-industry", "key-cluster",
        "state-controlled", "listing-stage", "contact-name", "contact-post", "contact-phone",
    ];

    private static readonly string[] Certificates =
        [Columns.Code, Columns.Name, Columns.Unit, Columns.Title, Columns.Number, Columns.Grade, Columns.IssuedOn, Columns.ValidFrom, Columns.ValidTo, Columns.Authority, Columns.EndedOn, Columns.EndReason];

    private static readonly string[] Figures =
    [
        "sales_revenue", "operating_revenue", "total_revenue", "high_tech_revenue", "net_profit", "total_assets", "total_liabilities", "net_assets", "cost_expense", "rd_expense",
        "rd_expense_hnte", "rd_expense_hnte_domestic", "rd_expense_super_deduction", "staff", "tech_personnel", "rd_personnel", "conversions",
    ];

    /// <exception cref="ImportRefusedException">bad-template-variant</exception>
    public async Task<ImportTemplate> CreateAsync(string? variant, CancellationToken cancel)
    {
        var year = scope.Today.Year - 1;
        var (title, header, rows) = variant switch
        {
            null or "" or "basic" => (Texts.Of("enterprise-template.basic"), Names(Basic), await BasicRowsAsync(cancel)),
            "certificates" => (Texts.Of("enterprise-template.certificates"), Names(Certificates), await TitleRowsAsync(cancel)),
            "yearly" => (Texts.Of("enterprise-template.yearly", ("year", year)), YearlyHeader(), await YearlyRowsAsync(year, cancel)),
            _ => throw new ImportRefusedException("bad-template-variant", ("value", variant)),
        };
        var cells = new List<IReadOnlyList<SheetCell>> { header.Select(name => SheetCell.Of(name, CellStyle.Header)).ToList() };
        cells.AddRange(rows);
        var sheet = new Sheet(Texts.Of("enterprise-template.sheet"), [.. header.Select(name => Math.Max(Width, name.Length * 2.2))], cells, [], (1, 1), 1, 2, true, null);
        var book = WorkbookWriter.Write(new Workbook(title, string.Empty, [sheet, Help(), TemplateMark.Of(Columns.Kind, Version)]));
        return new ImportTemplate(TemplateMarks.Add(book, [.. Marks(header, cells.Count)]), title + ".xlsx");
    }

    private IQueryable<Enterprise> Seen()
    {
        var rows = db.Set<Enterprise>().AsNoTracking().Where(one => one.MergedIntoId == null);
        if (!scope.SeesEverything)
        {
            var units = scope.Tree.Units.Where(unit => scope.Contains(unit.Id, scope.Today)).Select(unit => unit.Id).ToList();
            rows = rows.Where(one => EF.Parameter(units).Contains(one.UnitId!) || EF.Parameter(units).Contains(one.ParkId!));
        }

        return rows.OrderBy(one => one.UnitId).ThenBy(one => one.Name).ThenBy(one => one.Id).Take(MostRows);
    }

    private async Task<List<IReadOnlyList<SheetCell>>> BasicRowsAsync(CancellationToken cancel)
    {
        var contacts = Policies.Allow(Policies.ReadContacts, scope.Caller);
        var rows = new List<IReadOnlyList<SheetCell>>();
        await foreach (var one in Seen().AsAsyncEnumerable().WithCancellation(cancel))
        {
            rows.Add([.. Basic.Select(field => SheetCell.Of(field.StartsWith("contact-", StringComparison.Ordinal) && !contacts ? null : TextOf(one, field), CellStyle.Text))]);
        }

        return rows;
    }

    private async Task<List<IReadOnlyList<SheetCell>>> TitleRowsAsync(CancellationToken cancel)
    {
        var seen = await Seen().ToListAsync(cancel);
        var ids = seen.ConvertAll(one => one.Id);
        var titles = (await db.Set<Qualification>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.EnterpriseId)).ToListAsync(cancel)).ToLookup(one => one.EnterpriseId);
        var rows = seen.SelectMany(one => titles[one.Id].OrderBy(title => title.Kind, StringComparer.Ordinal).ThenBy(title => title.ValidFrom).Select(title => Row(one, title)));
        return [.. rows.Take(MostRows)];
    }

    private IReadOnlyList<SheetCell> Row(Enterprise one, Qualification title) =>
    [
        .. new[]
        {
            one.CreditCode, one.Name, UnitName(one.UnitId), words.Ladder.Find(title.Kind)?.Name ?? title.Kind, title.Number, title.Grade, IdentityField.Day(title.IssuedOn), IdentityField.Day(title.ValidFrom),
            IdentityField.Day(title.ValidTo), title.Authority, IdentityField.Day(title.EndedOn), title.EndReason is { } reason ? Texts.Of($"enterprise-words.end.{JsonSettings.CodeOf(reason)}").Split('|')[0] : null,
        }.Select(text => SheetCell.Of(text, CellStyle.Text)),
    ];

    /// <summary>Figures of the bureau's own record: filling in what another source said would make it the bureau's word.</summary>
    private async Task<List<IReadOnlyList<SheetCell>>> YearlyRowsAsync(int year, CancellationToken cancel)
    {
        var seen = await Seen().ToListAsync(cancel);
        var ids = seen.ConvertAll(one => one.Id);
        var facts = words.Facts.All.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var records = (await db.Set<FactRecord>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.EnterpriseId) && one.Year == year && one.Source == FactSource.Bureau).ToListAsync(cancel))
            .ToDictionary(one => one.EnterpriseId, one => new StoredFacts(one, facts).Values);
        return [.. seen.Select(one => (IReadOnlyList<SheetCell>)
        [
            SheetCell.Of(one.CreditCode, CellStyle.Text), SheetCell.Of(one.Name, CellStyle.Text), SheetCell.Of(UnitName(one.UnitId), CellStyle.Text), SheetCell.Of(year, CellStyle.Plain),
            .. Known().Select(fact => SheetCell.Of(records.GetValueOrDefault(one.Id)?.GetValueOrDefault(fact.Id).Number / (fact.Unit == FactUnit.Money ? 10_000 : 1), CellStyle.Plain)),
        ])];
    }

    private string[] YearlyHeader() =>
    [
        .. Names([Columns.Code, Columns.Name, Columns.Unit, Columns.Year]),
        .. Known().Select(fact => fact.Unit == FactUnit.Money ? Texts.Of("enterprise-template.in-unit", ("fact", fact.Label), ("unit", Texts.Of("enterprise-template.ten-thousand"))) : fact.Label),
    ];

    private IEnumerable<FactDefinition> Known() => Figures.Select(words.Facts.Find).OfType<FactDefinition>();

    private string? TextOf(Enterprise one, string field) => field switch
    {
        Columns.Code => one.CreditCode,
        Columns.FormerName => null,
        Columns.Unit => UnitName(one.UnitId),
        Columns.Park => UnitName(one.ParkId),
        "size" => one.Size is { } size ? Texts.Of($"enterprise-words.size.{JsonSettings.CodeOf(size)}").Split('|')[0] : null,
        "state" => Texts.Of($"enterprise-words.state.{JsonSettings.CodeOf(one.State)}").Split('|')[0],
        "state-controlled" => one.StateControlled is { } truth ? words.Packs.Imports.Yes.Concat(words.Packs.Imports.No).ElementAt(truth ? 0 : words.Packs.Imports.Yes.Count) : null,
        _ => IdentityField.All.First(each => each.Field == field).Read(one),
    };

    private string? UnitName(string? id) => id is null ? null : scope.Tree.Find(id)?.Name ?? id;

    private string[] Names(IEnumerable<string> fields) => [.. fields.Select(field => words.Packs.Imports.Columns(Columns.Kind).First(column => column.Field == field).Name)];

    private static Sheet Help() => new(
        Texts.Of("enterprise-template.help"), [100], [.. Texts.Of("enterprise-template.help-text").Split('|').Select(line => (IReadOnlyList<SheetCell>)[SheetCell.Of(line)])], [], null, 0, 0, false, null);

    private IEnumerable<ColumnHelp> Marks(string[] header, int rows)
    {
        string[] noted = [Columns.Code, Columns.Unit, "industry", "size", "state", Columns.Title, Columns.ValidFrom, Columns.ValidTo, Columns.Year];
        foreach (var field in noted)
        {
            var at = Array.IndexOf(header, Names([field])[0]) + 1;
            if (at > 0)
            {
                yield return new ColumnHelp(at, 2, rows + 500, Texts.Of("enterprise-template.note"), Texts.Of($"enterprise-template.{field}"), Choices(field));
            }
        }
    }

    private string[] Choices(string field) => field switch
    {
        "size" => [.. Enum.GetValues<EnterpriseSize>().Select(size => Texts.Of($"enterprise-words.size.{JsonSettings.CodeOf(size)}").Split('|')[0])],
        "state" => [.. Enum.GetValues<EnterpriseState>().Select(state => Texts.Of($"enterprise-words.state.{JsonSettings.CodeOf(state)}").Split('|')[0])],
        Columns.Title => [.. words.Ladder.Titles.Where(title => title.Track is not null).Select(title => title.ShortName)],
        _ => [],
    };
}
