using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>From the upload to the end of a job: what is written, when, and for whom.</summary>
public abstract class ImportTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Import_GoodFile_WritesValuesAndOneAuditEntry()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            var job = await browser.Check("单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-03,71,统计月报甲\n");
            (job.Text("state"), job.Number("rowsGood"), job.Number("rowsAdded"), job.IsTrue("needsReason")).ShouldBe(("checked", 1, 1, false));
            job.Items("preview")[0].Text("act").ShouldBe("add");
            var done = await browser.Run(job);
            (done.Text("state"), done.Number("rowsWritten")).ShouldBe(("done", 1));
            var row = (await client.Read("/api/observations?indicator=tech-enterprises&unit=%E5%A4%A7%E5%AE%89%E8%A1%97%E9%81%93&from=2024-03-31&to=2024-03-31")).Items().Single(each => each.Text("source") == "import");
            (row.Number("value"), row.IsTrue("used"), row.Text("sourceText"), row.Text("batch")).ShouldBe((71, true, "统计月报甲", "values.csv"));
            var entry = await App.InDatabase(db => db.Set<AuditEntry>().SingleAsync(each => each.Action == "import" && each.ObjectId == job.Text("id")));
            entry.UserName.ShouldBe("yc-officer");
            entry.After!.ShouldContain("fileHash");
        }
    }

    [SkippableFact]
    public async Task Import_ConfirmedSeveralTimesAtOnce_IsWrittenOnce()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            var job = await browser.Check("单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-02,70,统计月报一键两次\n");
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.Decide(job)));
            answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
            answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
            var done = await browser.After(answers.Single(answer => answer.StatusCode == HttpStatusCode.Accepted));
            (done.Text("state"), done.Number("rowsWritten")).ShouldBe(("done", 1));
            await App.InDatabase(async db =>
            {
                (await db.Set<ImportBatch>().CountAsync(batch => batch.JobId == job.Text("id"))).ShouldBe(1);
                (await db.Set<AuditEntry>().CountAsync(entry => entry.Action == ImportActions.Imported && entry.ObjectId == job.Text("id"))).ShouldBe(1);
                (await db.Set<Observation>().CountAsync(row => row.SourceText == "统计月报一键两次")).ShouldBe(1);
            });
        }
    }

    [SkippableFact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            const string file = "单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-04,72,统计月报乙\n";
            await browser.Run(await browser.Check(file));
            var again = await browser.Check(file, fileName: "again.csv", options: new { state = "flash" });
            (again.Number("rowsUnchanged"), again.Number("rowsChanged"), again.Number("rowsAdded")).ShouldBe((1, 0, 0));
            (await browser.Run(again)).Number("rowsWritten").ShouldBe(0);
            var stored = await Stored("统计月报乙");
            (stored.Count, stored[0].Version).ShouldBe((1, 1));
        }
    }

    [SkippableFact]
    public async Task Import_ChangedValue_NeedsAReasonThatHistoryKeeps()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            await browser.Run(await browser.Check("单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-05,72,统计月报丙\n"));
            var job = await browser.Check("单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-05,75,统计月报丙\n");
            (job.IsTrue("needsReason"), job.Items("preview")[0].Text("act"), job.Items("preview")[0].Text("from")).ShouldBe((true, "change", "72家"));
            await (await browser.Decide(job)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
            (await browser.Run(job, reason: "统计局修订")).Text("state").ShouldBe("done");
            var stored = (await Stored("统计月报丙")).Single();
            (stored.Value, stored.Version).ShouldBe((75m, 2));
            var change = await App.InDatabase(db => db.Set<ObservationChange>().SingleAsync(each => each.ObservationId == stored.Id));
            (change.From, change.To, change.Reason, change.By, change.Act).ShouldBe((72m, 75m, "统计局修订", "yc-officer", ChangeAct.Imported));
        }
    }

    [SkippableFact]
    public async Task Run_BadRows_AllOrNothingWritesNothingGoodRowsWritesTheGood()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            var job = await browser.Check("单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-06,73,统计月报丁\n大安街道,科技型企业,2024-07,七十,统计月报丁\n");
            (job.Number("rowsGood"), job.Number("rowsBad")).ShouldBe((1, 1));
            var remark = job.Items("remarks").Single();
            (remark.Text("address"), remark.Text("level"), remark.Text("value"), remark.Text("header")).ShouldBe(("D3", "error", "七十", "数值"));
            await (await browser.Decide(job)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "rows-bad");
            (await Stored("统计月报丁")).ShouldBeEmpty();
            (await browser.Run(job, "good-rows")).Number("rowsWritten").ShouldBe(1);
            (await Stored("统计月报丁")).Count.ShouldBe(1);
        }
    }

    [SkippableFact]
    public async Task Run_CellsChangedSinceTheCheck_WritesNothingAndShowsWhatChanged()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            const string lines = "单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-08,{0},统计月报戊\n大安街道,科技型企业,2024-09,80,统计月报戊\n";
            var mine = await browser.Check(lines.Replace("{0}", "75", StringComparison.Ordinal));
            await browser.Run(await browser.Check("单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2024-08,76,统计月报戊\n"));
            var returned = await browser.Run(mine);
            (returned.Text("state"), returned.GetProperty("problem").Text("code"), returned.Number("rowsWritten")).ShouldBe(("checked", "import-conflict", 0));
            var conflict = returned.Items("conflicts").Single();
            conflict.Number("row").ShouldBe(2);
            conflict.Text("text")!.ShouldContain("76家");
            (await Stored("统计月报戊")).Select(row => row.Value).ShouldBe([76m]);
            (await browser.Run(returned, reason: "以本文件为准")).Number("rowsWritten").ShouldBe(2);
        }
    }

    [SkippableFact]
    public async Task Import_RealValue_DemonstrationGivesWay()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            await browser.Run(await browser.Check("单位,指标,期间,数值\n大安街道,科技型企业,2023-Q3,66\n"), reason: "实际数");
            var cell = (await client.Read("/api/observations?indicator=tech-enterprises&unit=%E5%A4%A7%E5%AE%89%E8%A1%97%E9%81%93&from=2023-09-30&to=2023-09-30")).Items();
            cell.Select(row => (row.Text("source"), row.IsTrue("used"))).ShouldBe([("import", true)]);
        }
    }

    [SkippableFact]
    public async Task Template_FilledIn_CanBeImported()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            var response = await client.Get("/api/imports/template?kind=observations&plan=yongchuan-2023-663&indicator=tech-enterprises&period=2022");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var job = await browser.After(await browser.Send("template.xlsx", await response.Content.ReadAsByteArrayAsync()));
            (job.Text("state"), job.Number("rowsBad")).ShouldBe(("checked", 0));
            job.Number("rowsGood")!.Value.ShouldBeGreaterThan(10);
            job.Items("columns").Select(column => column.Text("header")).ShouldContain("数值");
        }
    }

    [SkippableFact]
    public async Task Report_BadRows_IsTheFileWithItsRemarks()
    {
        var (client, browser) = await LogIn("yc-officer");
        using (client)
        {
            var job = await browser.Check("单位,指标,期间,数值\n大安街道,科技型企业,2024-01,多少\n");
            var response = await client.Get($"/api/imports/{job.Text("id")}/report");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await response.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        }
    }

    private async Task<(TiduClient Client, ImportBrowser Browser)> LogIn(string userName)
    {
        var client = await App.LogInAs(userName);
        return (client, new ImportBrowser(App, client));
    }

    private Task<List<Observation>> Stored(string source) =>
        App.InDatabase(db => db.Set<Observation>().AsNoTracking().Where(row => row.SourceText == source).OrderBy(row => row.PeriodEnd).ToListAsync());
}

public sealed class SqliteImportTests(SqliteFixture fixture) : ImportTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresImportTests(PostgresFixture fixture) : ImportTests(fixture), IClassFixture<PostgresFixture>;
