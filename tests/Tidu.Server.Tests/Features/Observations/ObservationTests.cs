using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>The list behind a number: all sources side by side, one used, the difference shown.</summary>
public abstract class ObservationTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_TwoSourcesOfOneCell_OneIsUsedAndTheOtherShowsItsDifference()
    {
        using var client = await App.LogInAs("lp-officer");
        var cell = (await client.Read("/api/observations?indicator=hnte&unit=500155&from=2022-12-31&to=2022-12-31")).Items();
        cell.Count.ShouldBe(2);
        (cell[0].Number("value"), cell[0].IsTrue("used"), cell[0].Text("source"), cell[0].Number("difference")).ShouldBe((86, true, "plan", null));
        (cell[1].Number("value"), cell[1].IsTrue("used"), cell[1].Text("source"), cell[1].Number("difference")).ShouldBe((93, false, "report", 7));
        cell[1].Text("sourceText").ShouldBe("梁平区政府工作报告");
    }

    [SkippableFact]
    public async Task Board_CellWithTwoSources_StartsFromTheUsedOneAndCountsTheOther()
    {
        using var client = await App.LogInAs("lp-officer");
        var total = (await client.Read("/api/board?plan=liangping-2023-double-growth&indicator=hnte&on=2022-12-31")).GetProperty("total");
        (total.Number("actual"), total.Number("base"), total.Number("otherSources"), total.Text("source")).ShouldBe((86, 86, 1, "plan"));
        (await client.Read("/api/board/alerts?plan=liangping-2023-double-growth&on=2022-12-31")).Items()
            .ShouldContain(alert => alert.Text("kind") == "sources-differ" && alert.GetProperty("indicator").Text("code") == "hnte");
    }

    [SkippableFact]
    public async Task List_SourcesThatAgree_AreNoAlert()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.Read("/api/observations?indicator=hnte&unit=500118&from=2022-12-31&to=2022-12-31")).Items().ShouldAllBe(row => row.Number("value") == 227);
        (await client.Read("/api/board/alerts?plan=yongchuan-2023-663&on=2022-12-31")).Items().ShouldNotContain(alert => alert.Text("kind") == "sources-differ");
    }

    [SkippableFact]
    public async Task List_Range_IsInclusiveAndNewestFirst()
    {
        using var client = await App.LogInAs("yc-officer");
        var rows = (await client.Read("/api/observations?indicator=tech-enterprises&unit=%E5%A4%A7%E5%AE%89%E8%A1%97%E9%81%93&from=2022-12-31&to=2023-12-31")).Items();
        rows.Select(row => row.Text("periodEnd")).ShouldBe(["2023-12-31", "2023-09-30", "2023-06-30", "2023-03-31", "2022-12-31"]);
        rows.ShouldAllBe(row => row.Text("unit") == "大安街道" && row.IsTrue("used"));
        rows.Select(row => row.Text("source")).ShouldBe(["demo", "demo", "demo", "demo", "plan"]);
        rows[^1].Text("sourceText")!.ShouldContain("附件3");
        rows[0].Text("sourceText").ShouldBe("演示数据");
        rows.ShouldAllBe(row => row.Text("enteredBy") == "cli" && row.Text("batch") != "");
    }

    [SkippableFact]
    public async Task List_UnknownIndicator_IsEmpty()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.Read("/api/observations?indicator=nothing&unit=500118")).Items().ShouldBeEmpty();
    }
}

public sealed class SqliteObservationTests(SqliteFixture fixture) : ObservationTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresObservationTests(PostgresFixture fixture) : ObservationTests(fixture), IClassFixture<PostgresFixture>;
