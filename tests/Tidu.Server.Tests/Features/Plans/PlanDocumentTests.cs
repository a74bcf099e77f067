using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>Plans made by hand, changed by hand, and taken out as data files.</summary>
public abstract class PlanDocumentTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("chongqing-2023-double-growth", "cq-officer")]
    [InlineData("chongqing-2025-industrial-innovation", "cq-officer")]
    [InlineData("liangping-2022-sti-14th-five-year", "lp-officer")]
    [InlineData("liangping-2023-double-growth", "lp-officer")]
    [InlineData("yongchuan-2023-663", "yc-officer")]
    public async Task Pack_PackedPlan_ReadsBackAsTheFileItCameFrom(string id, string officer)
    {
        using var client = await App.LogInAs(officer);
        var response = await client.Get($"/api/plans/{id}/pack");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shipped = PackFolder.Read(App.Settings.PacksFolder);
        var reading = PackReader.Read([new PackFile($"{id}.yaml", await response.Content.ReadAsByteArrayAsync())], shipped);
        reading.Problems.ShouldBeEmpty();
        ContentOf(reading.Packs.FindPlan(id)!).ShouldBe(ContentOf(shipped.FindPlan(id)!));
    }

    [SkippableFact]
    public async Task Create_WithTableTasksAndOwnIndicator_IsOnTheBoardAndComesBackFromItsFile()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var saved = await Post(client, "/api/plans", StartDocument.Of("2026"), HttpStatusCode.Created);
        var id = saved.Text("planId")!;
        id.ShouldBe("500155-2026");
        var board = await client.Read($"/api/board?plan={id}&indicator=hnte&on=2026-12-31");
        board.Items("units").Select(unit => unit.Text("unit")).ShouldBe(["甲镇", "乙镇"]);
        (await client.Read($"/api/plans/{id}/tasks"))[0].Items("lead")[0].Text("printed").ShouldBe("区科技局");
        var yaml = await (await client.Get($"/api/plans/{id}/pack")).Content.ReadAsByteArrayAsync();
        var reading = PackReader.Read([new PackFile($"{id}.yaml", yaml)], PackFolder.Read(app.Settings.PacksFolder));
        reading.Problems.ShouldBeEmpty();
        var plan = reading.Packs.FindPlan(id)!;
        plan.Tables[0].Rows.Select(row => row.Unit.UnitId).ShouldBe(["500155:甲镇", "500155:乙镇"]);
        plan.Tables[0].Rows[1].Values[1].Printed.ShouldBe("/");
        plan.Tasks[0].Due.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [SkippableFact]
    public async Task Check_TotalThatIsNotTheSum_IsAFindingAndNoObstacle()
    {
        using var client = await App.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var check = await Post(client, "/api/plans/check", StartDocument.Of("2026", total: "99"), HttpStatusCode.OK);
        check.Items("problems").ShouldBeEmpty();
        check.Items("findings").ShouldContain(finding => finding.Text("code") == "sum-differs");
        var sum = check.Items("sums").Single(each => each.Number("year") == 2026);
        (sum.Number("printed"), sum.Number("sum")).ShouldBe((99, 12));
    }

    [SkippableTheory]
    [InlineData("unitHeading", "\"unitHeading\":\"镇街\"", "\"unitHeading\":\" \"", "document-text-needed")]
    [InlineData("unit", "\"printed\":\"乙镇\"", "\"printed\":\"丙丁镇\"", "document-unit-unknown")]
    [InlineData("values", "\"12\"", "\"十二\"", "document-not-a-number")]
    [InlineData("indicator", "\"indicator\":\"hnte\"", "\"indicator\":\"nothing\"", "document-indicator-unknown")]
    [InlineData("measureUnit", "\"measureUnit\":\"家\"", "\"measureUnit\":\"万元\"", "measure-unit-of-other-base")]
    public async Task Create_Faulty_IsRefusedWithTheField(string field, string right, string wrong, string code)
    {
        using var client = await App.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var text = JsonSerializer.Serialize(StartDocument.Of("2026"), StartDocument.Json).Replace(right, wrong, StringComparison.Ordinal);
        var response = await client.Post("/api/plans", JsonDocument.Parse(text).RootElement);
        var problem = await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "plan-refused");
        problem.GetProperty("params").Items("problems").ShouldContain(each => each.Text("code") == code && each.Text("where")!.Contains(field, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Create_UnitsOfAnotherDistrict_AreRefusedSoThatAPlanOpensNobodysData()
    {
        using var client = await App.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var text = JsonSerializer.Serialize(StartDocument.Of("2026"), StartDocument.Json)[..^1]
            + ""","addends":[{"indicator":"hnte","clause":"c","units":[{"printed":"永川高新区管委会","unitId":"永川高新区管委会"}]}],"targets":[{"indicator":"hnte","year":2026,"value":"1","measureUnit":"家","clause":"c","unit":{"printed":"永川区","unitId":"500118"}}]}""";
        var response = await client.Post("/api/plans", JsonDocument.Parse(text).RootElement);
        var problem = await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "plan-refused");
        problem.GetProperty("params").Items("problems").Where(each => each.Text("code") == "document-unit-outside").Select(each => each.Text("where"))
            .ShouldBe(["targets[0].unit", "addends[0].units[0]"], ignoreOrder: true);
    }

    [SkippableTheory]
    [InlineData("chongqing-2023-double-growth", "cq-officer")]
    [InlineData("chongqing-2025-industrial-innovation", "cq-officer")]
    [InlineData("liangping-2022-sti-14th-five-year", "lp-officer")]
    [InlineData("liangping-2023-double-growth", "lp-officer")]
    [InlineData("yongchuan-2023-663", "yc-officer")]
    public async Task Check_PackedPlan_HasNoUnitOutside(string id, string officer)
    {
        using var client = await App.LogInAs(officer);
        var document = (await client.Read($"/api/plans/{id}/document")).GetProperty("document");
        (await Post(client, "/api/plans/check", document, HttpStatusCode.OK)).Items("problems").Select(each => each.Text("code")).ShouldNotContain("document-unit-outside");
    }

    [SkippableFact]
    public async Task Change_ValueAndTask_KeepsHistoryAndSurvivesThePacks()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var id = (await Post(client, "/api/plans", StartDocument.Of("2026"), HttpStatusCode.Created)).Text("planId");
        var stored = await client.Read($"/api/plans/{id}/document");
        var changed = stored.GetProperty("document").GetRawText().Replace("\"12\"", "\"15\"", StringComparison.Ordinal);
        var edit = new { document = JsonDocument.Parse(changed).RootElement, reason = "区政府常务会调整", version = stored.Number("version") };
        var response = await client.Put($"/api/plans/{id}/document", edit);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var step = await app.InDatabase(db => db.Set<TargetChange>().SingleAsync(change => change.Target!.PlanId == id && change.Target.Origin == TargetOrigin.TableCell));
        (step.From, step.To, step.Reason, step.By).ShouldBe((12, 15, "区政府常务会调整", "lp-officer"));
        await (await client.Put($"/api/plans/{id}/document", edit)).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        var audited = await app.InDatabase(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "change-plan"));
        audited.After.ShouldNotBeNull();
        audited.After.ShouldContain("区政府常务会调整");
        audited.After.ShouldNotContain("mechanisms");
    }

    [SkippableFact]
    public async Task Undo_Change_PutsItsPartsBackAndLeavesLaterOnesAlone()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var path = $"/api/plans/{(await Post(client, "/api/plans", StartDocument.Of("2026"), HttpStatusCode.Created)).Text("planId")}/document";
        await Change(client, path, "\"baselines\":[]", "\"baselines\":[{\"indicator\":\"hnte\",\"on\":\"2025-12-31\",\"value\":\"31\",\"measureUnit\":\"家\",\"clause\":\"一\"}]", "补录基期值");
        await Change(client, path, "\"duePrinted\":\"2026年12月底前\"", "\"duePrinted\":\"2026年底前\"", "按文件订正");
        var history = await client.Read($"{path}/history");
        var steps = history.Items("steps").ToList();
        steps.Select(step => step.Text("reason")).ShouldBe(["按文件订正", "补录基期值"]);
        steps.Select(step => step.IsTrue("canUndo")).ShouldBe([true, true]);
        steps[1].GetProperty("before").Items("baselines").ShouldBeEmpty();
        steps[1].GetProperty("after").Items("baselines").ShouldHaveSingleItem().Text("value").ShouldBe("31");
        await (await client.Post($"{path}/undo", new { step = steps[1].Number("id"), reason = "撤销", version = 1 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        await Post(client, $"{path}/undo", new { step = steps[1].Number("id"), reason = "来源有误", version = history.Number("version") }, HttpStatusCode.OK);
        var now = await client.Read(path);
        now.GetProperty("document").Items("baselines").ShouldBeEmpty();
        now.GetProperty("document").Items("tasks").ShouldHaveSingleItem().Text("duePrinted").ShouldBe("2026年底前");
        (await client.Read($"{path}/history")).Items("steps").Select(step => (step.Text("act"), step.IsTrue("canUndo"))).ShouldBe([("undone", true), ("changed", true), ("changed", false)]);
        await (await client.Post($"{path}/undo", new { step = steps[1].Number("id"), reason = "撤销", version = now.Number("version") })).ShouldBeProblem(HttpStatusCode.Conflict, "plan-changed-since");
        await (await client.Post($"{path}/undo", new { step = 999_999, reason = "撤销", version = now.Number("version") })).ShouldBeProblem(HttpStatusCode.NotFound, "plan-change-not-found");
    }

    [SkippableFact]
    public async Task Undo_YearsLater_StillHasItsStep()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var path = $"/api/plans/{(await Post(client, "/api/plans", StartDocument.Of("2026"), HttpStatusCode.Created)).Text("planId")}/document";
        await Change(client, path, "\"duePrinted\":\"2026年12月底前\"", "\"duePrinted\":\"2026年底前\"", "按文件订正");
        var later = new TestClock();
        later.MoveOn(TimeSpan.FromDays(AuditRetention.FewestDays + 1));
        await app.InScope(services => AuditRetention.RemoveAsync(services, app.Settings, later, CancellationToken.None));
        (await app.InDatabase(db => db.Set<AuditEntry>().Select(entry => entry.Action).ToListAsync())).ShouldBe(["change-plan"]);
        var history = await client.Read($"{path}/history");
        await Post(client, $"{path}/undo", new { step = history.Items("steps").ShouldHaveSingleItem().Number("id"), reason = "来源有误", version = history.Number("version") }, HttpStatusCode.OK);
        (await client.Read(path)).GetProperty("document").Items("tasks").ShouldHaveSingleItem().Text("duePrinted").ShouldBe("2026年12月底前");
    }

    [SkippableFact]
    public async Task Change_SavedSecond_IsToldWhoWasFasterAndWhatStandsNow()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var path = $"/api/plans/{(await Post(client, "/api/plans", StartDocument.Of("2026"), HttpStatusCode.Created)).Text("planId")}/document";
        var seen = await client.Read(path);
        await Change(client, path, "\"mechanisms\":[]", "\"mechanisms\":[{\"kind\":\"inspection\",\"label\":\"按季督察\",\"units\":[],\"clause\":\"三\",\"every\":\"quarter\"}]", "补录机制");
        var response = await client.Put(path, new { document = seen.GetProperty("document"), reason = "改", version = seen.Number("version") });
        var problem = (await response.ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict")).GetProperty("params");
        problem.GetProperty("theirs").Items("mechanisms").ShouldHaveSingleItem().Text("every").ShouldBe("quarter");
        problem.GetProperty("last").Text("reason").ShouldBe("补录机制");
        problem.GetProperty("last").Text("byName").ShouldNotBeNullOrEmpty();
    }

    [SkippableFact]
    public async Task Change_PackedPlan_NeedsToBeTakenOverFirst()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        var stored = await client.Read("/api/plans/yongchuan-2023-663/document");
        stored.Text("origin").ShouldBe("pack");
        var edit = new { document = stored.GetProperty("document"), reason = "改", version = stored.Number("version") };
        await (await client.Put("/api/plans/yongchuan-2023-663/document", edit)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "plan-from-pack");
        (await client.Post("/api/plans/yongchuan-2023-663/own", new { reason = "本区自行维护", version = stored.Number("version") })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await client.Read("/api/plans/yongchuan-2023-663/document");
        var title = again.GetProperty("document").GetRawText().Replace("“663”行动计划\"", "“663”行动计划（修订）\"", StringComparison.Ordinal);
        var response = await client.Put("/api/plans/yongchuan-2023-663/document", new { document = JsonDocument.Parse(title).RootElement, reason = "修订", version = again.Number("version") });
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        (await client.Read("/api/plans/yongchuan-2023-663")).Text("shortTitle").ShouldBe("“663”行动计划（修订）");
    }

    [SkippableFact]
    public async Task Document_Neighbours_AreRefused()
    {
        using var anonymous = App.Anonymous();
        await anonymous.Get("/api/session");
        await (await anonymous.Post("/api/plans", StartDocument.Of("2026"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await anonymous.Get("/api/plans/yongchuan-2023-663/pack")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var leader = await App.LogInAs("yc-leader");
        await (await leader.Post("/api/plans", StartDocument.Of("2026"))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var reporter = await App.LogInAs("da-an-reporter");
        await (await reporter.Get("/api/plans/yongchuan-2023-663/pack")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await reporter.Get("/api/plans/yongchuan-2023-663/document")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        using var other = await App.LogInAs("yc-officer");
        await (await anonymous.Get("/api/plans/yongchuan-2023-663/document/history")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await leader.Post("/api/plans/yongchuan-2023-663/document/undo", new { step = 1, reason = "改", version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await other.Get("/api/plans/liangping-2023-double-growth/document/history")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await other.Post("/api/plans/liangping-2023-double-growth/document/undo", new { step = 1, reason = "改", version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await other.Get("/api/plans/liangping-2023-double-growth/document")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await other.Get("/api/plans/liangping-2023-double-growth/pack")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await other.Post("/api/plans", StartDocument.Of("2026"))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await other.Post("/api/plans/liangping-2023-double-growth/own", new { reason = "改", version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
    }

    private static string ContentOf(PlanPack plan) =>
        JsonSerializer.Serialize(plan with { File = "" }) + JsonSerializer.Serialize(plan.Claims.Select(claim => claim.ToString()));

    private static async Task Change(TiduClient client, string path, string from, string to, string reason)
    {
        var stored = await client.Read(path);
        var text = JsonSerializer.Serialize(stored.GetProperty("document"), StartDocument.Json);
        text.ShouldContain(from);
        var response = await client.Put(path, new { document = JsonDocument.Parse(text.Replace(from, to, StringComparison.Ordinal)).RootElement, reason, version = stored.Number("version") });
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> Post(TiduClient client, string path, object body, HttpStatusCode status)
    {
        var response = await client.Post(path, body);
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

public sealed class SqlitePlanDocumentTests(SqliteFixture fixture) : PlanDocumentTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresPlanDocumentTests(PostgresFixture fixture) : PlanDocumentTests(fixture), IClassFixture<PostgresFixture>;
