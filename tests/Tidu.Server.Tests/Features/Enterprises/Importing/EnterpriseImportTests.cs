using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Importing;

/// <summary>The lists that bureaus have, from the file to the registry.</summary>
public abstract class EnterpriseImportTests(AppFixture fixture)
{
    private const string Certificates = "统一社会信用代码,企业名称,属地,资质类型,证书编号,发证日期,有效期起,有效期止\n";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Import_Certificates_MakesEnterprisesPlacesTitlesAndOneAuditEntry()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(101);
        var job = await browser.Check($"{Certificates}{code.ToLowerInvariant()},重庆甲测试科技有限公司,大安街道,高企,GR202351100001,2023-10-16,2023-10-16,2026-10-15\n", kind: "enterprises");
        (job.Text("state"), job.Number("rowsAdded"), job.Number("rowsBad"), job.IsTrue("needsReason")).ShouldBe(("checked", 1, 0, false));
        (await browser.Run(job)).Number("rowsWritten").ShouldBe(1);
        var one = await Stored(code);
        (one.Name, one.BatchId > 0, one.SearchText.Contains("甲测试")).ShouldBe(("重庆甲测试科技有限公司", true, true));
        var title = await App.InDatabase(db => db.Set<Qualification>().SingleAsync(each => each.EnterpriseId == one.Id));
        (title.Kind, title.Number, title.ValidFrom, title.ValidTo).ShouldBe(("high-tech-enterprise", "GR202351100001", new DateOnly(2023, 10, 16), new DateOnly(2026, 10, 15)));
        var place = await App.InDatabase(db => db.Set<EnterprisePlace>().SingleAsync(each => each.EnterpriseId == one.Id));
        (place.UnitId, place.From, place.To).ShouldBe((one.UnitId, null, null));
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(each => each.Action == "import" && each.ObjectId == job.Text("id")))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var file = $"统一社会信用代码,企业名称,属地,规模,年度,销售收入（万元）,研发费用（会计口径）（万元）,职工总数,Ⅰ类知识产权\n{TestCodes.Of(102)},重庆乙测试有限公司,大安街道,小型,2024,\"1,200\",80,35,2\n";
        await browser.Run(await browser.Check(file, kind: "enterprises"));
        var again = await browser.Check(file, fileName: "again.csv", kind: "enterprises");
        (again.Number("rowsUnchanged"), again.Number("rowsChanged"), again.Number("rowsAdded")).ShouldBe((1, 0, 0));
        (await browser.Run(again)).Number("rowsWritten").ShouldBe(0);
        var one = await Stored(TestCodes.Of(102));
        (one.Version, one.Size).ShouldBe((1, EnterpriseSize.Small));
        var records = await App.InDatabase(db => db.Set<FactRecord>().Where(each => each.EnterpriseId == one.Id).OrderBy(each => each.Year).ToListAsync());
        records.Select(each => (each.Year, each.Source, each.Values)).ShouldBe(
            [(0, FactSource.Bureau, """{"ip_class_1":2}"""), (2024, FactSource.Bureau, """{"rd_expense":800000,"sales_revenue":12000000,"staff":35}""")]);
    }

    [SkippableFact]
    public async Task Import_ChangedValues_KeepsWhatTheyReplaceAndBlankCellsSayNothing()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(103);
        await browser.Run(await browser.Check($"信用代码,企业名称,镇街,联系人,年度,销售收入（万元）\n{code},重庆丙测试有限公司,大安街道,王测试,2024,100\n", kind: "enterprises"));
        var job = await browser.Check($"信用代码,企业名称,镇街,联系人,2024年销售收入（元）\n{code},重庆丙测试有限公司,中山路街道,,1500000\n", kind: "enterprises");
        (job.Number("rowsChanged"), job.IsTrue("needsReason")).ShouldBe((1, false));
        await browser.Run(job);
        var one = await Stored(code);
        one.ContactName.ShouldBe("王测试");
        var changes = await App.InDatabase(db => db.Set<EnterpriseChange>().Where(each => each.EnterpriseId == one.Id).OrderBy(each => each.Subject).ToListAsync());
        changes.Select(each => (each.Subject, each.Item, each.Before, each.After, each.Reason, each.By)).ShouldBe(
        [
            ("fact", "sales_revenue", "1000000", "1500000", "values.csv", "yc-officer"),
            ("unit", null, changes[1].Before, one.UnitId, "values.csv", "yc-officer"),
        ]);
        var places = await App.InDatabase(db => db.Set<EnterprisePlace>().Where(each => each.EnterpriseId == one.Id).OrderBy(each => each.Id).ToListAsync());
        (places.Count, places[0].To is not null, places[1].From, places[1].UnitId).ShouldBe((2, true, places[0].To!.Value.AddDays(1), one.UnitId));
    }

    [SkippableFact]
    public async Task Import_OtherContact_IsKeptInPart()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(191);
        await browser.Run(await browser.Check($"信用代码,企业名称,镇街,联系人,联系电话\n{code},重庆联系测试有限公司,大安街道,王测试,13800000001\n", kind: "enterprises"));
        await browser.Run(await browser.Check($"信用代码,企业名称,镇街,联系人,联系电话\n{code},重庆联系测试有限公司,大安街道,李试验,13900000002\n", kind: "enterprises"));
        var one = await Stored(code);
        one.ContactName.ShouldBe("李试验");
        var changes = await App.InDatabase(db => db.Set<EnterpriseChange>().Where(each => each.EnterpriseId == one.Id).OrderBy(each => each.Subject).ToListAsync());
        changes.Select(each => (each.Subject, each.Before, each.After)).ShouldBe([("contact-name", "王**", "李**"), ("contact-phone", "138****0001", "139****0002")]);
    }

    [SkippableFact]
    public async Task Import_WideTable_ReadsCertificatesByKindAndFiguresByYear()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(104);
        var job = await browser.Check(
            "企业名称,统一社会信用代码,属地,高新技术企业证书编号,高新技术企业发证日期,专精特新中小企业有效期起,专精特新中小企业有效期止,2023年度营业收入（亿元）,2024年营业收入（万元）,是否失信\n"
            + $"重庆丁测试（集团）有限公司,{code},大安街道,GR2024,2024-11-01,2024-01-01,2026-12-31,0.5,6000,否\n", options: new { sourceDate = "2025-01-15" }, kind: "enterprises");
        (job.Text("state"), job.Number("rowsBad")).ShouldBe(("checked", 0), job.ToString());
        await browser.Run(job);
        var one = await Stored(code);
        var titles = await App.InDatabase(db => db.Set<Qualification>().Where(each => each.EnterpriseId == one.Id).OrderBy(each => each.Kind).ToListAsync());
        titles.Select(each => (each.Kind, each.ValidFrom, each.ValidTo)).ShouldBe(
            [("high-tech-enterprise", new DateOnly(2024, 11, 1), new DateOnly(2027, 10, 31)), ("srdi-sme", new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31))]);
        var records = await App.InDatabase(db => db.Set<FactRecord>().Where(each => each.EnterpriseId == one.Id).OrderBy(each => each.Year).Select(each => each.Values).ToListAsync());
        records.ShouldBe(["""{"operating_revenue":50000000}""", """{"operating_revenue":60000000}"""]);
        var veto = await App.InDatabase(db => db.Set<Veto>().SingleAsync(each => each.EnterpriseId == one.Id));
        (veto.Kind, veto.Found, veto.On).ShouldBe((VetoKind.Dishonesty, false, new DateOnly(2025, 1, 15)));
    }

    [SkippableFact]
    public async Task Import_DayOfAnEndWithoutAReason_LeavesTheReasonUnknownUntilAListSaysIt()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(195);
        await browser.Run(await browser.Check($"信用代码,企业名称,属地,资质类型,发证日期,取消日期\n{code},重庆止期测试有限公司,大安街道,高企,2023-01-01,2024-06-30\n", kind: "enterprises"));
        var one = await Stored(code);
        Task<Qualification> Title() => App.InDatabase(db => db.Set<Qualification>().SingleAsync(each => each.EnterpriseId == one.Id));
        ((await Title()).EndedOn, (await Title()).EndReason).ShouldBe((new DateOnly(2024, 6, 30), null));
        var job = await browser.Check($"信用代码,资质类型,发证日期,取消日期,取消原因\n{code},高企,2023-01-01,2024-06-30,迁出\n", kind: "enterprises");
        job.Number("rowsChanged").ShouldBe(1, job.ToString());
        await browser.Run(job, reason: "补录原因");
        (await Title()).EndReason.ShouldBe(QualificationEnd.MovedOut);
        await browser.Run(await browser.Check($"信用代码,资质类型,发证日期,取消日期,发证机关\n{code},高企,2023-01-01,2024-06-30,市科技局\n", kind: "enterprises"), reason: "补录机关");
        (await Title()).EndReason.ShouldBe(QualificationEnd.MovedOut);
    }

    [SkippableFact]
    public async Task Import_OfOneThatIsGoneAlready_KeepsTheDayItWent()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(196);
        await browser.Run(await browser.Check($"信用代码,企业名称,属地,登记状态,状态日期\n{code},重庆迁销测试有限公司,大安街道,迁出,2022-05-01\n", kind: "enterprises"));
        var later = $"信用代码,登记状态,状态日期\n{code},注销,2025-03-01\n";
        await browser.Run(await browser.Check(later, kind: "enterprises"), reason: "注销名单");
        ((await Stored(code)).State, (await Stored(code)).StateFrom).ShouldBe((EnterpriseState.Deregistered, new DateOnly(2022, 5, 1)));
        (await browser.Check(later, fileName: "again.csv", kind: "enterprises")).Number("rowsUnchanged").ShouldBe(1);
        await browser.Run(await browser.Check($"信用代码,登记状态\n{code},吊销\n", kind: "enterprises"), reason: "吊销名单");
        ((await Stored(code)).State, (await Stored(code)).StateFrom).ShouldBe((EnterpriseState.Revoked, new DateOnly(2022, 5, 1)));
        await browser.Run(await browser.Check($"信用代码,登记状态,状态日期\n{code},存续,2025-06-01\n", kind: "enterprises"), reason: "恢复登记");
        ((await Stored(code)).State, (await Stored(code)).StateFrom).ShouldBe((EnterpriseState.Active, new DateOnly(2025, 6, 1)));
    }

    [SkippableFact]
    public async Task Import_ByNameWithoutCode_FindsTheEnterpriseByNameAndFormerName()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(105);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,曾用名,属地\n{code},重庆戊测试（永川）有限公司,永川戊旧名有限公司,大安街道\n", kind: "enterprises"));
        var job = await browser.Check("企业名称,年度,职工总数\n重庆戊测试(永川)有限公司,2023,10\n永川戊旧名有限公司,2024,12\n没有这家测试有限公司,2024,3\n", kind: "enterprises");
        (job.Number("rowsGood"), job.Number("rowsBad")).ShouldBe((2, 1));
        job.Items("remarks").Single(each => each.Text("level") == "error").Text("text")!.ShouldContain("没有叫“没有这家测试有限公司”的企业");
        await browser.Run(job, "good-rows");
        var one = await Stored(code);
        (await App.InDatabase(db => db.Set<FactRecord>().CountAsync(each => each.EnterpriseId == one.Id))).ShouldBe(2);
    }

    [SkippableFact]
    public async Task Import_OtherName_AsksForAReasonAndKeepsTheFormerName()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(106);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{code},重庆己测试有限公司,大安街道\n", kind: "enterprises"));
        var job = await browser.Check($"统一社会信用代码,企业名称,属地\n{code},重庆庚新名有限公司,大安街道\n", kind: "enterprises");
        (job.IsTrue("needsReason"), job.Number("rowsWarned")).ShouldBe((true, 1));
        await (await browser.Decide(job)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        await browser.Run(job, reason: "工商变更");
        (await Stored(code)).Name.ShouldBe("重庆庚新名有限公司");
        (await App.InDatabase(db => db.Set<FormerName>().SingleAsync(each => each.Name == "重庆己测试有限公司"))).To.ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task Run_SomebodyWasFaster_WritesNothingAndSaysWho()
    {
        using var client = await App.LogInAs("yc-officer");
        using var other = await App.LogInAs("yc-eic");
        var (browser, faster) = (new ImportBrowser(App, client), new ImportBrowser(App, other));
        var code = TestCodes.Of(107);
        var job = await browser.Check($"统一社会信用代码,企业名称,属地,年度,职工总数\n{code},重庆辛测试有限公司,大安街道,2024,10\n", new { factSource = "declaration" }, kind: "enterprises");
        await faster.Run(await faster.Check($"统一社会信用代码,企业名称,属地,年度,职工总数\n{code},重庆辛测试有限公司,大安街道,2024,11\n", kind: "enterprises"));
        var returned = await browser.Run(job);
        (returned.Text("state"), returned.Number("rowsChanged")).ShouldBe(("checked", 1));
        returned.Items("conflicts").Single().Text("text")!.ShouldContain("登记入库");
        await browser.Run(returned);
        var one = await Stored(code);
        (await App.InDatabase(db => db.Set<FactRecord>().SingleAsync(each => each.EnterpriseId == one.Id))).Values.ShouldBe("""{"staff":10}""");
    }

    [SkippableTheory]
    [InlineData("basic")]
    [InlineData("certificates")]
    [InlineData("yearly")]
    public async Task Template_AsDownloaded_ChangesNothing(string variant)
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(108);
        await browser.Run(await browser.Check($"{Certificates}{code},重庆壬测试有限公司,大安街道,科技型企业,,2023-10-16,,\n", kind: "enterprises"));
        var response = await client.Get($"/api/imports/template?kind=enterprises&variant={variant}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var job = await browser.After(await browser.Send("template.xlsx", await response.Content.ReadAsByteArrayAsync(), kind: "enterprises"));
        (job.Text("state"), job.Number("rowsBad"), job.Number("rowsAdded"), job.Number("rowsChanged")).ShouldBe(("checked", 0, 0, 0), job.ToString());
        job.Number("rowsUnchanged")!.Value.ShouldBeGreaterThan(0);
    }

    private Task<Enterprise> Stored(string code) => App.InDatabase(db => db.Set<Enterprise>().AsNoTracking().SingleAsync(one => one.CreditCode == code));
}

public sealed class SqliteEnterpriseImportTests(SqliteFixture fixture) : EnterpriseImportTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEnterpriseImportTests(PostgresFixture fixture) : EnterpriseImportTests(fixture), IClassFixture<PostgresFixture>;
