using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Observations;
using Tidu.Server.Tests.Features.Pools;
using Xunit;

namespace Tidu.Server.Tests.Features.Attribution;

/// <summary>Rules and disputes of attribution through HTTP.</summary>
public abstract class AttributionTests(AppFixture fixture)
{
    private const string Code = "91350100M000100Y43";
    private const string Town = "大安街道";
    private const string Zone = "永川高新区管委会";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Rule_MadeChangedAndRemoved_IsResolvedAndAudited()
    {
        using var officer = await App.LogInAs("yc-officer");
        var rule = await (await officer.Post("/api/attribution", Body("hnte", "unit", Town, Zone, from: "2026-01-01"))).ShouldBeOk();
        (rule.Text("subject"), rule.Text("countsForUnit"), rule.IsTrue("canEdit")).ShouldBe((Town, Zone, true));
        (await Resolve(officer, "hnte", Town, "2026-06-30")).Text("unitId").ShouldBe(Zone);
        (await Resolve(officer, "hnte", Town, "2025-12-31")).Text("by").ShouldBe("location");
        await (await officer.Post("/api/attribution", Body("hnte", "unit", Town, Town, from: "2026-05-01"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "attribution-overlap");
        var path = $"/api/attribution/{rule.Number("id")}";
        var changed = await (await officer.Put(path, new { version = 1, countsForUnitId = Zone, basis = "区政府专题会议纪要", from = "2026-01-01", to = "2026-04-30" })).ShouldBeOk();
        (changed.Text("to"), changed.Version()).ShouldBe(("2026-04-30", 2));
        await (await officer.Put(path, new { version = 1, countsForUnitId = Zone, basis = "纪要", from = "2026-01-01", to = (string?)null })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await officer.Post("/api/attribution", Body("hnte", "unit", Town, Town, from: "2026-05-01"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await officer.Delete($"{path}?version=2")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await officer.Read($"/api/attribution?plan={EntryClient.Plan}&indicator=hnte")).Items().Count.ShouldBe(1);
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "attribution-rule" && entry.ObjectId == $"{EntryClient.Plan}/hnte/{Town}"))).ShouldBe(4);
    }

    [SkippableFact]
    public async Task Rule_OfAnEnterpriseThatWasMergedSince_IsNotChanged()
    {
        using var officer = await App.LogInAs("yc-officer");
        var (code, kept) = (await App.AddEnterprise(8801), await App.AddEnterprise(8802));
        var rule = await (await officer.Post("/api/attribution", Body("hnte", "enterprise", code, Zone, from: "2026-01-01"))).ShouldBeOk();
        await App.InDatabase(async db =>
        {
            var into = await db.Set<Enterprise>().Where(one => one.CreditCode == kept).Select(one => one.Id).SingleAsync();
            await db.Set<Enterprise>().Where(one => one.CreditCode == code).ExecuteUpdateAsync(set => set.SetProperty(one => one.MergedIntoId, into));
        });
        var path = $"/api/attribution/{rule.Number("id")}";
        await (await officer.Put(path, new { version = 1, countsForUnitId = Town, basis = "区政府专题会议纪要", from = "2026-01-01", to = (string?)null })).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        (await officer.Delete($"{path}?version=1")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [SkippableFact]
    public async Task Dispute_Decided_WritesTheRuleFromItsDayAndEndsTheOneBefore()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        var old = await (await officer.Post("/api/attribution", Body("tech-enterprises", "enterprise", Code, Zone))).ShouldBeOk();
        var dispute = await (await reporter.Post("/api/attribution/disputes", Claim(Town))).ShouldBeOk();
        (dispute.Text("heldByUnit"), dispute.Text("claimedByUnit"), dispute.Text("subject"), dispute.IsTrue("canDecide")).ShouldBe((Zone, Town, "永川某科技公司", false));
        await (await reporter.Post("/api/attribution/disputes", Claim(Town))).ShouldBeProblem(HttpStatusCode.Conflict, "dispute-open");
        var path = $"/api/attribution/disputes/{dispute.Number("id")}/decide";
        await (await officer.Post(path, new { forUnitId = Town, from = "2026-07-01", reason = "", version = 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        var decided = await (await officer.Post(path, new { forUnitId = Town, from = "2026-07-01", reason = "注册地和生产地都在大安", version = 1 })).ShouldBeOk();
        (decided.Text("decidedForUnit"), decided.Text("decidedByName")).ShouldBe((Town, "永川区科技局"));
        await (await officer.Post(path, new { forUnitId = Zone, from = "2026-07-01", reason = "再议", version = 2 })).ShouldBeProblem(HttpStatusCode.Conflict, "already-decided");
        var rules = (await officer.Read($"/api/attribution?plan={EntryClient.Plan}&indicator=tech-enterprises")).Items();
        rules.Single(rule => rule.Number("id") == old.Number("id")).Text("to").ShouldBe("2026-06-30");
        (await Resolve(officer, "tech-enterprises", Code, "2026-06-30")).Text("unitId").ShouldBe(Zone);
        var now = await Resolve(officer, "tech-enterprises", Code, "2026-07-01");
        (now.Text("unitId"), now.Text("by"), now.GetProperty("rule").Number("disputeId")).ShouldBe((Town, "enterprise", dispute.Number("id")));
    }

    [SkippableFact]
    public async Task Attribution_Neighbours_AreRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        using var foreign = await App.LogInAs("lp-officer");
        using var nobody = App.Anonymous();
        await (await nobody.Get($"/api/attribution?plan={EntryClient.Plan}")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await reporter.Post("/api/attribution", Body("gerd", "unit", Town, Zone))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await foreign.Post("/api/attribution", Body("gerd", "unit", Town, Zone))).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await foreign.Get($"/api/attribution/disputes?plan={EntryClient.Plan}")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await reporter.Post("/api/attribution/disputes", Claim("中山路街道"))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await officer.Post("/api/attribution", Body("gerd", "unit", Town, "500155"))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        var far = await App.AddEnterprise(70, unit: "500155");
        await (await officer.Post("/api/attribution", Body("gerd", "enterprise", far, Zone))).ShouldBeProblem(HttpStatusCode.NotFound, "enterprise-not-found");
        await (await officer.Post("/api/attribution", Body("gerd", "enterprise", "12345", Zone))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "credit-code-wrong");
        await (await officer.Post("/api/attribution", Body("gerd", "unit", Town, Zone, "2026-02-01", "2026-01-01"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
        await (await officer.Get($"/api/attribution/resolve?plan={EntryClient.Plan}&indicator=gerd&subject={Town}&on=2026-02-30")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        using var city = await App.LogInAs("cq-officer");
        await (await city.Delete("/api/attribution/999999?version=1")).ShouldBeProblem(HttpStatusCode.NotFound, "attribution-not-found");
    }

    private static object Body(string indicator, string subjectKind, string subjectId, string countsForUnitId, string? from = null, string? to = null) =>
        new { plan = EntryClient.Plan, indicator, subjectKind, subjectId, countsForUnitId, basis = "区考核办法", from, to };

    private static object Claim(string unit) => new
    {
        plan = EntryClient.Plan, indicator = "tech-enterprises", subjectKind = "enterprise", subjectId = Code, subjectName = "永川某科技公司", claimedByUnitId = unit, reason = "企业在我街道生产", liesInUnitId = Zone,
    };

    private static Task<JsonElement> Resolve(TiduClient client, string indicator, string subject, string on) =>
        client.Read($"/api/attribution/resolve?plan={EntryClient.Plan}&indicator={indicator}&subject={subject}&on={on}");
}

public sealed class SqliteAttributionTests(SqliteFixture fixture) : AttributionTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAttributionTests(PostgresFixture fixture) : AttributionTests(fixture), IClassFixture<PostgresFixture>;
