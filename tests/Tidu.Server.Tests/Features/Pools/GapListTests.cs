using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Counts;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>The list that closes the gap, the ladder, flows and who is due in a pool, over the demonstration's enterprises.</summary>
public abstract class GapListTests(AppFixture fixture)
{
    private const string Query = $"plan={EntryClient.Plan}&indicator=hnte";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Gap_OfTheZone_IsOneEquationAndItsPartsSum()
    {
        using var officer = await App.LogInAs("yc-officer");
        foreach (var asked in new[] { $"unit={PoolSetting.Zone}&year=2025", $"unit={PoolSetting.Zone}&year=2025&on=2025-06-30", "year=2026" })
        {
            var list = await officer.Read($"/api/gap?{Query}&{asked}&size=5");
            list.Number("gap").ShouldBe(list.Number("target") - list.Number("valid") + list.Number("expectedLosses") - list.Number("pipeline"), asked);
            list.Items("stages").Sum(stage => stage.Number("count")).ShouldBe(list.Number("pipeline"));
            list.Items("stages").ShouldAllBe(stage => stage.Items("enterprises").Count == stage.Number("count"));
            list.Items("stuck").Sum(stuck => stuck.Number("sole")).ShouldBe(list.GetProperty("failed").Number("one"), "dark bars are those with one condition not met");
            var groups = list.GetProperty("failed");
            (groups.Number("none") + groups.Number("one") + groups.Number("two") + groups.Number("more") + groups.Number("unknown")).ShouldBe(list.Number("total"));
            var cover = list.GetProperty("cover");
            (cover.Number("assigned") + cover.Number("toAssign") + cover.Number("spare")).ShouldBe(cover.Number("ready"));
            list.Items("candidates").Count.ShouldBe(5);
        }
    }

    [SkippableFact]
    public async Task Amounts_OfAUnitThePlanDoesNotList_AreOfWhoLiesInIt()
    {
        const string asked = $"/api/gap/amounts?plan={EntryClient.Plan}&indicator=enterprise-rd&year=2025";
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        using var foreign = await App.LogInAs("lp-officer");
        var (whole, town, own) = (await officer.Read(asked), await officer.Read($"{asked}&unit={PoolSetting.Town}"), await reporter.Read(asked));
        town.Number("total").ShouldNotBeNull().ShouldBeInRange(1, whole.Number("total")!.Value - 1);
        town.Items("rows").ShouldAllBe(row => row.Text("unit") == PoolSetting.Town);
        (own.Text("unit"), own.Number("total"), own.Number("actual")).ShouldBe((PoolSetting.Town, town.Number("total"), town.Number("actual")));
        town.Items("states").Sum(state => state.Number("count")).ShouldBe(town.Items("rows").Count);
        await (await reporter.Get($"{asked}&unit={PoolSetting.Zone}")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await foreign.Get(asked)).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        using var nobody = App.Anonymous();
        await (await nobody.Get(asked)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task Gap_WithOneRealEnterpriseAmongTheDemonstrations_IsStillADemonstration()
    {
        await App.AddEnterprise(771, PoolSetting.Town, PoolSetting.Zone);
        using var officer = await App.LogInAs("yc-officer");
        (await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&year=2025&size=5")).IsTrue("demo").ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Gap_Filters_KeepWhatTheyName()
    {
        using var officer = await App.LogInAs("yc-officer");
        var all = await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&size=1");
        var stuck = all.Items("stuck").MaxBy(each => each.Number("sole"));
        var only = await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&stuck={stuck.Text("criterion")}&sole=true&size=3");
        only.Number("total").ShouldBe(stuck.Number("sole"));
        only.Items("candidates").ShouldAllBe(row => row.Items("missing").Count == 1 && row.Items("missing")[0].GetString() == stuck.Text("criterion"));
        (await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&failed=0&size=1")).Number("total").ShouldBe(all.GetProperty("failed").Number("none"));
    }

    [SkippableFact]
    public async Task Gap_Assigned_ShowsInTheListAndTheForecastCountsIt()
    {
        using var officer = await App.LogInAs("yc-officer");
        var before = await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&task=none&failed=0,1&size=100");
        var chosen = before.Items("candidates").First(row => !row.IsTrue("renewal")).Text("creditCode");
        var due = Tidu.Server.Hosting.ChinaTime.Today(App.Clock).AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await (await officer.Post("/api/cultivation/assign", new { kind = PoolSetting.Kind, items = new[] { new { creditCode = chosen, officer = "yc-officer", due } }, year = 2026 })).ShouldBeOk();
        var after = await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&search={chosen}");
        var row = after.Items("candidates").Single();
        (row.GetProperty("task").Text("officer"), row.Text("pool")).ShouldBe(("yc-officer", "高新技术企业培育库"));
        after.GetProperty("forecast").Number("workedOn").ShouldBe(before.GetProperty("forecast").Number("workedOn") + 1);
        after.GetProperty("forecast").Number("high").ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(before.GetProperty("forecast").Number("high")!.Value);
        await (await officer.Post("/api/cultivation/refusals", new { creditCode = chosen, kind = PoolSetting.Kind, reason = "tax", until = due })).ShouldBeOk();
        (await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&search={chosen}")).Items("candidates").ShouldBeEmpty();
        (await officer.Read($"/api/gap?{Query}&unit={PoolSetting.Zone}&search={chosen}&refused=true")).Items("candidates").Single().GetProperty("refusal").Text("reason").ShouldBe("tax");
    }

    [SkippableFact]
    public async Task Gap_Neighbours_AreRefusedAndContactsAreMasked()
    {
        using var nobody = App.Anonymous();
        using var auditor = await App.LogInAs("auditor");
        using var foreign = await App.LogInAs("lp-officer");
        using var leader = await App.LogInAs("yc-leader");
        using var zone = await App.LogInAs("gaoxin-reporter");
        await (await nobody.Get($"/api/gap?{Query}")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await auditor.Get($"/api/gap?{Query}")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await foreign.Get($"/api/gap?{Query}")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await zone.Get($"/api/gap?{Query}&unit=三教产业促进中心")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        (await zone.Read($"/api/gap?{Query}&size=1")).Text("unitId").ShouldBe(PoolSetting.Zone);
        (await leader.Read($"/api/gap?{Query}&size=20")).Items("candidates").Where(row => !row.IsNull("contact")).ShouldAllBe(row => row.GetProperty("contact").Text("name")!.EndsWith('*'));
        await (await leader.Get($"/api/gap?plan={EntryClient.Plan}&indicator=gerd")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "not-countable");
        await (await leader.Get($"/api/gap?{Query}&year=99")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-year");
        (await leader.Get($"/api/gap/workbook?{Query}&failed=0")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await zone.Get($"/api/gap/workbook?{Query}")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [SkippableFact]
    public async Task Ladder_EveryEnterpriseStandsOnOnePairOfRungs()
    {
        using var officer = await App.LogInAs("yc-officer");
        var ladder = await officer.Read("/api/ladder?unit=500118&on=2025-12-31");
        var total = ladder.Number("total");
        ladder.Items("pairs").Sum(pair => pair.Number("count")).ShouldBe(total);
        foreach (var track in ladder.Items("tracks"))
        {
            (track.Number("belowCount") + track.Items("rungs").Sum(rung => rung.Number("highest"))).ShouldBe(total);
            track.Items("rungs").ShouldAllBe(rung => rung.Number("highest") <= rung.Number("holders"));
        }

        var flows = await officer.Read("/api/ladder/flows?unit=500118&from=2024-12-31&to=2025-12-31");
        flows.Items("links").Where(link => link.Text("track") == "science").Sum(link => link.Number("count")).ShouldBe(total + await GoneIn(2025), "who went between the two days is gone from the ladder and falls from it");
        flows.Items("flows").ShouldContain(flow => flow.Text("name") == "小升高" && flow.Number("count") > 0);
        (await officer.Read("/api/ladder/enterprises?unit=500118&on=2025-12-31&kind=high-tech-enterprise")).Number("total")
            .ShouldBe(ladder.Items("tracks")[0].Items("rungs").Single(rung => rung.Text("kind") == "high-tech-enterprise").Number("holders"));
        await (await officer.Get("/api/ladder?unit=500155")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await officer.Get("/api/ladder/flows?from=2026-01-01&to=2025-01-01")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
    }

    private Task<int> GoneIn(int year) => App.InDatabase(db => db.Set<Enterprise>().CountAsync(one =>
        one.State != EnterpriseState.Active && one.State != EnterpriseState.Suspended && one.StateFrom >= new DateOnly(year, 1, 1) && one.StateFrom <= new DateOnly(year, 12, 31)));

    [SkippableFact]
    public async Task Flows_OfOneThatIsGoneBetween_SayWhatItHeld()
    {
        var code = await App.AddEnterprise(8851, titles: PoolSetting.Title("2024-01-01", "2026-12-31"));
        using var officer = await App.LogInAs("yc-officer");
        var (kept, fell) = (await Links(officer, PoolSetting.Kind), await Links(officer, null));
        await App.ChangeRegistry(async db => await db.Set<Enterprise>().Where(one => one.CreditCode == code)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, EnterpriseState.Deregistered).SetProperty(one => one.StateFrom, new DateOnly(2025, 6, 1))));
        (await Links(officer, PoolSetting.Kind), await Links(officer, null)).ShouldBe((kept - 1, fell + 1));

        static async Task<decimal?> Links(TiduClient officer, string? to) =>
            (await officer.Read($"/api/ladder/flows?unit={PoolSetting.Town}&from=2024-12-31&to=2025-12-31")).Items("links")
                .Where(link => link.Text("track") == "science" && link.Text("from") == PoolSetting.Kind && link.Text("to") == to).Sum(link => link.Number("count")) ?? 0;
    }

    [SkippableFact]
    public async Task Pool_Due_NamesWhoShouldEnterAndWhoShouldLeave()
    {
        using var officer = await App.LogInAs("yc-officer");
        var pool = (await officer.Read("/api/pools?kind=high-tech-enterprise")).Items("rows").First(row => row.Text("unitId") == "500118");
        var due = await officer.Read($"/api/pools/{pool.Number("id")}/due");
        due.Number("enterTotal").ShouldNotBeNull().ShouldBeGreaterThan(0);
        due.Items("enter").ShouldAllBe(row => row.Number("failed") <= pool.Number("mostFailed"));
        var inside = (await officer.Read($"/api/pools/{pool.Number("id")}/places")).Items("rows").Select(row => row.Text("creditCode")).ToList();
        due.Items("enter").ShouldAllBe(row => !inside.Contains(row.Text("creditCode")));
        due.Items("leave").ShouldAllBe(row => inside.Contains(row.Text("creditCode")));
        using var foreign = await App.LogInAs("lp-officer");
        await (await foreign.Get($"/api/pools/{pool.Number("id")}/due")).ShouldBeProblem(HttpStatusCode.NotFound, "pool-not-found");
    }
}

public sealed class SqliteGapListTests(SqliteFixture fixture) : GapListTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresGapListTests(PostgresFixture fixture) : GapListTests(fixture), IClassFixture<PostgresFixture>;
