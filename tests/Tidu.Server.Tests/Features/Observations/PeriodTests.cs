using System.Net;
using System.Text.Json;
using Shouldly;
using Tidu.Engine.Periods;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>Reporting periods: who may still write, what is late, who has reported what.</summary>
public abstract class PeriodTests(AppFixture fixture)
{
    private const string Town = "大安街道";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Period_ClosedThenLocked_ShutsReportersThenOfficersOut()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        var period = await Create(officer, "2011-Q1");
        await reporter.MustEnter("2011-Q1", Town, 5);
        period = await Step(officer, period, "close");
        period.Items("actions").Select(action => action.GetString()).ShouldBe(["open", "lock", "change-dates"]);
        (await (await reporter.Enter("2011-Q1", new { unitId = Town, value = 6, reason = "漏报", version = 1 })).RefusedCodes()).ShouldBe(["period-closed"]);
        (await officer.MustEnter("2011-Q1", Town, 6, "代街道补录")).Version().ShouldBe(2);
        period = await Step(officer, period, "lock");
        period.Text("lockedBy").ShouldBe("yc-officer");
        (await (await officer.Enter("2011-Q1", new { unitId = Town, value = 7, reason = "再改", version = 2 })).RefusedCodes()).ShouldBe(["period-locked"]);
        var id = (await officer.Row("2011-Q1", Town)).Id();
        await (await officer.Correct(id, 7, "再改", 2)).ShouldBeProblem(HttpStatusCode.Conflict, "period-locked");
        await (await officer.Post($"/api/observations/{id}/undo", new { version = 2, reason = "再改" })).ShouldBeProblem(HttpStatusCode.Conflict, "period-locked");
        await (await officer.Post($"/api/periods/{period.Number("id")}/unlock", new { version = period.Version() })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        period = await Step(officer, period, "unlock");
        period.Text("state").ShouldBe("closed");
        (await officer.MustEnter("2011-Q1", Town, 7, "解锁后更正")).Version().ShouldBe(3);
    }

    [SkippableFact]
    public async Task Lock_OfTheQuarter_HoldsForTheYearThatEndsWithItAndLockOfTheYearForItsQuarters()
    {
        using var officer = await App.LogInAs("yc-officer");
        await Step(officer, await Create(officer, "2010-Q4"), "lock");
        (await (await officer.Enter("2010", new { unitId = Town, value = 6 })).RefusedCodes()).ShouldBe(["period-locked"]);
        await Step(officer, await Create(officer, "2009"), "lock");
        (await (await officer.Enter("2009-Q2", new { unitId = Town, value = 6 })).RefusedCodes()).ShouldBe(["period-locked"]);
    }

    [SkippableFact]
    public async Task Lock_OfTheCity_HoldsForItsDistricts()
    {
        using var city = await App.LogInAs("cq-officer");
        using var officer = await App.LogInAs("yc-officer");
        await Create(officer, "2008-Q1");
        await Step(city, await Create(city, "2008-Q1", "500000"), "lock");
        (await (await officer.Enter("2008-Q1", new { unitId = Town, value = 6 })).RefusedCodes()).ShouldBe(["period-locked"]);
    }

    [SkippableFact]
    public async Task Entry_AfterTheDeadline_IsLateAndNotLost()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("yc-officer");
        var today = ChinaTime.Today(app.Clock);
        await Create(officer, "2011-Q2", closesOn: today);
        (await officer.MustEnter("2011-Q2", "中山路街道", 5)).IsTrue("late").ShouldBeFalse();
        app.Clock.MoveOn(TimeSpan.FromDays(1));
        using var reporter = await app.LogInAs("da-an-reporter");
        (await reporter.MustEnter("2011-Q2", Town, 5)).IsTrue("late").ShouldBeTrue();
        (await reporter.Grid("2011-Q2")).GetProperty("reporting").Number("daysLeft").ShouldBe(-1);
    }

    [SkippableFact]
    public async Task Entry_BeforeThePeriodOpens_IsForOfficers()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        await Create(officer, "2011-Q3", opensOn: new DateOnly(2199, 1, 1));
        (await (await reporter.Enter("2011-Q3", new { unitId = Town, value = 6 })).RefusedCodes()).ShouldBe(["period-not-open"]);
        (await officer.MustEnter("2011-Q3", Town, 6)).Number("value").ShouldBe(6);
    }

    [SkippableFact]
    public async Task Progress_CountsWhatCameInTimeLateAndNotAtAll()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("yc-officer");
        var period = await Create(officer, "2026-Q1", closesOn: ChinaTime.Today(app.Clock));
        await officer.MustEnter("2026-Q1", "中山路街道", 200);
        app.Clock.MoveOn(TimeSpan.FromDays(2));
        using var again = await app.LogInAs("yc-officer");
        await again.MustEnter("2026-Q1", Town, 60);
        var progress = await again.Read($"/api/periods/{period.Number("id")}/progress");
        progress.IsTrue("overdue").ShouldBeTrue();
        var plan = progress.Items("plans").Single(each => each.Text("planId") == EntryClient.Plan);
        (plan.Number("done"), plan.Number("late")).ShouldBe((1, 1));
        plan.Number("missing")!.Value.ShouldBeGreaterThan(20);
        plan.Items("units").Single(unit => unit.Text("unitId") == Town).Items("cells").Single(cell => cell.Text("indicator") == "tech-enterprises").Text("state").ShouldBe("late");
        using var reporter = await app.LogInAs("da-an-reporter");
        (await reporter.Read($"/api/periods/{period.Number("id")}/progress")).Items("plans").SelectMany(each => each.Items("units")).ShouldAllBe(unit => unit.Text("unitId") == Town);
    }

    [SkippableFact]
    public async Task Demonstration_HasTheQuarterThatEndedLastOpenForBothDistricts()
    {
        using var city = await App.LogInAs("cq-officer");
        var ended = Period.Holding(ChinaTime.Today(App.Clock), PeriodKind.Quarter).Previous();
        var rows = (await city.Read($"/api/periods?period={ended}")).Items();
        rows.Select(row => (row.Text("unitId"), row.Text("state"))).ShouldBe([("500118", "open"), ("500155", "open")]);
        rows.ShouldAllBe(row => row.Number("daysLeft") >= 0);
        using var reporter = await App.LogInAs("da-an-reporter");
        var grid = await reporter.Read($"/api/entry?plan={EntryClient.Plan}&indicator=tech-enterprises");
        (grid.Text("period"), grid.GetProperty("reporting").Text("state"), grid.IsTrue("canEnter")).ShouldBe((ended.ToString(), "open", true));
    }

    [SkippableFact]
    public async Task Period_Neighbours_AreRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        var period = await Create(officer, "2011-Q4");
        var path = $"/api/periods/{period.Number("id")}";
        await (await officer.Post("/api/periods", new { unitId = "500118", period = "2011-Q4" })).ShouldBeProblem(HttpStatusCode.Conflict, "period-exists");
        await (await officer.Post("/api/periods", new { unitId = "500118", period = "2011-Q9" })).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-period");
        await (await officer.Post("/api/periods", new { unitId = "500118", period = "2007", opensOn = "2008-02-01", closesOn = "2008-01-01" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
        await (await officer.Post("/api/periods", new { unitId = "500155", period = "2011-Q4" })).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await officer.Post($"{path}/open", new { version = 1 })).ShouldBeProblem(HttpStatusCode.Conflict, "period-state");
        await (await officer.Post($"{path}/close", new { version = 7 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        using var foreign = await App.LogInAs("lp-officer");
        await (await foreign.Post($"{path}/close", new { version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "period-not-found");
        await (await foreign.Get($"{path}/progress")).ShouldBeProblem(HttpStatusCode.NotFound, "period-not-found");
        (await foreign.Read("/api/periods")).Items().ShouldAllBe(row => row.Text("unitId") != "500118");
        using var reporter = await App.LogInAs("da-an-reporter");
        await (await reporter.Post($"{path}/close", new { version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        (await reporter.Read("/api/periods?period=2011-Q4")).Items().ShouldHaveSingleItem().Items("actions").ShouldBeEmpty();
        using var nobody = App.Anonymous();
        await (await nobody.Get("/api/periods")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        var moved = await (await officer.Put(path, new { version = 1, opensOn = (string?)null, closesOn = "2199-01-01" })).ShouldBeOk();
        (moved.Text("closesOn"), moved.Version()).ShouldBe(("2199-01-01", 2));
    }

    internal static async Task<JsonElement> Create(TiduClient client, string period, string unit = "500118", DateOnly? opensOn = null, DateOnly? closesOn = null) =>
        await (await client.Post("/api/periods", new { unitId = unit, period, opensOn, closesOn })).ShouldBeOk();

    internal static async Task<JsonElement> Step(TiduClient client, JsonElement period, string step) =>
        await (await client.Post($"/api/periods/{period.Number("id")}/{step}", new { version = period.Version(), reason = "按填报安排" })).ShouldBeOk();
}

public sealed class SqlitePeriodTests(SqliteFixture fixture) : PeriodTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresPeriodTests(PostgresFixture fixture) : PeriodTests(fixture), IClassFixture<PostgresFixture>;
