using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Plans;
using Tidu.Server.Tests.Features.Plans;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>What is assigned is measured at once; a later version takes its place with history; packs leave it alone.</summary>
public abstract class AssignmentTests(AppFixture fixture)
{
    private const string Matrix = $"/api/plans/{BreakdownSteps.Plan}/tables/breakdown-1?on=2025-12-31";

    [SkippableFact]
    public async Task Assigned_Cells_AreThePlansTableItsBoardAndItsHistory()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var assigned = await client.AssignAll(await client.Create());
        var matrix = await client.Read(Matrix);
        matrix.Items("years").Select(year => year.Number("year")).ShouldBe([2023, 2024, 2025, 2026, 2027]);
        foreach (var row in matrix.Items("rows"))
        {
            row.Items("cells").Select(cell => cell.Number("target")).ShouldBe(assigned.Cells(row.GetProperty("unit").Text("unitId")!));
        }

        (matrix.Items("rows")[0].Number("baseline"), matrix.Number("baselineYear"), matrix.GetProperty("computedTotal").Items("cells")[2].Number("target")).ShouldBe((30, 2022, 130));
        (matrix.GetProperty("assignment").Text("on"), matrix.GetProperty("table").Number("breakdownId"), matrix.GetProperty("table").Text("clause")).ShouldBe(("2024-01-15", assigned.Number("id"), "梁平科发〔2024〕1号"));
        var board = await client.Read($"/api/board?plan={BreakdownSteps.Plan}&indicator=hnte&on=2025-12-31");
        board.Items("units").Select(unit => unit.Text("unit")).ShouldBe(["梁山街道", "双桂街道", "屏锦镇", "云龙镇"]);
        (board.Items("units")[0].Number("target"), board.Items("units")[0].Number("base")).ShouldBe((46, 30));
        var cell = matrix.Items("rows")[0].Items("cells")[2];
        var history = await client.Read($"/api/plans/{BreakdownSteps.Plan}/targets/{cell.Number("targetId")}/history");
        var change = history.Items("changes").ShouldHaveSingleItem();
        (change.Text("act"), change.Number("to"), change.Number("breakdownId"), change.Text("reason")).ShouldBe(("assigned", 46, assigned.Number("id"), "分解下达：梁平科发〔2024〕1号"));
        history.IsTrue("canUndo").ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Assigned_Town_SeesItsOwnTargetsOnTheBoard()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        await officer.AssignAll(await officer.Create());
        using var town = await app.LogInAs("liangshan-reporter");
        var matrix = await town.Read(Matrix);
        matrix.Items("rows").ShouldHaveSingleItem().Text("label").ShouldBe("梁山街道");
        matrix.IsTrue("canEdit").ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Revised_NextVersion_UpdatesTheTargetsWithHistoryAndComparesWithTheOneBefore()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var first = await client.AssignAll(await client.Create());
        var next = await (await client.Step(first, "revise", new { reason = "年中调整" })).Body(HttpStatusCode.Created);
        (next.Number("number"), next.Text("state"), next.Items("versions").Count).ShouldBe((2, "draft", 2));
        (await client.Read(Matrix)).Items("rows")[0].Items("cells")[2].Number("target").ShouldBe(46);
        var cells = new[] { new { unitId = BreakdownSteps.Liangshan, year = 2025, value = 50 }, new { unitId = BreakdownSteps.Shuanggui, year = 2025, value = 35 } };
        var edited = await (await client.Send(HttpMethod.Patch, next.Route() + "/cells", new { version = next.Number("version"), cells })).Body(HttpStatusCode.OK);
        var comparison = await client.Read($"{next.Route()}/compare?with={first.Number("id")}");
        (comparison.Number("changed"), comparison.Items("rows")[0].Items("cells")[2].Number("change")).ShouldBe((2, 4));
        await client.AssignAll(edited, "梁平科发〔2024〕9号");
        var cell = (await client.Read(Matrix)).Items("rows")[0].Items("cells")[2];
        (cell.Number("target"), cell.IsTrue("edited"), cell.Text("printed")).ShouldBe((50, false, "50"));
        (await client.Read($"/api/plans/{BreakdownSteps.Plan}/targets/{cell.Number("targetId")}/history")).Items("changes").Select(change => (change.Number("from"), change.Number("to"))).ShouldBe([(46, 50), (null, 46)]);
        (await app.InDatabase(db => db.Set<PlanTable>().CountAsync(table => table.BreakdownId != null))).ShouldBe(1);
        await (await client.Step(await client.Read(first.Route()), "revise", new { reason = "再改" })).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
    }

    [SkippableFact]
    public async Task PackLoadedAgain_LeavesAssignedAndEditedTargetsAlone()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await client.AssignAll(await client.Create());
        var cell = (await client.Read(Matrix)).Items("rows")[1].Items("cells")[0];
        await (await client.Send(HttpMethod.Patch, $"/api/plans/{BreakdownSteps.Plan}/targets/{cell.Number("targetId")}", new { value = 33, reason = "核定", version = cell.Number("version") })).Body(HttpStatusCode.OK);
        var before = await Figures(client);
        using var pack = new PackEdit().Change(BreakdownSteps.Plan, "version: 1", "version: 2");
        (await pack.LoadInto(app)).ShouldBe([BreakdownSteps.Plan]);
        (await Figures(client)).ShouldBe(before);
        (await client.Read($"/api/board?plan={BreakdownSteps.Plan}&indicator=hnte&on=2025-12-31")).Items("units").Count.ShouldBe(4);
    }

    [SkippableFact]
    public async Task Above_AreaTargets_AreShownBesideTheOwnWithoutADifference()
    {
        using var client = await fixture.App.LogInAs("lp-officer");
        var against = await client.Read($"/api/plans/{BreakdownSteps.Plan}/above");
        against.GetProperty("above").Text("planId").ShouldBe("chongqing-2023-double-growth");
        against.Items("rows").ShouldNotBeEmpty();
        against.Items("rows").ShouldAllBe(row => row.Text("state") != "area" || (row.IsNull("difference") && row.GetProperty("unit").Text("unitId") != "500155"));
    }

    [SkippableFact]
    public async Task Delete_Draft_IsGoneAndAnAssignedOneStays()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        (await client.Delete($"{draft.Route()}?version={draft.Number("version")}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await client.Get(draft.Route())).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
        var assigned = await client.AssignAll(await client.Create());
        await (await client.Delete($"{assigned.Route()}?version={assigned.Number("version")}")).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
    }

    private static async Task<List<(string?, string)>> Figures(TiduClient client) =>
        [.. (await client.Read(Matrix)).Items("rows").Select(row => (row.Text("label"), string.Join(' ', row.Items("cells").Select(cell => cell.Number("target")).Prepend(row.Number("baseline")))))];
}

public sealed class SqliteAssignmentTests(SqliteFixture fixture) : AssignmentTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAssignmentTests(PostgresFixture fixture) : AssignmentTests(fixture), IClassFixture<PostgresFixture>;
