using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Trend, alerts and home of the real plans.</summary>
public abstract class TrendAndAlertTests(AppFixture fixture)
{
    private const string Plan = ProgrammeRoutes.Yongchuan;

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Trend_Stock_RunsFromTheBaseToTheLastTargetAndForesees()
    {
        using var client = await App.LogInAs("yc-officer");
        var trend = await client.Read($"/api/board/trend?plan={Plan}&indicator=hnte&on=2024-12-31");
        trend.GetProperty("base").Number("value").ShouldBe(227);
        trend.Items("actuals").ShouldAllBe(point => string.CompareOrdinal(point.Text("on"), "2024-12-31") <= 0 && point.Text("source") != null);
        trend.Items("actuals").Select(point => point.Text("on")).ShouldBe(trend.Items("actuals").Select(point => point.Text("on")).Order());
        trend.Items("targets").Select(point => point.Number("value")).ShouldBe([280, 350, 420, 510, 600]);
        var expected = trend.Items("expected");
        (expected[0].Text("on"), expected[0].Number("value")).ShouldBe(("2022-12-31", 227));
        (expected[^1].Text("on"), expected[^1].Number("value")).ShouldBe(("2027-12-31", 600));
        expected.Count.ShouldBe(1 + (5 * 4));
        var forecast = trend.GetProperty("forecast");
        forecast.Text("from").ShouldBe("2024-12-31");
        forecast.Items("points")[^1].Text("on").ShouldBe("2027-12-31");
        forecast.Items("points").ShouldAllBe(point => point.Number("low") <= point.Number("value") && point.Number("value") <= point.Number("high") && point.Number("low") >= 0);
        trend.IsNull("noForecastReason").ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Trend_InTheMiddleOfAYear_TellsWhatWillBeMissingAtItsEnd()
    {
        using var client = await App.LogInAs("yc-officer");
        var end = (await client.Read($"/api/board/trend?plan={Plan}&indicator=hnte&on=2024-09-30")).GetProperty("forecast").GetProperty("yearEnd");
        end.Text("on").ShouldBe("2024-12-31");
        end.Number("gapToTarget").ShouldBe(350 - end.Number("value"));
    }

    [SkippableFact]
    public async Task Trend_YearlyFlow_ForeseesYearsAndExpectsNoQuarters()
    {
        using var client = await App.LogInAs("yc-officer");
        var trend = await client.Read($"/api/board/trend?plan={Plan}&indicator=gerd&on=2025-12-31");
        trend.Items("actuals").ShouldAllBe(point => point.Text("on")!.EndsWith("-12-31", StringComparison.Ordinal));
        trend.Items("expected").ShouldBeEmpty();
        trend.GetProperty("forecast").Items("points").Select(point => point.Text("on")).ShouldBe(["2026-12-31", "2027-12-31"]);
    }

    [SkippableTheory]
    [InlineData("yc-officer", Plan, "hnte", "2022-12-31", "too-few-observations")]
    [InlineData("yc-officer", Plan, "hnte", "2021-12-31", "too-few-observations")]
    [InlineData("yc-officer", Plan, "new-hnte-attracted", "2025-12-31", "year-to-date")]
    [InlineData("lp-officer", "liangping-2022-sti-14th-five-year", "hnte", "2025-12-31", "no-target-ahead")]
    public async Task Trend_NoForecast_SaysWhy(string userName, string plan, string indicator, string on, string reason)
    {
        using var client = await App.LogInAs(userName);
        var trend = await client.Read($"/api/board/trend?plan={plan}&indicator={indicator}&on={on}");
        trend.IsNull("forecast").ShouldBeTrue();
        trend.Text("noForecastReason").ShouldBe(reason);
    }

    [SkippableFact]
    public async Task Alerts_OfADay_ComeWorstFirst()
    {
        using var client = await App.LogInAs("yc-officer");
        var alerts = (await client.Read($"/api/board/alerts?plan={Plan}&on=2025-12-31")).Items();
        string[] order = ["lagging-unit", "not-reported", "finding", "sources-differ"];
        var kinds = alerts.Select(alert => Array.IndexOf(order, alert.Text("kind"))).ToList();
        kinds.ShouldBe(kinds.Order());
        var lagging = alerts.Where(alert => alert.Text("kind") == "lagging-unit").ToList();
        lagging.ShouldNotBeEmpty();
        foreach (var band in (string[])["red", "orange"])
        {
            var ratios = lagging.Where(alert => alert.Text("band") == band).Select(alert => alert.GetProperty("params").Number("ratio")).ToList();
            ratios.ShouldBe(ratios.Order());
        }

        lagging.Select(alert => alert.Text("band") == "red" ? 0 : 1).ShouldBe(lagging.Select(alert => alert.Text("band") == "red" ? 0 : 1).Order());
        lagging.ShouldAllBe(alert => alert.Text("link")!.StartsWith("/board?plan=") && !alert.IsNull("unit") && !alert.IsNull("indicator"));
        alerts.ShouldContain(alert => alert.Text("kind") == "finding" && alert.Text("code") == "number-repeated" && alert.Text("severity") == "doubt");
        alerts.ShouldNotContain(alert => alert.Text("kind") == "finding" && alert.Text("severity") == "note");
    }

    [SkippableFact]
    public async Task Alerts_PlanBegunAndNothingReported_NameEveryUnitAndNoBureau()
    {
        using var client = await App.LogInAs("yc-officer");
        var missing = (await client.Read($"/api/board/alerts?plan={Plan}&on=2023-01-31")).Items().Where(alert => alert.Text("kind") == "not-reported").ToList();
        missing.Where(alert => alert.GetProperty("indicator").Text("code") == "gerd").Select(alert => alert.GetProperty("unit").Text("name"))
            .ShouldBe(PrintedAnnex.Read("annex-1").Rows.Select(row => row.Unit));
        missing.ShouldNotContain(alert => alert.GetProperty("unit").Text("name") == "区招商投资局");
    }

    [SkippableFact]
    public async Task Alerts_BeforeThePlanBegins_CallNoReportMissing()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.Read($"/api/board/alerts?plan={Plan}&on=2022-06-30")).Items().ShouldNotContain(alert => alert.Text("kind") == "not-reported");
    }

    [SkippableFact]
    public async Task Alerts_PlanWithoutUnits_AreAboutTheWhole()
    {
        using var client = await App.LogInAs("lp-officer");
        var alerts = (await client.Read("/api/board/alerts?plan=liangping-2023-double-growth&on=2025-12-31")).Items();
        alerts.Where(alert => alert.Text("kind") != "finding").ShouldNotBeEmpty();
        alerts.Where(alert => alert.Text("kind") != "finding").ShouldAllBe(alert => alert.GetProperty("unit").Text("unitId") == "500155");
    }

    [SkippableFact]
    public async Task Home_Officer_HasThePlanItsColoursAndWhatIsToDo()
    {
        using var client = await App.LogInAs("yc-officer");
        var home = await client.Read("/api/home");
        var plan = home.Items("plans").ShouldHaveSingleItem();
        plan.Text("on").ShouldBe("2025-12-31");
        plan.IsNull("ownRank").ShouldBeTrue();
        plan.GetProperty("bands").EnumerateObject().Sum(band => band.Value.GetInt32()).ShouldBe(4); // the first indicator's units: the zones
        plan.Items("cards")[0].GetProperty("indicator").IsTrue("hasUnits").ShouldBeTrue();
        home.Items("todo").ShouldContain(todo => todo.Text("kind") == "finding" && todo.Text("severity") == "doubt" && todo.Number("count") > 0);
        home.Items("todo").ShouldAllBe(todo => todo.Text("planId") == (todo.Text("kind") == "cultivation-task" ? "" : Plan) && todo.Text("link") != "");
        home.Items("news").Select(item => item.Text("on")).ShouldBe(home.Items("news").Select(item => item.Text("on")).OrderDescending());
    }

    [SkippableFact]
    public async Task YearStart_YearWithoutData_IsNullAndSaysSo()
    {
        using var client = await App.LogInAs("yc-officer");
        var year = (await client.Read($"/api/board?plan={Plan}&indicator=hnte&on=2026-03-31")).GetProperty("yearStart");
        year.EnumerateObject().Where(property => property.Name != "reason").ShouldAllBe(property => property.Value.ValueKind == System.Text.Json.JsonValueKind.Null);
        year.Text("reason").ShouldBe("no-actual");
        var last = (await client.Read($"/api/board?plan={Plan}&indicator=hnte&on=2023-12-31")).GetProperty("yearStart");
        (last.Number("net"), last.Number("gapToYearTarget")).ShouldBe((280 - 227, 0));
    }

    [SkippableFact]
    public async Task Targets_LaterOneOfARow_IsNotDoneBecauseAnEarlierOneIs()
    {
        using var client = await App.LogInAs("yc-officer");
        var rows = (await client.Read($"/api/plans/{Plan}/targets?on=2024-06-30")).Items()
            .Where(row => row.GetProperty("indicator").Text("code") == "tech-enterprises" && row.Number("actual") is not null).ToList();
        rows.ShouldNotBeEmpty();
        foreach (var row in rows.Where(row => row.Text("evaluation") == "done-early"))
        {
            row.Number("actual")!.Value.ShouldBeGreaterThanOrEqualTo(row.Number("value")!.Value);
        }

        rows.Where(row => row.Number("year") == 2023).ShouldAllBe(row => row.Text("actualOn") == "2023-12-31");
        var text = rows.Single(row => row.Text("printed") == "超过2100家");
        text.Number("completion").ShouldBe(decimal.Round(text.Number("actual")!.Value / 2100, 20));
    }

    [SkippableFact]
    public async Task Targets_ForAPartOfTheUnit_ShowNoProgress()
    {
        using var client = await App.LogInAs("lp-officer");
        var scoped = (await client.Read("/api/plans/liangping-2022-sti-14th-five-year/targets?on=2025-12-31")).Items().Where(row => row.Text("scope") is not null).ToList();
        scoped.Count.ShouldBeGreaterThan(10);
        scoped.ShouldAllBe(row => row.Number("actual") == null && row.Number("ratio") == null && row.Text("band") == "none");
    }
}

public sealed class SqliteTrendAndAlertTests(SqliteFixture fixture) : TrendAndAlertTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresTrendAndAlertTests(PostgresFixture fixture) : TrendAndAlertTests(fixture), IClassFixture<PostgresFixture>;
