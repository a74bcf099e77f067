using System.Net;
using Shouldly;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>A target worked out for townships: what is broken down, sums, cells by hand, what cannot be met.</summary>
public abstract class BreakdownDraftTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Preview_ByShareOfBase_SumsToTheStatedAndTheFilledYears()
    {
        using var client = await App.LogInAs("lp-officer");
        var preview = await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns/preview", BreakdownSteps.Setup())).Body(HttpStatusCode.OK);
        preview.Items("parent").Select(year => (year.Number("year"), year.Number("target"), year.Text("source"))).ShouldBe(
            [(2023, 101, "filled"), (2024, 115, "filled"), (2025, 130, "stated"), (2026, 150, "filled"), (2027, 170, "stated")]);
        preview.Items("totals").ShouldAllBe(total => total.Number("difference") == 0 && total.Number("sum") == total.Number("target"));
        preview.Cells(BreakdownSteps.Liangshan).ShouldBe([35, 40, 46, 52, 59]);
        preview.Items("remarks").ShouldContain(remark => remark.Text("code") == "just-reached" && remark.Number("year") == 2025);
        (await client.Read($"/api/plans/{BreakdownSteps.Plan}/breakdowns")).Items().ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Create_WithoutUnits_TakesEveryTownshipAndNamesThoseWithoutABase()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", new { indicator = "tech-enterprises" })).Body(HttpStatusCode.Created);
        draft.Items("units").Count.ShouldBe(33);
        draft.Items("remarks").Count(remark => remark.Text("code") == "base-unknown").ShouldBe(33);
        draft.Cells(BreakdownSteps.Liangshan).ShouldBe([null, null, null, null, null]);
        await (await client.Step(draft, "consult", new { commentsUntil = BreakdownSteps.Until })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "cells-empty");
        await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", new { indicator = "tech-enterprises" })).ShouldBeProblem(HttpStatusCode.Conflict, "breakdown-exists");
    }

    [SkippableFact]
    public async Task Settings_WorkedOutAnew_KeepWhatWasSetByHand()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        var cells = new[] { new { unitId = BreakdownSteps.Liangshan, year = 2025, value = 50, byHand = true } };
        var edited = await (await client.Send(HttpMethod.Patch, draft.Route() + "/cells", new { version = draft.Number("version"), cells, rework = false })).Body(HttpStatusCode.OK);
        edited.Items("totals")[2].Number("difference").ShouldBe(-4);
        edited.Items("remarks").ShouldContain(remark => remark.Text("code") == "sum-differs" && remark.Number("amount") == -4);
        var again = await (await client.Put(draft.Route(), new { version = edited.Number("version"), method = "growth-factor", factor = 1.2, reserve = 0.05 })).Body(HttpStatusCode.OK);
        again.Cells(BreakdownSteps.Liangshan)[2].ShouldBe(50);
        again.Items("totals").ShouldAllBe(total => total.Number("difference") == 0);
        again.Items("totals")[2].Number("reserve").ShouldBe(6);
        again.Number("version").ShouldBe(draft.Number("version") + 2);
    }

    [SkippableFact]
    public async Task Growth_WithAFactorAYearAndNotFitted_ShowsTheDifferenceInstead()
    {
        using var client = await App.LogInAs("lp-officer");
        var body = new { indicator = "hnte", method = "growth-factor", keepSum = false, factors = new Dictionary<string, decimal> { ["2023"] = 1.15m, ["2024"] = 1.11m }, factor = 1.145m, units = BreakdownSteps.Units };
        var preview = await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns/preview", body)).Body(HttpStatusCode.OK);
        preview.Cells(BreakdownSteps.Shuanggui).ShouldBe([30, 33, 38, 44, 50]);
        preview.Items("remarks").ShouldContain(remark => remark.Text("code") == "sum-differs");
    }

    [SkippableTheory]
    [InlineData("gerd-intensity", "indicator-not-additive")]
    public async Task Create_OfAnIndicatorWhoseUnitsDoNotAddUp_IsRefused(string indicator, string code)
    {
        using var client = await App.LogInAs("lp-officer");
        await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", new { indicator, units = BreakdownSteps.Units })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [SkippableFact]
    public async Task Create_WhereTheDocumentHasATable_PointsToIt()
    {
        using var client = await App.LogInAs("yc-officer");
        var problem = await (await client.Post("/api/plans/yongchuan-2023-663/breakdowns", new { indicator = "hnte" })).ShouldBeProblem(HttpStatusCode.Conflict, "document-has-table");
        problem.GetProperty("params").Text("clause").ShouldBe("附件2");
    }

    [SkippableFact]
    public async Task Create_WithASetupThatMakesNoSense_IsRefused()
    {
        using var client = await App.LogInAs("lp-officer");
        await Refused(client, new { indicator = "hnte", step = 0, units = BreakdownSteps.Units }, HttpStatusCode.UnprocessableEntity, "bad-step");
        await Refused(client, new { indicator = "hnte", reserve = 1, units = BreakdownSteps.Units }, HttpStatusCode.UnprocessableEntity, "bad-reserve");
        await Refused(client, new { indicator = "hnte", factor = -1, units = BreakdownSteps.Units }, HttpStatusCode.UnprocessableEntity, "bad-factor");
        await Refused(client, new { indicator = "hnte", years = (int[])[2031], units = BreakdownSteps.Units }, HttpStatusCode.UnprocessableEntity, "year-outside-plan");
        await Refused(client, new { indicator = "hnte", years = (int[])[2025, 2027], method = "growth-factor", units = BreakdownSteps.Units }, HttpStatusCode.UnprocessableEntity, "years-not-consecutive");
        await Refused(client, new { indicator = "hnte", units = (object[])[BreakdownSteps.Units[0], BreakdownSteps.Units[0]] }, HttpStatusCode.UnprocessableEntity, "units-overlap");
        await Refused(client, new { indicator = "hnte", units = (object[])[new { unitId = "大安街道" }] }, HttpStatusCode.NotFound, "unit-not-found");
        await Refused(client, new { indicator = "hnte", units = (object[])[new { unitId = BreakdownSteps.Liangshan, @base = 1.5 }] }, HttpStatusCode.UnprocessableEntity, "bad-base");
        await Refused(client, new { indicator = "hnte", unitId = BreakdownSteps.Liangshan }, HttpStatusCode.UnprocessableEntity, "no-units-below");
        await Refused(client, new { indicator = "hnte", units = (object?[])[null] }, HttpStatusCode.BadRequest, "bad-request");
        await Refused(client, new { indicator = "hnte", step = 1e-20m, units = BreakdownSteps.Units }, HttpStatusCode.UnprocessableEntity, "bad-step");
        await Refused(client, new { indicator = "no-such" }, HttpStatusCode.NotFound, "indicator-not-found");
    }

    private static async Task Refused(TiduClient client, object body, HttpStatusCode status, string code) =>
        await (await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", body)).ShouldBeProblem(status, code);
}

public sealed class SqliteBreakdownDraftTests(SqliteFixture fixture) : BreakdownDraftTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresBreakdownDraftTests(PostgresFixture fixture) : BreakdownDraftTests(fixture), IClassFixture<PostgresFixture>;
