using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>Bases entered within the draft, cells given back to the method, and what stands in the way of asking the units.</summary>
public abstract class BreakdownBasesTests(AppFixture fixture)
{
    private const string Pingjin = "500155:屏锦镇";

    [SkippableFact]
    public async Task Bases_EnteredInADraft_FillItAndLeadOn()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", new { indicator = "tech-enterprises", units = WithoutBases })).Body(HttpStatusCode.Created);
        var problem = await (await client.Step(draft, "consult", new { commentsUntil = BreakdownSteps.Until })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "cells-empty");
        var told = problem.GetProperty("params");
        (told.Number("count"), told.Number("units"), told.Items("cells").Count, told.Items("withoutBase").Select(unit => unit.GetString()).First()).ShouldBe((10, 2, 10, "梁山街道"));
        (told.Items("cells")[0].Text("unitId"), told.Items("cells")[0].Number("year")).ShouldBe((BreakdownSteps.Liangshan, 2023));
        var filled = await Patch(client, draft, "bases", new { bases = (object[])[new { unitId = BreakdownSteps.Liangshan, @base = 30 }, new { unitId = BreakdownSteps.Shuanggui, @base = 10 }] });
        filled.Items("units").Select(unit => (unit.Number("base"), unit.Text("baseSource"))).ShouldBe([(30, "手工填写"), (10, "手工填写")]);
        filled.Items("totals").ShouldAllBe(total => total.Number("difference") == 0);
        (await client.Done(filled, "consult", new { commentsUntil = BreakdownSteps.Until })).Text("state").ShouldBe("consulting");
    }

    [SkippableFact]
    public async Task Bases_ThatMakeNoSenseOrCameLate_AreRefused()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        var route = draft.Route() + "/bases";
        await (await client.Send(HttpMethod.Patch, route, Edit(draft, BreakdownSteps.Liangshan, 1.5m))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "bad-base");
        await (await client.Send(HttpMethod.Patch, route, Edit(draft, "500118:大安街道", 5))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await client.Send(HttpMethod.Patch, route, new { version = draft.Number("version"), bases = (object?[])[null] })).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        using var other = await app.LogInAs("yc-officer");
        await (await other.Send(HttpMethod.Patch, route, Edit(draft, BreakdownSteps.Liangshan, 31))).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
        using var town = await app.LogInAs("liangshan-reporter");
        await (await town.Send(HttpMethod.Patch, route, Edit(draft, BreakdownSteps.Liangshan, 31))).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        using var nobody = app.Anonymous();
        await (await nobody.Send(HttpMethod.Patch, route, Edit(draft, BreakdownSteps.Liangshan, 31))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        var consulting = await client.Done(draft, "consult", new { commentsUntil = BreakdownSteps.Until });
        await (await client.Send(HttpMethod.Patch, route, Edit(consulting, BreakdownSteps.Liangshan, 31))).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
    }

    [SkippableFact]
    public async Task Draft_ShowsTheOwnBaseBesideThatOfTheUnits()
    {
        using var client = await fixture.App.LogInAs("lp-officer");
        var preview = await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns/preview", BreakdownSteps.Setup())).Body(HttpStatusCode.OK);
        preview.Number("parentBase").ShouldBe(86);
        preview.Text("parentBaseSource").ShouldNotBeNullOrEmpty();
    }

    [SkippableFact]
    public async Task Cell_GivenBack_TakesWhatTheMethodWorksOutAndLeavesTheOthers()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        var held = await Patch(client, await Patch(client, draft, "cells", Cell(BreakdownSteps.Liangshan, 50, true)), "cells", Cell(Pingjin, 40, true));
        var back = await Patch(client, held, "cells", Cell(BreakdownSteps.Liangshan, null, false));
        back.Cells(BreakdownSteps.Liangshan)[2].ShouldNotBe(50);
        back.Cells(BreakdownSteps.Liangshan)[2].ShouldNotBeNull();
        back.Cells(Pingjin)[2].ShouldBe(40);
        back.Cells(BreakdownSteps.Shuanggui).ShouldBe(held.Cells(BreakdownSteps.Shuanggui));
        var again = await Patch(client, back, "cells", Cell(BreakdownSteps.Liangshan, 50, true));
        again.Cells(BreakdownSteps.Liangshan)[2].ShouldBe(50);
    }

    [SkippableFact]
    public async Task Cell_GivenBackWhereAllIsByHand_IsEmptyAgain()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", new { indicator = "hnte", method = "by-hand", units = BreakdownSteps.Units })).Body(HttpStatusCode.Created);
        var typed = await Patch(client, draft, "cells", Cell(BreakdownSteps.Liangshan, 50, true));
        typed.Cells(BreakdownSteps.Liangshan)[2].ShouldBe(50);
        (await Patch(client, typed, "cells", Cell(BreakdownSteps.Liangshan, null, false))).Cells(BreakdownSteps.Liangshan)[2].ShouldBeNull();
    }

    private static object[] WithoutBases => [new { unitId = BreakdownSteps.Liangshan }, new { unitId = BreakdownSteps.Shuanggui }];

    private static object Cell(string unitId, decimal? value, bool byHand) => new { cells = (object[])[new { unitId, year = 2025, value, byHand }] };

    private static object Edit(JsonElement draft, string unitId, decimal value) => new { version = draft.Number("version"), bases = (object[])[new { unitId, @base = value }] };

    private static async Task<JsonElement> Patch(TiduClient client, JsonElement breakdown, string part, object body)
    {
        var full = JsonSerializer.SerializeToNode(body, JsonSerializerOptions.Web)!.AsObject();
        full["version"] = (int)breakdown.Number("version")!;
        return await (await client.Send(HttpMethod.Patch, $"{breakdown.Route()}/{part}", full)).Body(HttpStatusCode.OK);
    }
}

public sealed class SqliteBreakdownBasesTests(SqliteFixture fixture) : BreakdownBasesTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresBreakdownBasesTests(PostgresFixture fixture) : BreakdownBasesTests(fixture), IClassFixture<PostgresFixture>;
