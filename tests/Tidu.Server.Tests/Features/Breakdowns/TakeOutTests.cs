using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Tests.Documents;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>目标责任书 and the exported table.</summary>
public abstract class TakeOutTests(AppFixture fixture)
{
    [SkippableFact]
    public async Task Letters_OfAllUnits_AreOneValidDocumentOnTheOfficialPage()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var assigned = await client.AssignAll(await client.Create());
        using var file = WordprocessingDocument.Open(new MemoryStream(await Bytes(client, assigned.Route() + "/letter.docx")), isEditable: false);
        new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath} {error.Description}").ShouldBeEmpty();
        var body = file.MainDocumentPart!.Document!.Body!;
        var (size, margin) = (body.Descendants<PageSize>().Single(), body.Descendants<PageMargin>().Single());
        (size.Width!.Value, size.Height!.Value, margin.Top!.Value, margin.Left!.Value, margin.Bottom!.Value, margin.Right!.Value).ShouldBe((11906u, 16838u, 2098, 1588u, 1984, 1474u));
        body.Descendants<PageBreakBefore>().Count().ShouldBe(3);
        body.InnerText.ShouldContain("甲方：重庆市梁平区人民政府办公室（盖章）");
        body.InnerText.ShouldContain("目标任务由“梁平科发〔2024〕1号”于2024年1月15日下达。");
        body.Descendants<Table>().First().Descendants<TableRow>().ElementAt(1).Elements<TableCell>().Select(cell => cell.InnerText).ShouldBe(["高新技术企业（家）", "不低于", "30", "35", "40", "46", "52", "59"]);
        body.Descendants<RunFonts>().Select(fonts => fonts.EastAsia!.Value).Distinct().ShouldBe(["方正小标宋简体", "仿宋_GB2312", "黑体"], ignoreOrder: true);
        file.MainDocumentPart.ImageParts.ShouldBeEmpty();
        (await app.InDatabase(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "export" && entry.ObjectKind == "breakdown"))).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Letter_OfADraft_SaysThatItIsNotAssigned()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        using var file = WordprocessingDocument.Open(new MemoryStream(await Bytes(client, $"{draft.Route()}/letter.docx?unit={BreakdownSteps.Liangshan}")), isEditable: false);
        file.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("（拟定稿，尚未下达）");
        file.MainDocumentPart.Document.Body.Descendants<PageBreakBefore>().ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Letter_AsFacts_NamesTasksOfTheUnitsGroupAndIsReadByTheUnitItself()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        using var town = await app.LogInAs("liangshan-reporter");
        var assigned = await officer.AssignAll(await officer.Create());
        var letter = await town.Read($"{assigned.Route()}/letter?unit={BreakdownSteps.Liangshan}");
        letter.Items("tasks").Select(task => task.Text("title")).ShouldBe(["孵化科技型企业", "培育高新技术企业", "引进高新技术企业和科技型企业"]);
        (letter.Items("indicators")[0].Number("base"), letter.Text("document"), letter.Items("years").Count).ShouldBe((30, "梁平科发〔2024〕1号", 5));
        letter.Items("indicators")[0].Items("comparators").Select(code => code.GetString()).ShouldBe([">=", ">=", ">=", ">=", ">="]);
        await (await town.Get($"{assigned.Route()}/letter?unit={BreakdownSteps.Shuanggui}")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await town.Get(assigned.Route() + "/letter.docx")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await town.Get(assigned.Route() + "/export")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [SkippableFact]
    public async Task Export_Workbook_HasTheAnnexsShapeWithSumAndTarget()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        var rows = SheetText.ReadAll(await Bytes(client, draft.Route() + "/export"))[0].Rows.Select(row => row.Select(cell => $"{cell}").ToList()).ToList();
        rows[3].ShouldBe(["序号", "单位", "2022年基数", "2023年", "2024年", "2025年", "2026年", "2027年"]);
        rows[4].ShouldBe(["1", "梁山街道", "30", "35", "40", "46", "52", "59"]);
        rows[8].ShouldBe(["", "合计", "86", "101", "115", "130", "150", "170"]);
        rows[9].ShouldBe(["", "分解目标", "86", "101", "115", "130", "150", "170"]);
    }

    [SkippableFact]
    public async Task Files_OfAnotherDistrict_DoNotExist()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        var draft = await officer.Create();
        using var other = await app.LogInAs("yc-officer");
        using var nobody = app.Anonymous();
        foreach (var path in (string[])["/letter?unit=x", "/letter.docx", "/export"])
        {
            await (await other.Get(draft.Route() + path)).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
            await (await nobody.Get(draft.Route() + path)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        }
    }

    private static async Task<byte[]> Bytes(TiduClient client, string path)
    {
        var response = await client.Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadAsByteArrayAsync();
    }
}

public sealed class SqliteTakeOutTests(SqliteFixture fixture) : TakeOutTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresTakeOutTests(PostgresFixture fixture) : TakeOutTests(fixture), IClassFixture<PostgresFixture>;
