using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>What happened to values, over all units of the caller: order, filters, pages, scope, and the list as a workbook.</summary>
public abstract class ChangeListTests(AppFixture fixture)
{
    private const string Town = "大安街道";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_AfterEntryAndCorrection_ShowsBothNewestFirstWithWordsForAll()
    {
        using var client = await App.LogInAs("yc-officer");
        var row = await client.MustEnter("2011-Q1", Town, 10);
        App.Clock.MoveOn(TimeSpan.FromSeconds(1));
        await client.MustCorrect(row.Id(), 12, "按名录核实", 1);
        var page = await client.Read("/api/observations/changes?period=2011-Q1");
        page.Number("total").ShouldBe(2);
        page.Items("changes").Select(change => (change.GetProperty("step").Text("act"), change.GetProperty("step").Number("from"), change.GetProperty("step").Number("to")))
            .ShouldBe([("corrected", 10, 12), ("entered", null, 10)]);
        var latest = page.Items("changes")[0];
        (latest.Text("unit"), latest.Text("indicatorName"), latest.GetProperty("step").Text("reason")).ShouldBe((Town, "科技型企业", "按名录核实"));
        latest.GetProperty("step").Text("byName").ShouldNotBe("yc-officer");
    }

    [SkippableFact]
    public async Task List_Filters_Narrow()
    {
        using var client = await App.LogInAs("yc-officer");
        var row = await client.MustEnter("2011-Q2", Town, 10);
        await client.MustEnter("2011-Q2", "胜利路街道", 7);
        await client.MustCorrect(row.Id(), 12, "按名录核实", 1);
        (await Acts(client, "period=2011-Q2")).Count.ShouldBe(3);
        (await Acts(client, "period=2011-Q2&act=corrected")).ShouldBe(["corrected"]);
        (await Acts(client, "period=2011-Q2&act=entered")).ShouldBe(["entered", "entered"]);
        var unit = (await client.Read("/api/observations/changes?period=2011-Q2&act=corrected")).Items("changes")[0].Text("unitId");
        (await Acts(client, $"period=2011-Q2&unit={unit}")).ShouldBe(["corrected", "entered"]);
        (await Acts(client, "period=2011-Q2&unit=500118")).ShouldBeEmpty();
        (await Acts(client, "period=2011-Q2&unit=500118&below=true")).Count.ShouldBe(3);
        (await Acts(client, "period=2011-Q2&indicator=hnte")).ShouldBeEmpty();
        (await Acts(client, "period=2011-Q2&by=yc-officer")).Count.ShouldBe(3);
        (await Acts(client, "period=2011-Q2&by=lp-officer")).ShouldBeEmpty();
        (await Acts(client, $"period=2011-Q2&from={ChinaTime.Today(App.Clock).AddDays(1):yyyy-MM-dd}")).ShouldBeEmpty();
        (await Acts(client, $"period=2011-Q2&to={ChinaTime.Today(App.Clock):yyyy-MM-dd}")).Count.ShouldBe(3);
    }

    [SkippableFact]
    public async Task List_Pages_ShowEachStepOnce()
    {
        using var client = await App.LogInAs("yc-officer");
        var whole = await Keys(client, "size=200");
        var parts = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            parts.AddRange(await Keys(client, $"size=50&page={page}"));
        }

        parts.ShouldBe(whole);
    }

    [SkippableFact]
    public async Task Choices_NameWhatOccursInTheScope()
    {
        using var client = await App.LogInAs("yc-officer");
        await client.MustEnter("2011-Q3", Town, 10);
        var choices = await client.Read("/api/observations/changes/choices");
        choices.Items("indicators").Select(each => each.Text("code")).ShouldContain(EntryClient.Indicator);
        choices.GetProperty("periods").EnumerateArray().Select(each => each.GetString()).ShouldContain("2011-Q3");
        choices.Items("people").Select(each => each.Text("code")).ShouldContain("yc-officer");
        using var other = await App.LogInAs("lp-officer");
        (await other.Read("/api/observations/changes/choices")).Items("people").Select(each => each.Text("code")).ShouldNotContain("yc-officer");
    }

    [SkippableFact]
    public async Task List_Neighbours_AreRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        await officer.MustEnter("2011-Q4", Town, 10);
        using var nobody = App.Anonymous();
        await (await nobody.Get("/api/observations/changes")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var auditor = await App.LogInAs("auditor");
        await (await auditor.Get("/api/observations/changes")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await auditor.Get("/api/observations/changes/choices")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var reporter = await App.LogInAs("da-an-reporter");
        (await reporter.Read("/api/observations/changes?size=200")).Items("changes").Select(change => change.Text("unit")).Distinct().ShouldBe([Town]);
        await (await reporter.Get("/api/observations/changes/workbook")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var other = await App.LogInAs("lp-officer");
        await (await other.Get("/api/observations/changes?unit=500118")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        (await Acts(other, "period=2011-Q4&by=yc-officer")).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("size=0", "wrong-page-size")]
    [InlineData("page=0", "wrong-page-size")]
    [InlineData("act=unknown", "bad-request")]
    [InlineData("from=yesterday", "bad-request")]
    public async Task List_UnreadableQuestion_Is400(string query, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get($"/api/observations/changes?{query}")).ShouldBeProblem(HttpStatusCode.BadRequest, code);
    }

    [SkippableFact]
    public async Task Workbook_HostileReason_IsTextAndTheExportIsAudited()
    {
        using var client = await App.LogInAs("yc-officer");
        var row = await client.MustEnter("2010-Q1", Town, 10);
        await client.MustCorrect(row.Id(), 12, "=HYPERLINK(\"http://x\")", 1);
        var response = await client.Get("/api/observations/changes/workbook?period=2010-Q1");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        using var sheet = new StreamReader(zip.Entries.First(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync();
        xml.ShouldContain("=HYPERLINK");
        xml.ShouldContain("2010年第1季度");
        xml.ShouldNotContain("<x:f>");
        xml.ShouldNotContain("<f>");
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().OrderByDescending(each => each.Id).FirstAsync(each => each.Action == AuditActions.Export && each.ObjectKind == "observations"));
        entry.After!.ShouldContain("\"rows\":2");
    }

    private static async Task<IReadOnlyList<string?>> Acts(TiduClient client, string query) =>
        [.. (await client.Read($"/api/observations/changes?size=200&{query}")).Items("changes").Select(change => change.GetProperty("step").Text("act"))];

    private static async Task<IReadOnlyList<string>> Keys(TiduClient client, string query) =>
    [
        .. (await client.Read($"/api/observations/changes?{query}")).Items("changes")
            .Select(change => $"{change.Number("observationId")} {change.GetProperty("step").Text("act")} {change.GetProperty("step").Text("at")}"),
    ];
}

public sealed class SqliteChangeListTests(SqliteFixture fixture) : ChangeListTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresChangeListTests(PostgresFixture fixture) : ChangeListTests(fixture), IClassFixture<PostgresFixture>;
