using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Duplicates;
using Tidu.Server.Features.Pools;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>Pools, tasks, refusals, judgements, applications and windows through HTTP.</summary>
public abstract class CultivationTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    private DateOnly Today => ChinaTime.Today(App.Clock);

    [SkippableFact]
    public async Task Assign_TwoAtOnce_EntersThePoolGivesTasksAndRefusesASecondTime()
    {
        var (one, two) = (await App.AddEnterprise(1), await App.AddEnterprise(2));
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        await (await officer.Post("/api/cultivation/assign", AssignBody((one, "da-an-reporter", Today.AddDays(7)), (two, "gaoxin-reporter", Today.AddDays(-1))))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "assign-refused");
        (await officer.Read($"/api/cultivation/tasks?creditCode={one}")).Items("rows").ShouldBeEmpty("all or none");
        var made = (await (await officer.Post("/api/cultivation/assign", AssignBody((one, "da-an-reporter", Today.AddDays(7)), (two, "yc-officer", Today.AddDays(9))))).ShouldBeOk()).Items();
        made.Select(row => row.IsTrue("enteredPool")).ShouldBe([true, true]);
        var mine = (await reporter.Read("/api/cultivation/tasks?mine=true&state=given")).Items("rows").Single(row => row.Text("creditCode") == one);
        (mine.Text("officerName"), mine.IsTrue("mine"), mine.Text("givenByName")).ShouldBe(("大安街道", true, "永川区科技局"));
        var again = await (await officer.Post("/api/cultivation/assign", AssignBody((one, "yc-officer", Today)))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "assign-refused");
        again.GetProperty("params").Items("rows")[0].Text("code").ShouldBe("task-open");
        var path = $"/api/cultivation/tasks/{mine.Number("id")}";
        await (await reporter.Post($"{path}/close", new { version = 9, result = "已走访" })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await (await reporter.Post($"{path}/close", new { version = 1, result = "愿意申报，材料齐" })).ShouldBeOk()).Text("state").ShouldBe("done");
        await (await reporter.Post($"{path}/withdraw", new { version = 2, result = "重复" })).ShouldBeProblem(HttpStatusCode.Conflict, "cultivation-task-closed");
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.ObjectId == one))).ShouldBe(2);
    }

    [SkippableFact]
    public async Task Lists_ByPages_HaveTheSameTotalAndEveryRowOnce()
    {
        var codes = new[] { await App.AddEnterprise(71), await App.AddEnterprise(72), await App.AddEnterprise(73) };
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Post("/api/cultivation/assign", AssignBody([.. codes.Select(code => (code, "yc-officer", Today.AddDays(9)))]))).ShouldBeOk();
        foreach (var code in codes)
        {
            await (await officer.Post("/api/cultivation/applications", new { creditCode = code, kind = PoolSetting.Kind, appliedOn = Today })).ShouldBeOk();
        }

        var pool = (await officer.Read("/api/pools?kind=high-tech-enterprise")).Items("rows").First(row => row.Text("unitId") == "500118").Number("id");
        foreach (var path in new[] { "/api/cultivation/tasks?mine=false", "/api/cultivation/applications?open=true", $"/api/pools/{pool}/places?left=false", "/api/pools?" })
        {
            await ShouldComeByPages(officer, path);
        }
    }

    private static async Task ShouldComeByPages(TiduClient client, string path)
    {
        var first = await client.Read($"{path}&pageSize=2");
        var (ids, total) = (first.Items("rows").Select(row => row.Number("id")).ToList(), first.Number("total"));
        for (var page = 2; page <= 3; page++)
        {
            var next = await client.Read($"{path}&pageSize=2&page={page}");
            next.Number("total").ShouldBe(total);
            ids.AddRange(next.Items("rows").Select(row => row.Number("id")));
        }

        (await client.Read($"{path}&pageSize=6")).Items("rows").Select(row => row.Number("id")).ShouldBe(ids);
        ids.Count.ShouldBe((int)Math.Min(6, total!.Value));
        await (await client.Get($"{path}&pageSize=501")).ShouldBeProblem(HttpStatusCode.BadRequest, "wrong-page-size");
        await (await client.Get($"{path}&page=0")).ShouldBeProblem(HttpStatusCode.BadRequest, "wrong-page-size");
    }

    [SkippableFact]
    public async Task Ladder_OfARevokedEnterpriseWithATitleNobodyEnded_CountsAsTheBoardDoes()
    {
        var code = await App.AddEnterprise(81, PoolSetting.Town, PoolSetting.Zone, PoolSetting.Title("2024-01-01", null));
        using var officer = await App.LogInAs("yc-officer");
        var before = (Board: await Counted(officer), Ladder: await OnLadder(officer));
        var one = await officer.Read($"/api/enterprises/{code}");
        await (await officer.Send(HttpMethod.Patch, $"/api/enterprises/{code}", new { field = "state", value = "revoked", version = one.Number("version"), from = Today, reason = "市场监管登记变化" })).ShouldBeOk();
        (await Counted(officer), await OnLadder(officer)).ShouldBe((before.Board - 1, before.Ladder - 1));
        before.Board.ShouldBe(before.Ladder);
    }

    private async Task<decimal?> Counted(TiduClient client) =>
        (await client.Read($"/api/counts?plan={EntryClient.Plan}&indicator=hnte&on={Today:yyyy-MM-dd}")).GetProperty("total").Number("enterprises");

    private async Task<decimal?> OnLadder(TiduClient client) =>
        (await client.Read($"/api/ladder?unit=500118&on={Today:yyyy-MM-dd}")).Items("tracks").SelectMany(track => track.Items("rungs")).Single(rung => rung.Text("kind") == PoolSetting.Kind).Number("holders");

    [SkippableFact]
    public async Task Refusal_KeepsUntilItsDayAndIsWithdrawn()
    {
        var code = await App.AddEnterprise(3);
        using var officer = await App.LogInAs("yc-officer");
        var body = new { creditCode = code, kind = PoolSetting.Kind, reason = "books", until = Today.AddMonths(6), note = "账目不规范" };
        var made = await (await officer.Post("/api/cultivation/refusals", body)).ShouldBeOk();
        (made.Text("reason"), made.IsTrue("active")).ShouldBe(("books", true));
        await (await officer.Post("/api/cultivation/refusals", body)).ShouldBeProblem(HttpStatusCode.Conflict, "refusal-open");
        await (await officer.Post("/api/cultivation/refusals", body with { until = Today.AddDays(-1) })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "refusal-until");
        await (await officer.Post("/api/cultivation/refusals", body with { reason = "other", note = " " })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        var gone = await (await officer.Post($"/api/cultivation/refusals/{made.Number("id")}/withdraw", new { version = 1 })).ShouldBeOk();
        (gone.Text("withdrawnByName"), gone.IsTrue("active")).ShouldBe(("永川区科技局", false));
        await (await officer.Post($"/api/cultivation/refusals/{made.Number("id")}/withdraw", new { version = 2 })).ShouldBeProblem(HttpStatusCode.Conflict, "refusal-withdrawn");
        (await (await officer.Post("/api/cultivation/judgements", new { creditCode = code, kind = PoolSetting.Kind, value = "willing", note = "走访" })).ShouldBeOk()).Text("value").ShouldBe("willing");
    }

    [SkippableFact]
    public async Task Application_MovesOnwardOnly()
    {
        var code = await App.AddEnterprise(4, titles: PoolSetting.Title("2020-01-01", null));
        using var officer = await App.LogInAs("yc-officer");
        var made = await (await officer.Post("/api/cultivation/applications", new { creditCode = code, kind = PoolSetting.Kind, appliedOn = Today.AddDays(-30), batch = "第二批" })).ShouldBeOk();
        made.IsTrue("renewal").ShouldBeTrue();
        await (await officer.Post("/api/cultivation/applications", new { creditCode = code, kind = PoolSetting.Kind, appliedOn = Today })).ShouldBeProblem(HttpStatusCode.Conflict, "application-open");
        var path = $"/api/cultivation/applications/{made.Number("id")}/move";
        await (await officer.Post(path, new { version = 1, stage = "recommended", on = Today.AddDays(-31) })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "application-step-early");
        (await (await officer.Post(path, new { version = 1, stage = "reviewed", on = Today.AddDays(-3) })).ShouldBeOk()).Text("stage").ShouldBe("reviewed");
        await (await officer.Post(path, new { version = 2, stage = "recommended" })).ShouldBeProblem(HttpStatusCode.Conflict, "application-step-back");
        (await (await officer.Post(path, new { version = 2, stage = "accredited" })).ShouldBeOk()).Text("closedOn").ShouldBe(Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await (await officer.Post(path, new { version = 3, stage = "withdrawn" })).ShouldBeProblem(HttpStatusCode.Conflict, "application-closed");
    }

    [SkippableFact]
    public async Task Pool_EnteredAndLeftWithReason()
    {
        var code = await App.AddEnterprise(5);
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        var pool = await (await officer.Post("/api/pools", new { unitId = "500118", kind = "little-giant", type = "reserve", name = "小巨人后备库" })).ShouldBeOk();
        await (await officer.Post("/api/pools", new { unitId = "500118", kind = "little-giant", type = "reserve", name = "又一个" })).ShouldBeProblem(HttpStatusCode.Conflict, "pool-there");
        var path = $"/api/pools/{pool.Number("id")}";
        await (await reporter.Put(path, new { version = 1, name = "改名", entryText = (string?)null, mostFailed = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "pool-not-yours");
        (await (await officer.Put(path, new { version = 1, name = "后备库", entryText = "差一项以内", mostFailed = 1 })).ShouldBeOk()).Number("mostFailed").ShouldBe(1);
        var place = (await (await reporter.Post($"{path}/places", new { creditCodes = new[] { code }, reason = "符合条件", targetYear = 2026 })).ShouldBeOk()).Items().Single();
        (await (await reporter.Post($"{path}/places", new { creditCodes = new[] { code }, reason = "再次" })).ShouldBeOk()).Items().ShouldBeEmpty();
        (await officer.Read($"{path}/places")).Items("rows").Single().Text("entryReason").ShouldBe("符合条件");
        (await (await officer.Post($"/api/pools/places/{place.Number("id")}/leave", new { version = 1, exit = "gone", note = "迁往外区" })).ShouldBeOk()).Text("exit").ShouldBe("gone");
        (await officer.Read($"{path}/places")).Items("rows").ShouldBeEmpty();
        (await officer.Read($"{path}/places?left=true")).Items("rows").Count.ShouldBe(1);
        (await officer.Read("/api/pools?kind=little-giant")).Items("rows").Single(row => row.Number("id") == pool.Number("id")).Number("leftThisYear").ShouldBe(1);
    }

    [SkippableFact]
    public async Task Window_AddedChangedAndRemoved()
    {
        using var officer = await App.LogInAs("yc-officer");
        var body = new { unitId = "500118", kind = PoolSetting.Kind, name = "第九批", opens = "2031-01-01", closes = "2031-02-01", sourceText = "通知" };
        var made = await (await officer.Post("/api/cultivation/windows", body)).ShouldBeOk();
        await (await officer.Post("/api/cultivation/windows", body)).ShouldBeProblem(HttpStatusCode.Conflict, "window-there");
        await (await officer.Post("/api/cultivation/windows", body with { closes = "2030-12-31" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
        await (await officer.Post("/api/cultivation/windows", body with { unitId = "500155" })).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        var path = $"/api/cultivation/windows/{made.Number("id")}";
        (await (await officer.Put(path, new { version = 1, name = "第九批", opens = "2031-01-02", closes = "2031-02-02", sourceText = "更正通知" })).ShouldBeOk()).Text("opens").ShouldBe("2031-01-02");
        (await officer.Delete($"{path}?version=1")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await officer.Delete($"{path}?version=2")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [SkippableFact]
    public async Task EnterpriseCultivation_AfterEverything_HasItAllOnOnePage()
    {
        var code = await App.AddEnterprise(12, titles: PoolSetting.Title("2020-01-01", null, "tech-sme"));
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Post("/api/cultivation/assign", AssignBody((code, "da-an-reporter", Today.AddDays(7))))).ShouldBeOk();
        await (await officer.Post("/api/cultivation/applications", new { creditCode = code, kind = PoolSetting.Kind, appliedOn = Today })).ShouldBeOk();
        await (await officer.Post("/api/cultivation/refusals", new { creditCode = code, kind = "srdi-sme", reason = "tax", until = Today.AddMonths(6) })).ShouldBeOk();
        await (await officer.Post("/api/cultivation/judgements", new { creditCode = code, kind = PoolSetting.Kind, value = "willing" })).ShouldBeOk();
        await (await officer.Post("/api/cultivation/windows", new { unitId = "500118", kind = PoolSetting.Kind, name = "第一批", opens = Today, closes = Today, sourceText = "通知" })).ShouldBeOk();
        var page = await officer.Read($"/api/cultivation/enterprises/{code.ToLowerInvariant()}");
        var stay = page.Items("pools").Single();
        (stay.Text("kind"), stay.GetProperty("place").Text("officerName")).ShouldBe((PoolSetting.Kind, "大安街道"));
        page.Items("tasks").Single().Text("state").ShouldBe("given");
        var application = page.Items("applications").Single();
        (application.Text("stage"), application.Text("title"), application.Text("unit")).ShouldBe(("applied", "高新技术企业", PoolSetting.Town));
        page.Items("refusals").Single().IsTrue("active").ShouldBeTrue();
        page.Items("judgements").Single().Text("value").ShouldBe("willing");
        var kinds = page.Items("kinds").ToDictionary(kind => kind.Text("kind")!);
        (kinds["tech-sme"].IsTrue("holds"), kinds[PoolSetting.Kind].IsTrue("holds")).ShouldBe((true, false));
        kinds[PoolSetting.Kind].GetProperty("window").Text("name").ShouldBe("第一批");
        kinds.ShouldNotContainKey("above-scale-industrial", "a place on a statistical list is not applied for");
        using var nobody = App.Anonymous();
        using var foreign = await App.LogInAs("lp-officer");
        await (await nobody.Get($"/api/cultivation/enterprises/{code}")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await foreign.Get($"/api/cultivation/enterprises/{code}")).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
    }

    [SkippableFact]
    public async Task Cultivation_Neighbours_AreRefused()
    {
        var code = await App.AddEnterprise(6);
        using var nobody = App.Anonymous();
        using var leader = await App.LogInAs("yc-leader");
        using var foreign = await App.LogInAs("lp-officer");
        using var zone = await App.LogInAs("gaoxin-reporter");
        var judgement = new { creditCode = code, kind = PoolSetting.Kind, value = "ready" };
        await (await nobody.Get("/api/pools")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await leader.Post("/api/cultivation/judgements", judgement)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await leader.Post("/api/cultivation/assign", AssignBody((code, "yc-officer", Today)))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        foreach (var other in new[] { foreign, zone })
        {
            await (await other.Post("/api/cultivation/judgements", judgement)).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
            await (await other.Post("/api/cultivation/assign", AssignBody((code, "lp-officer", Today)))).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
            await (await other.Post("/api/cultivation/applications", new { creditCode = code, kind = PoolSetting.Kind, appliedOn = Today })).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        }

        await (await foreign.Post("/api/cultivation/judgements", judgement with { kind = "no-such" })).ShouldBeProblem(HttpStatusCode.NotFound, "title-kind-not-found");
    }

    [SkippableFact]
    public async Task Assign_OneCodeTwiceOrAnUnknownGap_IsRefused()
    {
        var code = await App.AddEnterprise(7);
        using var officer = await App.LogInAs("yc-officer");
        var items = new[] { new { creditCode = code, officer = "yc-officer", due = Today } };
        var body = new { kind = PoolSetting.Kind, plan = EntryClient.Plan, indicator = "hnte", unit = PoolSetting.Town, year = 2027, items };
        var spelled = new { creditCode = $" {code.ToLowerInvariant()} ", officer = "yc-officer", due = Today };
        await (await officer.Post("/api/cultivation/assign", body with { items = [items[0], spelled] })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "assign-items");
        await (await officer.Post("/api/cultivation/assign", body with { year = 20270 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "bad-year");
        await (await officer.Post("/api/cultivation/assign", body with { unit = "500155" })).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await officer.Post("/api/cultivation/assign", body with { indicator = "no-such" })).ShouldBeProblem(HttpStatusCode.NotFound, "indicator-not-found");
        await (await officer.Post("/api/cultivation/assign", body with { plan = "no-such" })).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        var pool = (await officer.Read("/api/pools?kind=high-tech-enterprise")).Items("rows").First(row => row.Text("unitId") == "500118");
        await (await officer.Post($"/api/pools/{pool.Number("id")}/places", new { creditCodes = new[] { code }, reason = "符合条件", officer = "gaoxin-reporter" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "officer-elsewhere");
    }

    [SkippableFact]
    public async Task Merge_TakesRowsAlong_AndUndoBringsThemBack()
    {
        var (gone, kept) = (await App.AddEnterprise(8), await App.AddEnterprise(9));
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Post("/api/cultivation/assign", AssignBody((gone, "yc-officer", Today), (kept, "yc-officer", Today)))).ShouldBeOk();
        await (await officer.Post("/api/cultivation/applications", new { creditCode = gone, kind = PoolSetting.Kind, appliedOn = Today })).ShouldBeOk();
        await App.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            var ids = await db.Set<Enterprise>().Where(row => row.CreditCode == gone || row.CreditCode == kept).ToDictionaryAsync(row => row.CreditCode, row => row.Id);
            Task<int> TasksOf(string code) => db.Set<CultivationTask>().CountAsync(row => row.EnterpriseId == ids[code]);
            Task<int> ApplicationsOf(string code) => db.Set<QualificationApplication>().CountAsync(row => row.EnterpriseId == ids[code]);
            var follower = services.GetServices<IFollowMerges>().Single(each => each.Name == "pools");
            string? moved = null;
            await db.InTransactionAsync(async () => { moved = await follower.MoveAsync(db, ids[gone], ids[kept], CancellationToken.None); }, CancellationToken.None);
            (await TasksOf(gone), await TasksOf(kept), await ApplicationsOf(gone), await ApplicationsOf(kept)).ShouldBe((1, 1, 0, 1), "an open task stays where the other has one");
            await db.InTransactionAsync(() => follower.UndoAsync(db, moved!, CancellationToken.None), CancellationToken.None);
            (await TasksOf(gone), await ApplicationsOf(gone), await ApplicationsOf(kept)).ShouldBe((1, 1, 0));
        });
    }

    private static object AssignBody(params (string Code, string Officer, DateOnly Due)[] items) => new
    {
        kind = PoolSetting.Kind, plan = EntryClient.Plan, indicator = "hnte", unit = PoolSetting.Town, year = 2027,
        items = items.Select(item => new { creditCode = item.Code, officer = item.Officer, due = item.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }).ToArray(),
    };
}

public sealed class SqliteCultivationTests(SqliteFixture fixture) : CultivationTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresCultivationTests(PostgresFixture fixture) : CultivationTests(fixture), IClassFixture<PostgresFixture>;
