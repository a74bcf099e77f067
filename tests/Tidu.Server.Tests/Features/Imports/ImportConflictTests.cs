using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Tidu.Server.Tests.Features.Plans;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>Targets, tasks and units that another one changed between the check and the confirmation: nothing is overwritten unseen.</summary>
public abstract class ImportConflictTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Targets_AnotherFileWasFaster_NothingIsWrittenUntilThePersonHasSeenIt()
    {
        using var client = await App.LogInAs("lp-officer");
        var (browser, plan) = (new ImportBrowser(App, client), await Plan(client, "2026"));
        var mine = await Check(browser, "targets", Annex("20", "30"), plan);
        await Run(browser, await Check(browser, "targets", Annex("21", "31"), plan));
        var returned = await Run(browser, mine);
        ShouldBeReturned(returned, 2);
        var conflict = returned.Items("conflicts")[0];
        (conflict.Number("row"), conflict.Text("text")).ShouldBe((2, "甲镇 高新技术企业 2026年：检查时为 12，之后被他人改为 21，本文件为 20。"));
        returned.Items("preview").Select(row => row.Text("from")).ShouldContain("21");
        (await Values(client, plan)).ShouldBe([21, 31]);
        (await Run(browser, returned)).Text("state").ShouldBe("done");
        (await Values(client, plan)).ShouldBe([20, 30]);
    }

    [SkippableFact]
    public async Task Targets_FigureTheFileLeavesAsItWas_IsNotSetBackWhereAnotherChangedIt()
    {
        using var client = await App.LogInAs("lp-officer");
        var (browser, plan) = (new ImportBrowser(App, client), await Plan(client, "2026"));
        var mine = await Check(browser, "targets", Annex("12", "30"), plan);
        await Run(browser, await Check(browser, "targets", "单位,指标,2026年\n甲镇,高新技术企业,22\n", plan));
        ShouldBeReturned(await Run(browser, mine), 1);
        (await Values(client, plan))[0].ShouldBe(22);
    }

    [SkippableFact]
    public async Task Targets_TwoAtTheSameMoment_OneIsWrittenTheOtherReturned()
    {
        using var client = await App.LogInAs("lp-officer");
        var (browser, plan) = (new ImportBrowser(App, client), await Plan(client, "2026"));
        var jobs = new List<JsonElement>();
        foreach (var value in (string[])["41", "42", "43"])
        {
            jobs.Add(await Check(browser, "targets", Annex(value, value), plan));
        }

        var ends = await Task.WhenAll(jobs.Select(job => Run(browser, job)));
        ends.Select(end => end.Text("state")).Order().ShouldBe(["checked", "checked", "done"]);
        foreach (var end in ends.Where(end => end.Text("state") == "checked"))
        {
            ShouldBeReturned(end, 2);
        }

        var values = await Values(client, plan);
        (values[0] == values[1], values[0] is 41 or 42 or 43).ShouldBe((true, true));
    }

    [SkippableFact]
    public async Task Tasks_EditedByHandSinceTheCheck_AreReturned()
    {
        using var client = await App.LogInAs("lp-officer");
        var (browser, plan) = (new ImportBrowser(App, client), await Plan(client, "2026"));
        const string file = "序号,任务名称,牵头单位\n1,建立培育库二期,区科技局\n9,引进人才,区科技局\n";
        var mine = await Check(browser, "tasks", file, plan);
        (await Rename(client, plan, "建立培育库（修订）")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var returned = await Run(browser, mine);
        ShouldBeReturned(returned, 1);
        returned.Items("conflicts")[0].Number("row").ShouldBe(2);
        (await client.Read($"/api/plans/{plan}/tasks")).Items().Select(task => task.Text("title")).ShouldBe(["建立培育库（修订）"]);
        (await Run(browser, returned)).Number("rowsWritten").ShouldBe(2);
    }

    [SkippableFact]
    public async Task Document_SeenBeforeAnImport_IsNotSavedOverIt()
    {
        using var client = await App.LogInAs("lp-officer");
        var (browser, plan) = (new ImportBrowser(App, client), await Plan(client, "2026"));
        var seen = await client.Read<JsonObject>($"/api/plans/{plan}/document");
        (await Run(browser, await Check(browser, "tasks", "序号,任务名称,牵头单位\n9,引进人才,区科技局\n", plan))).Text("state").ShouldBe("done");
        var late = await client.Put($"/api/plans/{plan}/document", new { document = seen["document"], reason = "补正文字", version = (int)seen["version"]! });
        await late.ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
    }

    [SkippableFact]
    public async Task Units_MadeOrChangedByAnotherSinceTheCheck_AreReturned()
    {
        using var client = await App.LogInAs("lp-officer");
        var browser = new ImportBrowser(App, client);
        await StartDocument.MakeUnits(client);
        var mine = await Check(browser, "units", "单位名称,上级单位,类型,排序\n甲镇,梁平区,镇街,7\n新设镇,梁平区,镇街,8\n", null);
        var there = await Unit(client, "甲镇");
        (await client.Put($"/api/units/{Uri.EscapeDataString("500155:甲镇")}", new { name = "甲镇", kind = "township", order = 3, version = there.Number("version") })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Post("/api/units", new { parentId = "500155", name = "新设镇", kind = "township", order = 4 })).StatusCode.ShouldBe(HttpStatusCode.Created);
        var returned = await Run(browser, mine);
        ShouldBeReturned(returned, 2);
        returned.Items("conflicts").Select(conflict => conflict.Number("row")).ShouldBe([2, 3]);
        (await Unit(client, "新设镇")).Number("order").ShouldBe(4);
        (await Run(browser, returned)).Number("rowsWritten").ShouldBe(2);
        (await Unit(client, "甲镇")).Number("order").ShouldBe(7);
    }

    private static void ShouldBeReturned(JsonElement job, int conflicts)
    {
        (job.Text("state"), job.Number("rowsWritten"), job.GetProperty("problem").Text("code")).ShouldBe(("checked", 0, "import-conflict"), job.ToString());
        job.Items("conflicts").Count.ShouldBe(conflicts, job.ToString());
    }

    private static string Annex(string first, string second) => $"单位,指标,2026年\n甲镇,高新技术企业,{first}\n乙镇,高新技术企业,{second}\n";

    private static async Task<JsonElement> Check(ImportBrowser browser, string kind, string csv, string? plan)
    {
        var job = await browser.After(await browser.Send("文件.csv", Encoding.UTF8.GetBytes(csv), new { plan }, kind));
        (job.Text("state"), job.Number("rowsBad")).ShouldBe(("checked", 0), job.ToString());
        return job;
    }

    private static Task<JsonElement> Run(ImportBrowser browser, JsonElement job) => browser.Run(job, reason: "以本文件为准");

    private static async Task<JsonElement> Unit(TiduClient client, string name) =>
        (await client.Read($"/api/units/{Uri.EscapeDataString($"500155:{name}")}")).GetProperty("unit");

    private static async Task<string> Plan(TiduClient client, string year)
    {
        await StartDocument.MakeUnits(client);
        var created = await client.Post("/api/plans", StartDocument.Of(year));
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        return (await created.Content.ReadFromJsonAsync<JsonElement>()).Text("planId")!;
    }

    private static async Task<HttpResponseMessage> Rename(TiduClient client, string plan, string title)
    {
        var stored = await client.Read<JsonObject>($"/api/plans/{plan}/document");
        stored["document"]!["tasks"]![0]!["title"] = title;
        return await client.Put($"/api/plans/{plan}/document", new { document = stored["document"], reason = "修订任务名称", version = (int)stored["version"]! });
    }

    /// <summary>The towns' targets of 2026.</summary>
    private static async Task<List<decimal?>> Values(TiduClient client, string plan)
    {
        var matrix = await client.Read($"/api/plans/{plan}/tables/annex-1");
        return [.. matrix.Items("rows").Select(row => row.Items("cells").Select(cell => cell.Number("target")).ToList()[^2])];
    }
}

public sealed class SqliteImportConflictTests(SqliteFixture fixture) : ImportConflictTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresImportConflictTests(PostgresFixture fixture) : ImportConflictTests(fixture), IClassFixture<PostgresFixture>;
