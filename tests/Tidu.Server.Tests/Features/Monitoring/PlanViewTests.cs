using System.Text.Json;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Plans as lists and overviews show them: the document's facts, counted from its text.</summary>
public abstract class PlanViewTests(AppFixture fixture)
{
    private const string Plan = ProgrammeRoutes.Yongchuan;

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Plan_Overview_HasTheDocumentsFactsAndCounts()
    {
        var plan = await Read("");
        (plan.Text("number"), plan.Text("issued"), plan.Text("baseDate"), plan.Text("level")).ShouldBe(("永川府办发〔2023〕26号", "2023-04-12", "2022-12-31", "district"));
        (plan.Number("tasks"), plan.Number("mechanisms"), plan.Number("version"), plan.Number("packVersion")).ShouldBe((13, 5, plan.Number("version"), 1));
        plan.Items("mechanismList").Count.ShouldBe(5);
        plan.Items("mechanismList").Single(mechanism => mechanism.Text("kind") == "inspection").Text("every").ShouldBe("quarter");
        plan.Items("tables").Select(table => table.Text("clause")).ShouldBe(["附件1", "附件2", "附件3"]);
        plan.Items("packChanges").ShouldBeEmpty();
        plan.GetProperty("assignment").Text("state").ShouldBe("assigned");
        plan.Items("headline").ShouldAllBe(target => target.GetProperty("unit").Text("unitId") == "500118");
        plan.Items("boardIndicators").Take(3).Select(indicator => indicator.Text("code")).ShouldBe(["hnte", "tech-enterprises", "gerd"], ignoreOrder: true);
    }

    [SkippableFact]
    public async Task Plan_FindingCounts_AreThoseOfTheList()
    {
        var counts = (await Read("")).GetProperty("findings");
        var findings = (await Read("/findings")).Items();
        foreach (var severity in (string[])["error", "doubt", "note"])
        {
            counts.Number(severity).ShouldBe(findings.Count(finding => finding.Text("severity") == severity));
        }

        findings.ShouldAllBe(finding => finding.Text("plan") == Plan && finding.Items("places").Count > 0 && finding.Text("message") != "");
    }

    [SkippableFact]
    public async Task Tasks_OfThePlan_NameUnitsInPrintedOrderAndTheirGoals()
    {
        var tasks = (await Read("/tasks")).Items();
        tasks.Count(task => task.Text("kind") == "task").ShouldBe(13);
        tasks.Count(task => task.Text("kind") == "safeguard").ShouldBe(5);
        tasks.ShouldAllBe(task => task.Items("lead").Count == 0);
        var third = tasks.Single(task => task.Text("number") == "3");
        third.Items("responsible").Take(3).Select(unit => unit.Text("printed")).ShouldBe(["区招商投资局", "区新城建管委", "永川高新区管委会"]);
        third.Items("goals").Select(goal => goal.Text("printed")).ShouldBe(["每年不低于10家", "不低于30%", "不低于3%", "3年内成长为高新技术企业"]);
        third.Items("goals")[^1].Number("value").ShouldBeNull();
    }

    [SkippableFact]
    public async Task Targets_OfThePlan_AreAllOfThemInPrintedOrderWithTheirText()
    {
        var targets = (await Read("/targets?on=2025-12-31")).Items();
        targets.Count.ShouldBe((28 * 5) + (6 * 5) + (28 * 5) + 15);
        (targets[0].Text("printed"), targets[0].Number("value"), targets[0].Text("printedMeasureUnit")).ShouldBe(("709", 7_090_000, "万元"));
        targets.Single(target => target.Text("printed") == "不低于50万平方").Number("value").ShouldBe(500_000);
        targets.ShouldAllBe(target => target.Number("value") != null || target.Text("kind") == "cohort");
    }

    [SkippableFact]
    public async Task Cards_OfADay_StateTheYearsAndTheLastTargetWithTheirSource()
    {
        using var client = await App.LogInAs("yc-officer");
        var cards = (await client.Read($"/api/board/cards?plan={Plan}&on=2023-12-31")).Items();
        var firms = cards.Single(card => card.GetProperty("indicator").Text("code") == "tech-enterprises");
        (firms.Number("actual"), firms.Number("yearTarget"), firms.Number("finalTarget"), firms.Number("finalYear")).ShouldBe((1701, 1560, 3000, 2027));
        firms.Items("sparkline").Select(point => point.Text("on")).ShouldBe(["2022-12-31", "2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"]);
        foreach (var card in cards.Where(card => card.Number("actual") is null))
        {
            (card.Text("source"), card.Number("ratio"), card.Number("completion"), card.Text("band")).ShouldBe((null, null, null, "none"));
            card.Items("sparkline").ShouldBeEmpty();
        }
    }

    private async Task<JsonElement> Read(string part)
    {
        using var client = await App.LogInAs("yc-officer");
        return await client.Read($"/api/plans/{Plan}{part}");
    }
}

public sealed class SqlitePlanViewTests(SqliteFixture fixture) : PlanViewTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresPlanViewTests(PostgresFixture fixture) : PlanViewTests(fixture), IClassFixture<PostgresFixture>;
