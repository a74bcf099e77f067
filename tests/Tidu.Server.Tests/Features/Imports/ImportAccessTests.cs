using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Observations;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>Who may import what, and what happens to jobs that are given up, left, or sent twice.</summary>
public abstract class ImportAccessTests(AppFixture fixture)
{
    private const string File = "单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2022-06,51,来源{0}\n";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Routes_AnonymousAndWrongRole_AreRefused()
    {
        using var stranger = App.Anonymous();
        await stranger.Get("/api/session");
        await (await stranger.Get("/api/imports")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await stranger.Delete("/api/imports/x")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var auditor = await App.LogInAs("auditor");
        await (await auditor.Get("/api/imports")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await new ImportBrowser(App, auditor).Send("a.csv", [1])).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await auditor.Post("/api/imports/x/run", new { mode = "good-rows", version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [SkippableFact]
    public async Task Job_OfSomebodyElse_IsAnsweredAsIfItDidNotExist()
    {
        using var officer = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, officer).Check(Named("他人"));
        using var other = await App.LogInAs("lp-officer");
        await (await other.Get($"/api/imports/{job.Text("id")}")).ShouldBeProblem(HttpStatusCode.NotFound, "import-not-found");
        await (await new ImportBrowser(App, other).Decide(job)).ShouldBeProblem(HttpStatusCode.NotFound, "import-not-found");
        await (await other.Delete($"/api/imports/{job.Text("id")}")).ShouldBeProblem(HttpStatusCode.NotFound, "import-not-found");
        (await other.Read("/api/imports")).Items().ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Check_AnotherUnitsCell_SaysTheSameAsForAnUnknownUnit()
    {
        using var reporter = await App.LogInAs("da-an-reporter");
        var job = await new ImportBrowser(App, reporter).Check("单位,指标,期间,数值\n大安街道,科技型企业,2022-09,50\n南大街街道,科技型企业,2022-09,50\n没有这个街道,科技型企业,2022-09,50\n500155,科技型企业,2022-09,50\n");
        (job.Number("rowsGood"), job.Number("rowsBad")).ShouldBe((1, 3));
        job.Items("remarks").Select(remark => remark.Text("text")!.Replace(remark.Text("value")!, "…", StringComparison.Ordinal).Split('。')[0]).Distinct().Count().ShouldBe(1);
    }

    [SkippableFact]
    public async Task Start_SameFileAgainAtOnce_IsTheSameJob()
    {
        using var officer = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, officer);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.Send("a.csv", Encoding.UTF8.GetBytes(Named("五次")))));
        var jobs = new List<string?>();
        foreach (var answer in answers)
        {
            jobs.Add((await browser.After(answer)).Text("id"));
        }

        jobs.Distinct().Count().ShouldBe(1);
    }

    [SkippableFact]
    public async Task GiveUp_CheckedJob_EndsItAndRemovesItsFiles()
    {
        using var officer = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, officer);
        var job = await browser.Check(Named("放弃"));
        (await officer.Delete($"/api/imports/{job.Text("id")}")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await officer.Read($"/api/imports/{job.Text("id")}")).Text("state").ShouldBe("cancelled");
        await App.InScope(services =>
        {
            Directory.Exists(services.GetRequiredService<ImportFolders>().Of(job.Text("id")!)).ShouldBeFalse();
            return Task.CompletedTask;
        });
        await (await browser.Decide(job)).ShouldBeProblem(HttpStatusCode.Conflict, "import-not-checked");
    }

    [SkippableFact]
    public async Task Run_Twice_SecondIsRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, officer);
        var job = await browser.Check(Named("两次"));
        (await browser.Run(job)).Text("state").ShouldBe("done");
        await (await browser.Decide(job)).ShouldBeProblem(HttpStatusCode.Conflict, "import-not-checked");
        await (await officer.Delete($"/api/imports/{job.Text("id")}")).ShouldBeProblem(HttpStatusCode.Conflict, "import-finished");
    }

    [SkippableFact]
    public async Task Start_NotAWorkbookOrNoForm_SaysWhatIsWrong()
    {
        using var officer = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, officer);
        var job = await browser.After(await browser.Send("计划.xlsx", "%PDF-1.7"u8.ToArray()));
        (job.Text("state"), job.GetProperty("problem").Text("code")).ShouldBe(("failed", "file-type-wrong"));
        await (await officer.Post("/api/imports", new { })).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "wrong-content-type");
        await (await browser.Send("a.csv", [1], kind: "nothing")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-import-options");
    }

    [SkippableFact]
    public async Task Check_LockedPeriod_RefusesTheRow()
    {
        await App.InDatabase(async db =>
        {
            db.Add(new ReportingPeriod { UnitId = "500118", Period = "2021-Q2", PeriodEnd = new DateOnly(2021, 6, 30), State = PeriodState.Locked });
            db.Add(Entry());
            await db.SaveChangesAsync();
        });
        using var officer = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, officer).Check("单位,指标,期间,数值\n大安街道,科技型企业,2021年二季度,50\n");
        job.Items("remarks").Single().Text("text")!.ShouldContain("已锁定");
    }

    [SkippableFact]
    public async Task LeftJob_OfADeadProcess_IsInterruptedAndMayStartAgainWhileItsFileIsHere()
    {
        await App.InScope(async services =>
        {
            var (db, folders, clock) = (services.GetRequiredService<TiduDb>(), services.GetRequiredService<ImportFolders>(), services.GetRequiredService<TimeProvider>());
            folders.Create("left").Dispose();
            await System.IO.File.WriteAllTextAsync(folders.FileOf("left"), Named("重启"));
            db.Add(new ImportJob { Id = "left", Kind = ImportKind.Observations, State = ImportState.Importing, FileName = "a.csv", FileHash = "x", FileSize = 1, CreatedBy = "yc-officer", CreatedByName = "张", CreatedAt = clock.GetUtcNow() });
            db.Add(Entry());
            await db.SaveChangesAsync();
            var left = await LeftJobs.MarkInterruptedAsync(db, folders, services.GetRequiredService<ImportQueue>(), clock.GetUtcNow(), CancellationToken.None);
            left.ShouldContain(job => job.Id == "left");
        });
        using var officer = await App.LogInAs("yc-officer");
        var job = await officer.Read("/api/imports/left");
        (job.Text("state"), job.GetProperty("problem").Text("code"), job.IsTrue("canRestart")).ShouldBe(("interrupted", "import-interrupted", true));
        var browser = new ImportBrowser(App, officer);
        var again = await browser.After(await officer.Post("/api/imports/left/restart", new { version = job.GetProperty("version").GetInt32() }));
        (again.Text("state"), again.Number("rowsGood")).ShouldBe(("checked", 1));
        (await browser.Run(again)).Text("state").ShouldBe("done");
    }

    [SkippableFact]
    public async Task Files_AfterADay_AreRemovedAndWaitingJobsEnd()
    {
        using var officer = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, officer).Check(Named("过期"));
        await App.InScope(async services =>
        {
            var folders = services.GetRequiredService<ImportFolders>();
            await LeftJobs.RemoveOldAsync(services.GetRequiredService<TiduDb>(), folders, App.Clock.GetUtcNow().AddHours(25), CancellationToken.None);
            Directory.Exists(folders.Of(job.Text("id")!)).ShouldBeFalse();
        });
        var ended = await officer.Read($"/api/imports/{job.Text("id")}");
        (ended.Text("state"), ended.GetProperty("problem").Text("code")).ShouldBe(("cancelled", "import-expired"));
    }

    private static AuditEntry Entry() => new() { At = DateTimeOffset.UnixEpoch, UserName = "test", Action = "test", Outcome = AuditOutcome.Done };

    private static string Named(string source) => File.Replace("{0}", source, StringComparison.Ordinal);
}

public sealed class SqliteImportAccessTests(SqliteFixture fixture) : ImportAccessTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresImportAccessTests(PostgresFixture fixture) : ImportAccessTests(fixture), IClassFixture<PostgresFixture>;
