using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Observations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>Corrections, undo, choosing among sources: what the history says, and that board, rank and audit change with the value.</summary>
public abstract class HistoryTests(AppFixture fixture)
{
    private const string Town = "大安街道";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Correction_WithAReason_ChangesBoardRankHistoryAndAuditAtOnce()
    {
        using var client = await App.LogInAs("yc-officer");
        foreach (var town in (string[])["中山路街道", "胜利路街道", Town])
        {
            await client.MustEnter("2026-Q1", town, 50);
        }

        var row = await client.Row("2026-Q1", Town);
        var before = await BoardRow(client, "2026-03-31");
        await client.MustCorrect(row.Id(), 500, "年报名录补登", row.Version());
        var after = await BoardRow(client, "2026-03-31");
        after.Number("actual").ShouldBe(500);
        after.Number("rank").ShouldBe(1);
        after.Text("band").ShouldBe("green");
        after.Number("ratio")!.Value.ShouldBeGreaterThan(before.Number("ratio")!.Value);
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().Where(each => each.Action == "correct-value" && each.ObjectId == $"{row.Id()}").SingleAsync());
        (entry.UserName, entry.Before!.Contains("50", StringComparison.Ordinal), entry.After!.Contains("年报名录补登", StringComparison.Ordinal)).ShouldBe(("yc-officer", true, true));
    }

    [SkippableFact]
    public async Task Undo_AndUndoOfTheUndo_AreStepsThemselves()
    {
        using var client = await App.LogInAs("yc-officer");
        var row = await client.MustEnter("2012-Q1", Town, 10);
        await client.MustCorrect(row.Id(), 12, "一", 1);
        await client.MustCorrect(row.Id(), 15, "二", 2);
        (await Undo(client, row.Id(), 3)).Number("value").ShouldBe(12);
        (await Undo(client, row.Id(), 4)).Number("value").ShouldBe(15);
        (await Undo(client, row.Id(), 5)).Number("value").ShouldBe(12);
        var steps = (await client.Read($"/api/observations/{row.Id()}/history")).Items();
        steps.Select(step => (step.Text("act"), step.Number("from"), step.Number("to"))).ShouldBe(
            [("entered", null, 10), ("corrected", 10, 12), ("corrected", 12, 15), ("undone", 15, 12), ("undone", 12, 15), ("undone", 15, 12)]);
    }

    [SkippableFact]
    public async Task Undo_FirstValue_HasNothingToTakeBack()
    {
        using var client = await App.LogInAs("yc-officer");
        var row = await client.MustEnter("2012-Q2", Town, 10);
        await (await client.Post($"/api/observations/{row.Id()}/undo", new { version = 1, reason = "试" })).ShouldBeProblem(HttpStatusCode.Conflict, "nothing-to-undo");
    }

    [SkippableFact]
    public async Task Use_AnotherSource_CountsAndUndoBringsTheFirstBack()
    {
        using var client = await App.LogInAs("lp-officer");
        var cell = (await client.Read("/api/observations?indicator=hnte&unit=500155&from=2022-12-31&to=2022-12-31")).Items();
        var report = cell.Single(row => row.Text("source") == "report");
        report.IsTrue("setAside").ShouldBeTrue();
        var id = (int)report.Number("id")!;
        var chosen = await (await client.Post($"/api/observations/{id}/use", new { version = report.Version(), reason = "以政府工作报告为准" })).ShouldBeOk();
        (chosen.IsTrue("used"), chosen.IsTrue("chosen")).ShouldBe((true, true));
        (await client.Read("/api/board?plan=liangping-2023-double-growth&indicator=hnte&on=2022-12-31")).GetProperty("total").Number("actual").ShouldBe(93);
        await (await client.Post($"/api/observations/{id}/undo", new { version = chosen.Version(), reason = "仍用计划数" })).ShouldBeOk();
        (await client.Read("/api/board?plan=liangping-2023-double-growth&indicator=hnte&on=2022-12-31")).GetProperty("total").Number("actual").ShouldBe(86);
    }

    [SkippableFact]
    public async Task SetAside_TheOnlySource_LeavesTheCellMissingAndUndoRestoresIt()
    {
        using var client = await App.LogInAs("yc-officer");
        var row = await client.MustEnter("2012-Q3", Town, 10);
        var aside = await (await client.Post($"/api/observations/{row.Id()}/set-aside", new { version = 1, reason = "来源不可靠" })).ShouldBeOk();
        (aside.IsTrue("used"), aside.IsTrue("setAside")).ShouldBe((false, true));
        (await client.Row("2012-Q3", Town)).Number("value").ShouldBeNull();
        (await Undo(client, row.Id(), 2)).IsTrue("used").ShouldBeTrue();
        (await client.Row("2012-Q3", Town)).Number("value").ShouldBe(10);
    }

    [SkippableFact]
    public async Task Correction_Neighbours_AreRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        var row = await officer.MustEnter("2012-Q4", Town, 10);
        using var nobody = App.Anonymous();
        await nobody.Get("/api/session");
        await (await nobody.Correct(row.Id(), 11, "理由", 1)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var leader = await App.LogInAs("yc-leader");
        await (await leader.Correct(row.Id(), 11, "理由", 1)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var other = await App.LogInAs("gaoxin-reporter");
        await (await other.Correct(row.Id(), 11, "理由", 1)).ShouldBeProblem(HttpStatusCode.NotFound, "observation-not-found");
        await (await other.Get($"/api/observations/{row.Id()}/history")).ShouldBeProblem(HttpStatusCode.NotFound, "observation-not-found");
        using var reporter = await App.LogInAs("da-an-reporter");
        await (await reporter.Post($"/api/observations/{row.Id()}/use", new { version = 1, reason = "选" })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await officer.Correct(row.Id(), 11, " ", 1)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        await (await officer.Correct(row.Id(), 11, new string('由', 501), 1)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-too-long");
        await (await officer.Correct(row.Id(), 10, "同值", 1)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "nothing-changed");
        await (await officer.Correct(row.Id(), 11, "理由", 9)).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
    }

    [SkippableFact]
    public async Task Packs_LoadedAgain_KeepIdsEditsAndChoices()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var before = (await client.Read("/api/observations?indicator=hnte&unit=500155&from=2022-12-31&to=2022-12-31")).Items();
        var plan = before.Single(row => row.Text("source") == "plan");
        await client.MustCorrect((int)plan.Number("id")!, 88, "按认定名单核实", plan.Version());
        await app.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            services.GetRequiredService<AuditTrail>().Add(AuditActions.LoadPacks);
            await LoadObservations.LoadAsync(db, PackFolder.Read(app.Settings.PacksFolder), "cli", app.Clock.GetUtcNow(), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        var after = (await client.Read("/api/observations?indicator=hnte&unit=500155&from=2022-12-31&to=2022-12-31")).Items();
        after.Select(row => (row.Number("id"), row.Number("value"), row.IsTrue("used"))).ShouldBe([(plan.Number("id"), 88, true), (before[1].Number("id"), 93, false)]);
        (await client.Read($"/api/observations/{plan.Number("id")}/history")).Items().Count.ShouldBe(2);
    }

    private static async Task<System.Text.Json.JsonElement> Undo(TiduClient client, int id, int version) =>
        await (await client.Post($"/api/observations/{id}/undo", new { version, reason = "撤回上一步" })).ShouldBeOk();

    private static async Task<System.Text.Json.JsonElement> BoardRow(TiduClient client, string on) =>
        (await client.Read($"/api/board?plan={EntryClient.Plan}&indicator=tech-enterprises&on={on}")).Items("units").Single(row => row.Text("unit") == Town);
}

public sealed class SqliteHistoryTests(SqliteFixture fixture) : HistoryTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresHistoryTests(PostgresFixture fixture) : HistoryTests(fixture), IClassFixture<PostgresFixture>;
