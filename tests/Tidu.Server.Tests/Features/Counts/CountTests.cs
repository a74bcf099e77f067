using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Counts;

/// <summary>Counts, the names behind them and the rules through HTTP.</summary>
public abstract class CountTests(AppFixture fixture)
{
    private const string Plan = EntryClient.Plan;
    private const string Zone = "永川高新区管委会";
    private const string Sanjiao = "三教产业促进中心";
    private const string Town = "大安街道";
    private const string Counts = $"/api/counts?plan={Plan}&indicator=hnte&on=2023-12-31";
    private const string Names = $"/api/counts/enterprises?plan={Plan}&indicator=hnte&on=2023-12-31";
    private const string Rule = $"/api/counting-rules/{Plan}/hnte";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Counts_OfTheRegistry_HaveAdditionsLossesAndNames()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Town, 3, park: Zone);
        await App.AddEnterprises(Town, 2, from: "2023-05-01", park: Zone);
        await App.AddEnterprises(Town, 1, to: "2023-12-30", park: Zone);
        await App.AddEnterprises("仙龙镇", 4, park: Sanjiao);
        using var officer = await App.LogInAs("yc-officer");
        var counts = await officer.Read($"{Counts}&since=2022-12-31");
        var zone = RowOf(counts, Zone);
        (zone.Number("value"), zone.Number("gained"), zone.Number("lost"), zone.Number("net")).ShouldBe((5, 2, 1, 1));
        (counts.GetProperty("total").Number("value"), counts.Text("kind"), counts.IsNull("rule"), counts.IsTrue("demo")).ShouldBe((9, "count", true, false));
        var names = await officer.Read($"{Names}&unit={Zone}&size=2&page=2");
        (names.Number("total"), names.Items("items").Count).ShouldBe((5, 2));
        var one = names.Items("items")[0];
        (one.Text("unit"), one.Text("park"), one.Text("countsFor"), one.Text("by"), one.Text("title")).ShouldBe((Town, Zone, Zone, "place", "高新技术企业"));
        (await officer.Read($"{Names}&unit={Zone}&set=gained&since=2022-12-31")).Number("total").ShouldBe(2);
        (await officer.Read($"{Names}&set=lost&since=2022-12-31")).Items("items").Single().Text("lastDay").ShouldBe("2023-12-30");
    }

    [SkippableFact]
    public async Task Counts_AfterMoveRevocationMergeAndRule_FollowEach()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Town, 5, park: Zone);
        await App.AddEnterprises("仙龙镇", 1, park: Sanjiao);
        await App.ChangeRegistry(async db =>
        {
            var all = await db.Set<Enterprise>().OrderBy(row => row.Id).ToListAsync();
            db.Add(new EnterprisePlace { EnterpriseId = all[0].Id, UnitId = Town, ParkId = Zone, To = new DateOnly(2023, 6, 30) });
            (all[0].UnitId, all[0].ParkId) = ("仙龙镇", Sanjiao);
            db.Add(new EnterprisePlace { EnterpriseId = all[0].Id, UnitId = "仙龙镇", ParkId = Sanjiao, From = new DateOnly(2023, 7, 1) });
            var titles = await db.Set<Qualification>().OrderBy(row => row.EnterpriseId).ToListAsync();
            (titles[1].EndedOn, titles[1].EndReason) = (new DateOnly(2023, 12, 30), QualificationEnd.Revoked);
            all[2].MergedIntoId = all[3].Id;
        });
        using var officer = await App.LogInAs("yc-officer");
        var counts = await officer.Read($"{Counts}&since=2022-12-31");
        (RowOf(counts, Zone).Number("value"), RowOf(counts, Zone).Number("lost"), RowOf(counts, Zone).Number("movedOut")).ShouldBe((2, 1, 1));
        (RowOf(counts, Sanjiao).Number("value"), RowOf(counts, Sanjiao).Number("movedIn")).ShouldBe((2, 1));
        await (await officer.Post("/api/attribution", new { plan = Plan, indicator = "hnte", subjectKind = "enterprise", subjectId = await CodeOfLast(), countsForUnitId = Sanjiao, basis = "区考核办法", from = "2023-12-31" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "credit-code-wrong");
        await (await officer.Post("/api/attribution", new { plan = Plan, indicator = "hnte", subjectKind = "unit", subjectId = Zone, countsForUnitId = Sanjiao, basis = "区考核办法", from = "2023-12-31" })).ShouldBeOk();
        (RowOf(await officer.Read(Counts), Sanjiao).Number("value"), RowOf(await officer.Read(Counts.Replace("12-31", "12-30")), Sanjiao).Number("value")).ShouldBe((4, 2));
    }

    [SkippableFact]
    public async Task Counts_OutsideEveryUnit_AreShown()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Zone, 1);
        await App.AddEnterprises("500118", 2);
        using var officer = await App.LogInAs("yc-officer");
        var counts = await officer.Read(Counts);
        (counts.Number("notAttributed"), counts.GetProperty("total").Number("value")).ShouldBe((2, 3));
        (await officer.Read($"{Names}&set=not-attributed")).Items("items").ShouldAllBe(row => row.IsNull("countsFor"));
    }

    [SkippableFact]
    public async Task Counts_OfOneWithoutAPlace_AreForWhoSeesEverything()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Zone, 1);
        await App.AddEnterprises(null, 1);
        using var city = await App.LogInAs("cq-officer");
        (await city.Read(Counts)).Number("unlocated").ShouldBe(1);
        (await city.Read($"{Names}&set=unlocated")).Items("items").Single().Text("creditCode").ShouldBe(RegistryRows.CodeOf(2));
        (await city.Read("/api/enterprises")).Number("total").ShouldBe(2);
        using var officer = await App.LogInAs("yc-officer");
        ((await officer.Read(Counts)).IsNull("unlocated"), (await officer.Read("/api/enterprises")).Number("total")).ShouldBe((true, 1));
    }

    [SkippableFact]
    public async Task Names_OfAnotherUnitsEnterprise_TellNothingOfIt()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Zone, 1);
        await App.AddEnterprises("500155:梁山街道", 1);
        await App.ChangeRegistry(db =>
        {
            db.Add(new AttributionRule { PlanId = Plan, IndicatorCode = "hnte", Subject = AttributionSubject.Enterprise, SubjectId = RegistryRows.CodeOf(2), CountsForUnitId = Zone, Basis = "区考核办法" });
            return Task.CompletedTask;
        });
        using var officer = await App.LogInAs("yc-officer");
        var names = await officer.Read($"{Names}&unit={Zone}");
        names.Number("total").ShouldBe(2);
        var hidden = names.Items("items").Single(row => row.Text("creditCode") == "");
        new[] { "unitId", "unit", "parkId", "park", "title", "number", "validFrom", "lastDay" }.ShouldAllBe(part => hidden.IsNull(part));
        (hidden.Number("id") < 0, hidden.Text("name"), hidden.Text("countsForId")).ShouldBe((true, "", Zone));
    }

    [SkippableFact]
    public async Task Names_GainedSinceADayOfWhichNothingIsKnown_AreNone()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Zone, 1);
        await App.ChangeRegistry(async db =>
        {
            var id = await db.Set<Enterprise>().Select(row => row.Id).SingleAsync();
            db.Add(new EnterprisePlace { EnterpriseId = id, UnitId = "500155:梁山街道", To = new DateOnly(2023, 6, 30) });
            db.Add(new EnterprisePlace { EnterpriseId = id, UnitId = Zone, From = new DateOnly(2023, 7, 1) });
        });
        using var officer = await App.LogInAs("yc-officer");
        RowOf(await officer.Read($"{Counts}&since=2022-12-31"), Zone).IsNull("gained").ShouldBeTrue();
        (await officer.Read($"{Names}&unit={Zone}&set=gained&since=2022-12-31")).Number("total").ShouldBe(0);
    }

    [SkippableFact]
    public async Task Counts_Neighbours_AreRefusedOrSeeTheirOwn()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Town, 2, park: Zone);
        await App.AddEnterprises("仙龙镇", 1, park: Sanjiao);
        using var nobody = App.Anonymous();
        using var foreign = await App.LogInAs("lp-officer");
        using var reporter = await App.LogInAs("gaoxin-reporter");
        using var administrator = await App.LogInAs("system-admin");
        foreach (var path in new[] { Counts, Names, $"/api/counting-rules?plan={Plan}" })
        {
            await (await nobody.Get(path)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
            await (await administrator.Get(path)).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            await (await foreign.Get(path)).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        }

        var own = await reporter.Read(Counts);
        (own.Items("units").Select(row => row.Text("unitId")).ShouldHaveSingleItem(), own.IsNull("total"), own.IsNull("notAttributed")).ShouldBe((Zone, true, true));
        (await reporter.Read($"{Names}&unit={Zone}")).Number("total").ShouldBe(2);
        await (await reporter.Get(Names)).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await reporter.Get($"{Names}&unit={Sanjiao}")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Get($"{Names}&set=best")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        await (await officer.Get($"{Names}&size=1000")).ShouldBeProblem(HttpStatusCode.BadRequest, "wrong-page-size");
        await (await officer.Get($"{Names}&set=gained")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "since-needed");
        await (await officer.Get($"/api/counts?plan={Plan}&indicator=gerd")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "not-countable");
        await (await officer.Get($"{Counts}&since=2024-01-01")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
    }

    [SkippableFact]
    public async Task Rule_SetChangedAndCleared_IsAuditedAndChecked()
    {
        await App.ClearRegistry();
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Put(Rule, Body())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "registry-empty");
        await App.AddEnterprises(Town, 2, park: Zone);
        await (await officer.Put(Rule, Body(basis: " "))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        await (await officer.Put(Rule, Body(basis: new string('据', 401)))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-too-long");
        await (await officer.Put(Rule, Body(through: "2022-01-01"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
        await (await officer.Put($"/api/counting-rules/{Plan}/gerd", Body())).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "not-countable");
        var rule = await (await officer.Put(Rule, Body())).ShouldBeOk();
        await (await officer.Put(Rule, Body())).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await (await officer.Put(Rule, Body(through: "2023-12-31", version: rule.Version()))).ShouldBeOk()).Text("through").ShouldBe("2023-12-31");
        var listed = (await officer.Read($"/api/counting-rules?plan={Plan}")).Items().Single(row => row.Text("indicator") == "hnte");
        (listed.IsTrue("known"), listed.IsTrue("canEdit"), listed.GetProperty("rule").Text("basis")).ShouldBe((true, true, "名单已核对"));
        await (await officer.Post($"{Rule}/clear", new { reason = "", version = 2 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        await (await officer.Post($"{Rule}/clear", new { reason = "名单不全", version = 1 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await officer.Post($"{Rule}/clear", new { reason = "名单不全", version = 2 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await officer.Post($"{Rule}/clear", new { reason = "名单不全", version = 2 })).ShouldBeProblem(HttpStatusCode.NotFound, "counting-rule-not-found");
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "counting-rule"))).ShouldBeGreaterThanOrEqualTo(3);
    }

    [SkippableFact]
    public async Task Rule_Neighbours_AreRefused()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Town, 1, park: Zone);
        using var nobody = App.Anonymous();
        using var reporter = await App.LogInAs("gaoxin-reporter");
        using var leader = await App.LogInAs("yc-leader");
        using var foreign = await App.LogInAs("lp-officer");
        await nobody.Get("/api/session");
        await (await nobody.Put(Rule, Body())).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await nobody.Post($"{Rule}/clear", new { reason = "名单不全", version = 1 })).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        foreach (var client in new[] { reporter, leader })
        {
            await (await client.Put(Rule, Body())).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
            await (await client.Post($"{Rule}/clear", new { reason = "名单不全", version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        }

        await (await foreign.Put(Rule, Body())).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await foreign.Post($"{Rule}/clear", new { reason = "名单不全", version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
    }

    private static object Body(string from = "2022-12-31", string? through = null, string basis = "名单已核对", int? version = null) => new { from, through, basis, version };

    private static JsonElement RowOf(JsonElement counts, string unit) => counts.Items("units").Single(row => row.Text("unitId") == unit);

    private Task<string> CodeOfLast() => App.InDatabase(db => db.Set<Enterprise>().OrderByDescending(row => row.Id).Select(row => row.CreditCode).FirstAsync());
}

public sealed class SqliteCountTests(SqliteFixture fixture) : CountTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresCountTests(PostgresFixture fixture) : CountTests(fixture), IClassFixture<PostgresFixture>;
