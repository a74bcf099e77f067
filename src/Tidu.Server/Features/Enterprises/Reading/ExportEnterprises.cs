using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>GET /api/enterprises/workbook with the filters and the order of the list: what the caller sees, as xlsx. Texts are written as text, so that none is ever computed; contacts are masked as on the screen.</summary>
internal static class ExportEnterprises
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>More are left out, and the sheet says so.</summary>
    public const int MostRows = 20_000;

    private const int Step = 2_000;
    private static readonly string[] Columns = ["number", "name", "code", "unit", "park", "industry", "size", "state", "registered", "titles", "expires", "expiring", "meets", "awaits", "pools", "leading", "facts", "contact", "phone", "officer"];
    private static readonly double[] Widths = [7, 34, 22, 18, 18, 10, 8, 8, 13, 40, 13, 22, 30, 30, 26, 20, 10, 10, 16, 14];

    /// <summary>The export is audited with its filters, its rows and whether contacts were in full before it is answered.</summary>
    public static async Task<IResult> Handle([AsParameters] EnterpriseFilter filter, string? sort, TiduDb db, RegistrySights sights, EnterpriseLists lists, ShippedPacks packs, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
    {
        var sight = await sights.OpenAsync(cancel);
        var ladder = packs.Packs.Ladder;
        if (await ListEnterprises.RefuseAsync(filter, sight, ladder, audit) is { } refused)
        {
            return refused;
        }

        var (found, problem) = await lists.NarrowAsync(filter.Find(db, sight, ladder), filter, db, sight, cancel);
        if (problem is not null)
        {
            return problem;
        }

        if (ListEnterprises.InOrder(found, db, sort ?? ListEnterprises.ByName, filter.On ?? sight.Scope.Today) is not { } ordered)
        {
            return Problems.BadRequest("bad-request", ("value", sort));
        }

        var kept = await ordered.AsNoTracking().Take(MostRows + 1).ToListAsync(cancel);
        var rows = new List<EnterpriseRow>(kept.Count);
        foreach (var part in kept.Take(MostRows).Chunk(Step))
        {
            rows.AddRange(await ListEnterprises.RowsAsync(part, filter.On, lists, db, sight, ladder, cancel));
        }

        await audit.RecordDoneAsync(AuditActions.Export, "enterprises", "workbook", new { filter, sort, rows = rows.Count, contactsInFull = sight.ReadsContacts });
        var now = ChinaTime.Now(clock);
        var sheet = SheetOf(rows, kept.Count > MostRows, sight, now);
        var bytes = WorkbookWriter.Write(new Workbook(Texts.Of("enterprises.title"), sight.Scope.Caller.DisplayName, [sheet]));
        return Results.File(bytes, ContentType, Texts.Of("enterprises.file", ("at", now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture))));
    }

    private static Sheet SheetOf(IReadOnlyList<EnterpriseRow> rows, bool isCut, RegistrySight sight, DateTimeOffset now)
    {
        var contacts = Texts.Of(sight.ReadsContacts ? "enterprises.contacts-full" : "enterprises.contacts-masked");
        var demo = rows.Any(row => row.Synthetic) ? Texts.Of("enterprises.demo") : string.Empty;
        var lines = new List<IReadOnlyList<SheetCell>>
        {
            new[] { SheetCell.Of(Texts.Of("enterprises.title"), CellStyle.Title) },
            new[] { SheetCell.Of(Texts.Of(isCut ? "enterprises.note-cut" : "enterprises.note", ("count", rows.Count), ("contacts", contacts), ("demo", demo)), CellStyle.Note) },
            Columns.Select(column => SheetCell.Of(Texts.Of($"enterprises.{column}"), CellStyle.Header)).ToList(),
        };
        lines.AddRange(rows.Select(CellsOf));
        var last = WorkbookWriter.ColumnName(Columns.Length - 1);
        var footer = Texts.Of("audit.footer", ("name", sight.Scope.Caller.DisplayName), ("at", now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
        return new Sheet(Texts.Of("enterprises.title"), Widths, lines, [$"A1:{last}1", $"A2:{last}2"], (3, 3), 3, 2, true, footer);
    }

    private static SheetCell[] CellsOf(EnterpriseRow row, int index) =>
    [
        SheetCell.Of((decimal)(index + 1)),
        Text(row.Name),
        Text(row.CreditCode),
        Text(row.Unit),
        Text(row.Park),
        Text(row.IndustryCode),
        Text(row.Size is { } size ? Texts.Of($"enterprise-size.{size}") : null),
        Text(Texts.Of($"enterprise-state.{row.State}")),
        Text(Write(row.RegisteredOn)),
        Text(string.Join(Texts.Of("enterprises.comma"), row.Titles.Select(title => title.Name))),
        Text(Write(row.Titles.Min(title => title.LastDay))),
        Text(string.Join(Texts.Of("enterprises.comma"), row.Titles.Where(title => title.LastDay is { } last && last == row.Titles.Min(each => each.LastDay)).Select(title => title.Name))),
        Text(StandardsOf(row, awaits: false)),
        Text(StandardsOf(row, awaits: true)),
        Text(string.Join(Texts.Of("enterprises.comma"), row.Pools)),
        Text(row.LeadingIndustry),
        Text(row.FactsThrough?.ToString(CultureInfo.InvariantCulture)),
        Text(row.ContactName),
        Text(row.ContactPhone),
        Text(row.OfficerName),
    ];

    /// <summary>Names of the standards, those of titles held now marked as renewals.</summary>
    private static string StandardsOf(EnterpriseRow row, bool awaits) => string.Join(
        Texts.Of("enterprises.comma"),
        row.Standards.Where(mark => mark.AwaitsJudges == awaits).Select(mark => mark.Renewal ? Texts.Of("enterprises.renewal", ("name", mark.Name)) : mark.Name));

    private static SheetCell Text(string? text) => SheetCell.Of(text, CellStyle.Text);

    private static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
