using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>Filling the grid: who may write which cell, what is refused and why, what a write leaves behind.</summary>
public abstract class EntryTests(AppFixture fixture)
{
    private const string Town = "大安街道";
    private const string Other = "中山路街道";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Grid_Officer_HasEveryReportingUnitWithItsLastValue()
    {
        using var client = await App.LogInAs("yc-officer");
        var grid = await client.Grid("2026-Q2");
        grid.IsTrue("canEnter").ShouldBeTrue();
        var rows = grid.Items("rows");
        rows.Count.ShouldBe((await client.Read($"/api/board?plan={EntryClient.Plan}&indicator=tech-enterprises&on=2025-12-31")).Items("units").Count);
        var row = rows.Single(each => each.Text("unitId") == Town);
        (row.Number("value"), row.IsTrue("canEdit"), row.GetProperty("last").Text("period")).ShouldBe((null, true, "2025-Q4"));
        grid.GetProperty("indicator").Text("baseUnit").ShouldBe("家");
    }

    [SkippableFact]
    public async Task Grid_Reporter_HasTheOwnRowAlone()
    {
        using var client = await App.LogInAs("da-an-reporter");
        (await client.Grid("2026-Q2")).Items("rows").ShouldHaveSingleItem().Text("unitId").ShouldBe(Town);
        await (await client.Get($"/api/entry?plan={EntryClient.Plan}&indicator=tech-enterprises&period=2026-Q2&unit={Other}")).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
    }

    [SkippableFact]
    public async Task Entry_Neighbours_AreRefused()
    {
        using var nobody = App.Anonymous();
        await nobody.Get("/api/session");
        await (await nobody.Enter("2026-Q1", new { unitId = Town, value = 1 })).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        foreach (var userName in (string[])["yc-leader", "auditor", "system-admin"])
        {
            using var client = await App.LogInAs(userName);
            await (await client.Enter("2026-Q1", new { unitId = Town, value = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        }

        using var reporter = await App.LogInAs("gaoxin-reporter");
        await (await reporter.Enter("2026-Q1", new { unitId = Town, value = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        using var foreign = await App.LogInAs("lp-officer");
        await (await foreign.Enter("2026-Q1", new { unitId = Town, value = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await foreign.Get($"/api/entry?plan={EntryClient.Plan}&indicator=tech-enterprises&period=2026-Q2")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
    }

    [SkippableFact]
    public async Task Entry_ReporterThenBoard_ShowsTheValueAtOnce()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var row = await client.MustEnter("2026-Q1", Town, 77);
        (row.Number("value"), row.Text("source"), row.Text("sourceText"), row.Text("state"), row.Number("version"), row.Text("enteredBy")).ShouldBe((77, "report", Town, "flash", 1, Town));
        var board = await client.Read($"/api/board?plan={EntryClient.Plan}&indicator=tech-enterprises&on=2026-03-31");
        board.Items("units")[0].Number("actual").ShouldBe(77);
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().Where(each => each.Action == "enter-values" && each.ObjectId == "tech-enterprises/2026-Q1").OrderBy(each => each.Id).LastAsync());
        (entry.UserName, entry.After!.Contains("77", StringComparison.Ordinal), entry.Before!.Contains(Town, StringComparison.Ordinal)).ShouldBe(("da-an-reporter", true, true));
    }

    [SkippableFact]
    public async Task Entry_SameAgain_ChangesNothing()
    {
        using var client = await App.LogInAs("yc-officer");
        var first = await client.MustEnter("2020-Q1", Town, 5);
        var again = await (await client.Enter("2020-Q1", new { unitId = Town, value = 5, version = first.Version() })).ShouldBeOk();
        (again.Number("written"), again.Items("rows")[0].Version()).ShouldBe((0, 1));
    }

    [SkippableTheory]
    [InlineData("-1", "negative-value")]
    [InlineData("1.5", "not-whole")]
    [InlineData("99999999999999999", "number-too-large")]
    [InlineData("600000", "far-from-last")]
    public async Task Entry_ImpossibleOrDoubtfulNumber_NamesTheCell(string number, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var response = await client.Enter("2026-Q2", new { unitId = Other, value = 50 }, new { unitId = Town, value });
        (await response.RefusedCodes()).ShouldContain(code);
        (await client.Row("2026-Q2", Other)).Number("value").ShouldBeNull();
    }

    [SkippableFact]
    public async Task Entry_DoubtWithAReason_Passes()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.MustEnter("2019-Q2", Town, 1)).Number("value").ShouldBe(1);
        (await client.MustEnter("2019-Q3", Town, 5000, "并入两个园区的企业，已核对名录")).Number("value").ShouldBe(5000);
    }

    [SkippableFact]
    public async Task Entry_CumulativeBelowTheLast_AsksForAReason()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.Put("/api/entry", new { indicator = "rice-output", period = "2018-Q1", rows = new[] { new { unitId = Town, value = 2_000_000 } } })).EnsureSuccessStatusCode();
        (await (await client.Put("/api/entry", new { indicator = "rice-output", period = "2018-Q2", rows = new[] { new { unitId = Town, value = 1_000_000 } } })).RefusedCodes()).ShouldBe(["below-last"]);
        (await client.Put("/api/entry", new { indicator = "rice-output", period = "2018-Q2", rows = new[] { new { unitId = Town, value = 1_000_000, reason = "核减一季度重复计算" } } })).EnsureSuccessStatusCode();
        (await client.Put("/api/entry", new { indicator = "rice-output", period = "2019-Q1", rows = new[] { new { unitId = Town, value = 900_000 } } })).EnsureSuccessStatusCode();
    }

    [SkippableFact]
    public async Task Entry_ShareOverOne_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        var response = await client.Put("/api/entry", new { indicator = "gerd-intensity", period = "2017", rows = new[] { new { unitId = "500118", value = 2.3 } } });
        (await response.RefusedCodes()).ShouldBe(["share-over-100"]);
    }

    [SkippableFact]
    public async Task Entry_PeriodNotOver_TakesAnEstimateOnly()
    {
        using var client = await App.LogInAs("yc-officer");
        (await (await client.Enter("2199-Q1", new { unitId = Town, value = 50, state = "final" })).RefusedCodes()).ShouldBe(["period-not-over"]);
        (await (await client.Enter("2199-Q1", new { unitId = Town, value = 50 })).ShouldBeOk()).Items("rows")[0].Text("state").ShouldBe("estimate");
    }

    [SkippableTheory]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("二〇二六")]
    [InlineData("")]
    public async Task Entry_NoSuchPeriod_IsRefused(string period)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Enter(period, new { unitId = Town, value = 5 })).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-period");
    }

    [SkippableTheory]
    [InlineData("1e308")]
    [InlineData("NaN")]
    [InlineData("\"5\"")]
    public async Task Entry_NumberThatIsNone_IsRefusedAtTheDoor(string number)
    {
        using var client = await App.LogInAs("yc-officer");
        using var body = new StringContent($$"""{"indicator":"tech-enterprises","period":"2026-Q1","rows":[{"unitId":"{{Town}}","value":{{number}}}]}""", System.Text.Encoding.UTF8, "application/json");
        await (await client.Send(HttpMethod.Put, "/api/entry", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Entry_LongTexts_AreRefusedWithTheirLength()
    {
        using var client = await App.LogInAs("yc-officer");
        var response = await client.Enter("2026-Q2", new { unitId = Town, value = 50, note = new string('长', 10_000) });
        var row = (await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "entry-refused")).GetProperty("params").Items("rows")[0];
        (row.Text("code"), row.GetProperty("params").Number("length"), row.GetProperty("params").Number("most")).ShouldBe(("text-too-long", 10_000, 1000));
    }

    [SkippableFact]
    public async Task Entry_ChangeWithoutAReason_IsRefusedAndWithOneIsHistory()
    {
        using var client = await App.LogInAs("yc-officer");
        var first = await client.MustEnter("2020-Q2", Town, 8);
        (await (await client.Enter("2020-Q2", new { unitId = Town, value = 9, version = first.Version() })).RefusedCodes()).ShouldBe(["reason-needed"]);
        var second = await client.MustEnter("2020-Q2", Town, 9, "漏报一家");
        (second.Id(), second.Version()).ShouldBe((first.Id(), 2));
        var steps = (await client.Read($"/api/observations/{first.Id()}/history")).Items();
        steps.Select(step => (step.Text("act"), step.Number("from"), step.Number("to"), step.Text("byName"))).ShouldBe([("entered", null, 8, "永川区科技局"), ("corrected", 8, 9, "永川区科技局")]);
        steps[1].Text("reason").ShouldBe("漏报一家");
    }

    [SkippableFact]
    public async Task Entry_StaleVersion_ShowsBothSides()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        var seen = await reporter.MustEnter("2020-Q3", Town, 8);
        await officer.MustEnter("2020-Q3", Town, 9, "按名录核实");
        var response = await reporter.Enter("2020-Q3", new { unitId = Town, value = 7, reason = "更正", version = seen.Version() });
        var problem = await response.ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        var row = problem.GetProperty("params").Items("rows").ShouldHaveSingleItem();
        (row.GetProperty("yours").Number("value"), row.GetProperty("yours").Number("version")).ShouldBe((7, 1));
        var theirs = row.GetProperty("current");
        (theirs.Number("value"), theirs.Number("version"), theirs.Text("by"), theirs.Text("byName"), theirs.Text("reason")).ShouldBe((9, 2, "yc-officer", "永川区科技局", "按名录核实"));
        (await officer.Row("2020-Q3", Town)).Number("value").ShouldBe(9);
    }

    [SkippableFact]
    public async Task Entry_CellFilledMeanwhile_IsAConflict()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        await officer.MustEnter("2020-Q4", Town, 9);
        await (await reporter.Enter("2020-Q4", new { unitId = Town, value = 7 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
    }

    [SkippableFact]
    public async Task Entry_AnotherSource_StandsBesideAndTheMoreFinalCounts()
    {
        using var client = await App.LogInAs("yc-officer");
        var first = await client.MustEnter("2021-Q1", Town, 8);
        var answer = await (await client.Enter("2021-Q1", new { unitId = Town, value = 10, state = "annual-report", sourceText = "火炬统计年报", version = first.Version() })).ShouldBeOk();
        var row = answer.Items("rows")[0];
        (row.Number("value"), row.Number("sources"), row.Id() != first.Id()).ShouldBe((10, 2, true));
    }

    [SkippableFact]
    public async Task Entry_NullValue_SetsAsideAndTheCellIsMissing()
    {
        using var client = await App.LogInAs("yc-officer");
        var first = await client.MustEnter("2021-Q2", Town, 8);
        (await (await client.Enter("2021-Q2", new { unitId = Town, value = (int?)null, version = first.Version() })).RefusedCodes()).ShouldBe(["reason-needed"]);
        var answer = await (await client.Enter("2021-Q2", new { unitId = Town, value = (int?)null, reason = "填错了单位", version = first.Version() })).ShouldBeOk();
        answer.Items("rows")[0].Number("value").ShouldBeNull();
        (await client.Read($"/api/observations/{first.Id()}/history")).Items()[^1].Text("act").ShouldBe("set-aside");
        await App.InDatabase(async db => (await db.Set<Observation>().SingleAsync(row => row.Id == first.Id())).Used.ShouldBeFalse());
    }

    [SkippableFact]
    public async Task Entry_SumOfTinyDecimals_HasNoDrift()
    {
        using var client = await App.LogInAs("yc-officer");
        var rows = (object[])[new { unitId = Town, value = 0.1m, note = "一", reason = "小数" }, new { unitId = Other, value = 0.2m, reason = "小数" }];
        (await client.Put("/api/entry", new { indicator = "gerd", period = "2016", rows })).EnsureSuccessStatusCode();
        var values = await App.InDatabase(db => db.Set<Observation>().Where(row => row.IndicatorCode == "gerd" && row.Period == "2016").Select(row => row.Value).ToListAsync());
        values.Sum().ShouldBe(0.3m);
    }
}

public sealed class SqliteEntryTests(SqliteFixture fixture) : EntryTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEntryTests(PostgresFixture fixture) : EntryTests(fixture), IClassFixture<PostgresFixture>;
