using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Who sees which rows, judged by the bytes that leave the server.</summary>
public abstract partial class RowScopeTests(AppFixture fixture)
{
    private const string Plan = ProgrammeRoutes.Yongchuan;

    private static readonly string[] Days = ["2022-12-31", "2023-12-31", "2024-06-30", "2025-12-31"];

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Reporter_Everywhere_MeetsNoOtherTownAndNoTotal()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var towns = PrintedAnnex.Read("annex-3").Rows.Select(row => row.Unit).Where(unit => unit != "大安街道").Append("区招商投资局").ToList();
        var totals = Totals();
        foreach (var route in OwnRoutes())
        {
            var text = await Body(client, route);
            towns.Where(town => text.Contains(town, StringComparison.Ordinal)).ShouldBeEmpty(route);
            Numbers().Matches(text).Select(match => match.Value).Where(totals.Contains).ShouldBeEmpty(route);
        }
    }

    [SkippableFact]
    public async Task Reporter_Board_IsTheOwnRowWithItsPlaceAmongTowns()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var board = await client.Read($"/api/board?plan={Plan}&indicator=tech-enterprises&on=2023-12-31");
        board.Text("rowsVisible").ShouldBe("own");
        var row = board.Items("units").ShouldHaveSingleItem();
        row.Text("unit").ShouldBe("大安街道");
        row.Number("rank").ShouldNotBeNull();
        row.Number("rankOf").ShouldBe(23);
        board.IsNull("total").ShouldBeTrue();
        board.IsNull("layout").ShouldBeTrue();
        board.IsNull("tileUnits").ShouldBeTrue();
        board.Items("missing").ShouldBeEmpty();
        (board.Number("reported"), board.Number("reportable")).ShouldBe((1, 1));
        board.Items("path").Select(unit => unit.Text("unitId")).ShouldBe(["500118"]);
    }

    [SkippableFact]
    public async Task Reporter_BoardAndOfficersBoard_HaveTheSameRow()
    {
        using var reporter = await App.LogInAs("da-an-reporter");
        using var officer = await App.LogInAs("yc-officer");
        var path = $"/api/board?plan={Plan}&indicator=tech-enterprises&on=2024-09-30";
        var own = (await reporter.Read(path)).Items("units")[0];
        var listed = (await officer.Read(path)).Items("units").Single(row => row.Text("unit") == "大安街道");
        own.GetRawText().ShouldBe(listed.GetRawText());
    }

    [SkippableFact]
    public async Task Reporter_Matrix_IsTheOwnRowWithoutTotalsAndNotes()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var matrix = await client.Read($"/api/plans/{Plan}/tables/annex-1?on=2025-12-31");
        matrix.Items("rows").ShouldHaveSingleItem().Text("label").ShouldBe("大安街道");
        foreach (var key in (string[])["computedTotal", "printedTotal", "textTargets", "parentTargets"])
        {
            matrix.IsNull(key).ShouldBeTrue(key);
        }

        matrix.Items("notes").ShouldBeEmpty();
        matrix.GetProperty("table").IsNull("difference").ShouldBeTrue();
        await (await client.Get($"/api/plans/{Plan}/tables/annex-2")).ShouldBeProblem(HttpStatusCode.NotFound, "table-not-found");
    }

    [SkippableFact]
    public async Task Reporter_PlanAndHome_AreAboutTheOwnUnit()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var plan = await client.Read($"/api/plans/{Plan}");
        plan.IsNull("findings").ShouldBeTrue();
        plan.Items("headline").ShouldBeEmpty();
        plan.Items("tables").Select(table => table.Text("tableId")).ShouldBe(["annex-1", "annex-3"]);
        plan.Items("tables").ShouldAllBe(table => table.IsNull("difference"));
        (await client.Read($"/api/plans/{Plan}/targets")).Items().Select(target => target.GetProperty("unit").Text("name")).Distinct().ShouldBe(["大安街道"]);
        var home = (await client.Read("/api/home")).Items("plans").ShouldHaveSingleItem();
        home.GetProperty("ownRank").Number("of").ShouldBe(23);
        home.GetProperty("bands").EnumerateObject().Sum(band => band.Value.GetInt32()).ShouldBe(1);
        home.Items("cards").Select(card => card.GetProperty("indicator").Text("code")).ShouldBe(["gerd", "tech-enterprises"], ignoreOrder: true);
    }

    [SkippableFact]
    public async Task Reporter_AlertsAndObservations_AreAboutTheOwnUnit()
    {
        using var client = await App.LogInAs("da-an-reporter");
        foreach (var day in Days)
        {
            (await client.Read($"/api/board/alerts?plan={Plan}&on={day}")).Items().ShouldAllBe(alert => alert.GetProperty("unit").Text("unitId") == "大安街道");
        }

        (await client.Read(ProgrammeRoutes.Observations("大安街道"))).Items().ShouldAllBe(row => row.Text("unitId") == "大安街道");
    }

    [SkippableTheory]
    [InlineData("yc-officer", "梁平", "500155", "liangping")]
    [InlineData("yc-leader", "梁平", "500155", "liangping")]
    [InlineData("lp-officer", "永川", "500118", "yongchuan")]
    public async Task DistrictOfficer_Everywhere_MeetsNothingOfTheOtherDistrict(string userName, params string[] foreign)
    {
        using var client = await App.LogInAs(userName);
        var plans = (await client.Read("/api/plans")).Items().Select(plan => plan.Text("planId")!).ToList();
        plans.ShouldNotBeEmpty();
        foreach (var route in ProgrammeRoutes.OfNoPlan.Concat(plans.SelectMany(plan => Existing(plan, userName))))
        {
            var text = await Body(client, route);
            foreign.Where(word => text.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(route);
        }
    }

    [SkippableFact]
    public async Task CityOfficer_Plans_AreAllFiveAndEachBoardOpens()
    {
        using var client = await App.LogInAs("cq-officer");
        var plans = (await client.Read("/api/plans")).Items();
        plans.Count.ShouldBe(5);
        foreach (var plan in plans)
        {
            plan.Text("rowsVisible").ShouldBe("all");
            foreach (var indicator in plan.Items("boardIndicators"))
            {
                var board = await client.Read($"/api/board?plan={plan.Text("planId")}&indicator={indicator.Text("code")}&on=2025-12-31");
                board.IsNull("total").ShouldBeFalse();
            }
        }
    }

    [SkippableFact]
    public async Task DistrictOfficer_PlanAbove_IsNamedAndClosed()
    {
        using var client = await App.LogInAs("yc-officer");
        var plan = await client.Read($"/api/plans/{Plan}");
        plan.GetProperty("above").Text("planId").ShouldBe("chongqing-2023-double-growth");
        plan.GetProperty("above").IsTrue("open").ShouldBeFalse();
        using var city = await App.LogInAs("cq-officer");
        (await city.Read($"/api/plans/{Plan}")).GetProperty("above").IsTrue("open").ShouldBeTrue();
        (await city.Read("/api/plans/chongqing-2023-double-growth")).Items("below").Select(link => link.Text("planId")).ShouldContain(Plan);
    }

    /// <summary>What a reporter may open, on several days; tasks are the document's and name the units they are for.</summary>
    private static IEnumerable<string> OwnRoutes()
    {
        foreach (var route in ProgrammeRoutes.For(Plan, "大安街道").Where(route => !route.EndsWith("/findings", StringComparison.Ordinal) && !route.EndsWith("/workbook", StringComparison.Ordinal) && !route.EndsWith("/tasks", StringComparison.Ordinal)))
        {
            foreach (var day in Days)
            {
                yield return $"{route}{(route.Contains('?', StringComparison.Ordinal) ? '&' : '?')}on={day}";
            }
        }

        yield return $"/api/board?plan={Plan}&indicator=gerd&on=2025-12-31";
        yield return $"/api/board?plan={Plan}&indicator=hnte&on=2025-12-31";
        yield return $"/api/plans/{Plan}/tables/annex-1?on=2025-12-31";
    }

    private static IEnumerable<string> Existing(string plan, string userName)
    {
        var indicator = plan.Contains("14th", StringComparison.Ordinal) ? "hnte" : "tech-enterprises";
        yield return $"/api/plans/{plan}";
        yield return $"/api/plans/{plan}/targets";
        yield return $"/api/plans/{plan}/tasks";
        yield return $"/api/plans/{plan}/findings";
        yield return $"/api/board?plan={plan}&indicator={indicator}";
        yield return $"/api/board/cards?plan={plan}";
        yield return $"/api/board/trend?plan={plan}&indicator={indicator}";
        yield return $"/api/board/alerts?plan={plan}";
        yield return ProgrammeRoutes.Observations(userName == "lp-officer" ? "500155" : "500118");
    }

    /// <summary>Totals of the annexes as JSON would write them, those of research spending in base units; small ones that a town may have by chance are left out.</summary>
    private static HashSet<string> Totals()
    {
        var counts = PrintedAnnex.Read("annex-3").Totals.Concat([1701]);
        var amounts = PrintedAnnex.Read("annex-1").Totals.Select(total => total * 10_000).Append(6_000_010_000);
        return [.. counts.Concat(amounts).Select(total => total.ToString(CultureInfo.InvariantCulture))];
    }

    private static async Task<string> Body(TiduClient client, string route)
    {
        var response = await client.Get(route);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, route);
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"(?<![\d.\-])\d{4,}(?![\d.])")]
    private static partial Regex Numbers();
}

public sealed class SqliteRowScopeTests(SqliteFixture fixture) : RowScopeTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRowScopeTests(PostgresFixture fixture) : RowScopeTests(fixture), IClassFixture<PostgresFixture>;
