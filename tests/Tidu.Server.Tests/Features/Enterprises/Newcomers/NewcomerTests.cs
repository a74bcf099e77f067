using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Enterprises.Importing;
using Tidu.Server.Tests.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Newcomers;

/// <summary>Monthly lists of new legal entities and of patent holders: matched, proposed, screened.</summary>
public abstract class NewcomerTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_KnownAndNew_OnlyTheNewAreProposed()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(401)},名单已有有限公司,大安街道\n", kind: "enterprises"));
        var options = new { newcomers = "registrations", period = "2026-09" };
        var job = await browser.Check($"统一社会信用代码,企业名称,镇街,行业代码,成立日期\n{TestCodes.Of(401)},名单已有有限公司,大安街道,C3484,2026-09-02\n{TestCodes.Of(402)},名单新设有限公司,大安街道,3484,2026-09-03\n", options, kind: "enterprises");
        (job.Number("rowsAdded"), job.Number("rowsBad")).ShouldBe((2, 0), job.ToString());
        await browser.Run(job);
        var proposed = (await client.Read("/api/newcomers?source=registrations")).Items("rows").Where(row => row.Text("month") == "2026-09").ToList();
        proposed.Select(row => (row.Text("name"), row.Text("industryCode"), row.Text("unit"))).ShouldBe([("名单新设有限公司", "C3484", "大安街道")]);
        (await client.Read("/api/newcomers?state=known")).Items("rows").ShouldContain(row => row.Text("enterprise") == TestCodes.Of(401));
        var again = await browser.Check($"统一社会信用代码,企业名称,镇街\n{TestCodes.Of(402)},名单新设有限公司,大安街道\n", new { newcomers = "patents", period = "2026-10" }, kind: "enterprises");
        (again.Number("rowsUnchanged"), again.Items("remarks").Single().Text("text")!.Contains("2026-09", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [SkippableFact]
    public async Task Import_OfOneThatAnotherDistrictHas_SaysSoAndNothingMore()
    {
        using var other = await App.LogInAs("lp-officer");
        var theirs = new ImportBrowser(App, other);
        await theirs.Run(await theirs.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(487)},梁平名下有限公司,梁山街道\n", kind: "enterprises"));
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check($"统一社会信用代码,企业名称,镇街\n{TestCodes.Of(487)},本区所见有限公司,大安街道\n", new { newcomers = "registrations", period = "2026-06" }, kind: "enterprises");
        var remark = job.Items("remarks").Single().Text("text")!;
        remark.ShouldContain("已由其他单位录入企业库");
        remark.ShouldContain("本区所见有限公司");
        remark.ShouldNotContain("梁平名下");
    }

    [SkippableFact]
    public async Task Admit_MakesAnEnterpriseDecline_NeedsAReason()
    {
        using var client = await App.LogInAs("yc-officer");
        await Import(client, $"统一社会信用代码,企业名称,专利数\n{TestCodes.Of(411)},专利甲有限公司,3\n,专利乙有限公司,1\n{TestCodes.Of(413)},专利丙有限公司,0\n", "2026-07");
        var rows = (await client.Read("/api/newcomers?source=patents")).Items("rows").ToDictionary(row => row.Text("name")!);
        await (await Decide(client, "decline", null, rows["专利丙有限公司"])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        (await Decide(client, "decline", "无科技活动", rows["专利丙有限公司"])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await Decide(client, "admit", null, rows["专利甲有限公司"], rows["专利乙有限公司"])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "newcomer-code-needed");
        (await Decide(client, "admit", null, rows["专利甲有限公司"])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var one = await App.InDatabase(db => db.Set<Enterprise>().SingleAsync(each => each.CreditCode == TestCodes.Of(411)));
        (one.Name, one.UnitId).ShouldBe(("专利甲有限公司", "500118"));
        (await client.Read("/api/newcomers?state=admitted")).Items("rows").ShouldContain(row => row.Text("enterprise") == TestCodes.Of(411));
        await (await Decide(client, "admit", null, rows["专利甲有限公司"])).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
    }

    [SkippableFact]
    public async Task Patents_OfSeveralHoldersAndPeople_AreMatchedOneByOne()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(461)},联合专利甲有限公司,大安街道\n", kind: "enterprises"));
        var job = await browser.Check(
            "专利号,专利权人,地址\nZL1,联合专利甲有限公司;联合专利乙有限公司,重庆市永川区三教镇产业大道1号\nZL2,张三丰,重庆市永川区大安街道1号\nZL3,联合专利乙有限公司,\n",
            new { newcomers = "patents", period = "2025-09" }, kind: "enterprises");
        (job.Number("rowsRead"), job.Number("rowsAdded"), job.Number("rowsUnchanged"), job.Number("rowsBad")).ShouldBe((4, 2, 2, 0), job.ToString());
        job.Items("remarks").Select(each => each.Text("text")!).ShouldContain("“张三丰”像是个人，不列为新增主体，也不保存姓名。");
        await browser.Run(job);
        var row = (await client.Read("/api/newcomers?source=patents")).Items("rows").Single(each => each.Text("name") == "联合专利乙有限公司");
        row.Text("unit").ShouldBe("三教镇");
        (await App.InDatabase(db => db.Set<Newcomer>().AnyAsync(each => each.Name == "张三丰"))).ShouldBeFalse();
        (await client.Read("/api/newcomers?state=known")).Items("rows").ShouldContain(each => each.Text("enterprise") == TestCodes.Of(461));
    }

    [SkippableFact]
    public async Task Admit_WithATypedCode_MakesTheEnterpriseAWrongOneIsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        await Import(client, "企业名称\n补码入库有限公司\n", "2025-08");
        var row = (await client.Read("/api/newcomers?source=patents")).Items("rows").Single(each => each.Text("name") == "补码入库有限公司");
        Task<HttpResponseMessage> Admit(string code) => client.Post("/api/newcomers/decisions", new { decision = "admit", rows = new[] { new { id = (int)row.Number("id")!, version = (int)row.Number("version")!, creditCode = code } } });
        await (await Admit("91500118MA5TEST123")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "newcomer-code-needed");
        (await Admit(" " + TestCodes.Of(471).ToLowerInvariant())).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.InDatabase(db => db.Set<Enterprise>().SingleAsync(each => each.CreditCode == TestCodes.Of(471)))).Name.ShouldBe("补码入库有限公司");
    }

    [SkippableFact]
    public async Task Import_OfAProposedOne_EndsTheProposal()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        await Import(client, $"统一社会信用代码,企业名称\n{TestCodes.Of(421)},后来入库有限公司\n", "2026-06");
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(421)},后来入库有限公司,大安街道\n", kind: "enterprises"));
        (await client.Read("/api/newcomers?state=known")).Items("rows").ShouldContain(row => row.Text("enterprise") == TestCodes.Of(421));
    }

    [SkippableFact]
    public async Task List_WithoutMonth_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check("企业名称\n没有月份有限公司\n", new { newcomers = "patents" }, kind: "enterprises");
        job.GetProperty("problem").Text("code").ShouldBe("newcomer-month-needed");
    }

    [SkippableFact]
    public async Task Newcomers_AnonymousWrongRoleAndOtherUnit_AreRefused()
    {
        JsonElement row;
        using (var officer = await App.LogInAs("yc-officer"))
        {
            await Import(officer, $"统一社会信用代码,企业名称\n{TestCodes.Of(431)},外区看不到有限公司\n", "2026-05");
            row = (await officer.Read("/api/newcomers")).Items("rows").Single(each => each.Text("name") == "外区看不到有限公司");
        }

        using var anonymous = App.Anonymous();
        (await anonymous.Get("/api/newcomers")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var reporter = await App.LogInAs("da-an-reporter");
        (await reporter.Get("/api/newcomers")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var other = await App.LogInAs("lp-officer");
        await (await Decide(other, "decline", "不是本区的", row)).ShouldBeProblem(HttpStatusCode.NotFound, "newcomer-not-found");
    }

    [SkippableFact]
    public async Task List_OfAnotherDistrict_SaysNothingOfItsDecisions()
    {
        using (var officer = await App.LogInAs("yc-officer"))
        {
            await Import(officer, $"统一社会信用代码,企业名称\n{TestCodes.Of(441)},两区都有有限公司\n", "2025-11");
            var row = (await officer.Read("/api/newcomers?source=patents")).Items("rows").Single(each => each.Text("name") == "两区都有有限公司");
            (await Decide(officer, "decline", "不做研发", row)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        using var other = await App.LogInAs("lp-officer");
        var (browser, csv) = (new ImportBrowser(App, other), $"统一社会信用代码,企业名称\n{TestCodes.Of(441)},两区都有有限公司\n");
        (await browser.Check(csv, new { newcomers = "patents", period = "2025-12" }, kind: "enterprises")).Number("rowsAdded").ShouldBe(1);
        var same = await browser.Check(csv, new { newcomers = "patents", period = "2025-11" }, kind: "enterprises");
        (same.Number("rowsUnchanged"), same.Items("remarks").Single().Text("text")!.Contains("不纳入", StringComparison.Ordinal)).ShouldBe((1, false));
    }

    [SkippableFact]
    public async Task Admit_TwoWithOneCode_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        await Import(client, "企业名称\n同码甲有限公司\n同码乙有限公司\n", "2025-10");
        var rows = (await client.Read("/api/newcomers?source=patents")).Items("rows").Where(row => row.Text("name")!.StartsWith("同码", StringComparison.Ordinal)).ToList();
        var answer = await client.Post("/api/newcomers/decisions", new { decision = "admit", rows = rows.Select(row => new { id = (int)row.Number("id")!, version = (int)row.Number("version")!, creditCode = TestCodes.Of(451) }) });
        await answer.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "newcomer-code-known");
    }

    private async Task Import(TiduClient client, string csv, string month)
    {
        var browser = new ImportBrowser(App, client);
        var job = await browser.Check(csv, new { newcomers = "patents", period = month }, kind: "enterprises");
        job.Number("rowsBad").ShouldBe(0, job.ToString());
        var done = await browser.Run(job);
        done.Text("state").ShouldBe("done", done.ToString());
    }

    private static Task<HttpResponseMessage> Decide(TiduClient client, string decision, string? note, params JsonElement[] rows) =>
        client.Post("/api/newcomers/decisions", new { decision, note, rows = rows.Select(row => new { id = (int)row.Number("id")!, version = (int)row.Number("version")! }) });
}

public sealed class SqliteNewcomerTests(SqliteFixture fixture) : NewcomerTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresNewcomerTests(PostgresFixture fixture) : NewcomerTests(fixture), IClassFixture<PostgresFixture>;
