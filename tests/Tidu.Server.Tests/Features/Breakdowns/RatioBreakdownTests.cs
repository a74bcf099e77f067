using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Plans;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>Breaking down what does not add up: R&amp;D intensity of 梁平 in its five-year plan, to be 2 % in 2025.</summary>
public abstract class RatioBreakdownTests(AppFixture fixture)
{
    private const string Plan = "liangping-2022-sti-14th-five-year";
    private static readonly object[] Units = [new { unitId = BreakdownSteps.Liangshan, @base = 0.031m }, new { unitId = BreakdownSteps.Shuanggui, @base = 0.008m }];

    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("same-value", 0.02, 0.02)]
    [InlineData("floor", 0.031, 0.02)]
    [InlineData("by-hand", null, null)]
    public async Task Preview_OfARatio_HasNoSum(string method, double? first, double? second)
    {
        using var client = await App.LogInAs("lp-officer");
        var preview = await (await client.Post($"/api/plans/{Plan}/breakdowns/preview", Setup(method))).Body(HttpStatusCode.OK);
        preview.IsTrue("additive").ShouldBeFalse();
        preview.IsNull("totals").ShouldBeTrue();
        preview.Cells(BreakdownSteps.Liangshan).ShouldBe([(decimal?)first]);
        preview.Cells(BreakdownSteps.Shuanggui).ShouldBe([(decimal?)second]);
        preview.Items("remarks").ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Approve_OneUnitBelow_WarnsThatTheMeanIsUnknownAndGoesThroughToTheLetter()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await (await client.Post($"/api/plans/{Plan}/breakdowns", Setup("floor"))).Body(HttpStatusCode.Created);
        var edit = new { version = draft.Number("version"), cells = new[] { new { unitId = BreakdownSteps.Shuanggui, year = 2025, value = 0.015m, byHand = true } } };
        var edited = await (await client.Send(HttpMethod.Patch, $"{draft.Route()}/cells", edit)).Body(HttpStatusCode.OK);
        edited.Items("remarks").Select(remark => (remark.Text("code"), remark.Text("unitId"), remark.Number("amount")))
            .ShouldBe([("worse-than-target", BreakdownSteps.Shuanggui, 0.005m), ("mean-unknown", null, null)]);
        var assigned = await client.AssignAll(edited);
        assigned.Text("state").ShouldBe("assigned");
        var letter = await client.Read($"{assigned.Route()}/letter?unit={Uri.EscapeDataString(BreakdownSteps.Liangshan)}");
        letter.Items("indicators")[0].Items("cells")[0].GetDecimal().ShouldBe(0.031m);
        (await client.Get($"{assigned.Route()}/letter.docx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Get($"{assigned.Route()}/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.InDatabase(db => db.Set<Target>().CountAsync(target => target.PlanId == Plan && target.IndicatorCode == "gerd-intensity" && target.TableId!.StartsWith("breakdown")))).ShouldBe(2);
        (await app.InDatabase(db => db.Set<ActionPlan>().Include(plan => plan.Addends).SingleAsync(plan => plan.Id == Plan))).Addends.ShouldNotContain(addend => addend.IndicatorCode == "gerd-intensity");
    }

    [SkippableFact]
    public async Task Preview_OfWhatAddsUp_RefusesTheRatiosMethods()
    {
        using var client = await App.LogInAs("lp-officer");
        var response = await client.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns/preview", new { indicator = "hnte", method = "same-value", units = BreakdownSteps.Units });
        await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "method-needs-ratio");
    }

    [SkippableFact]
    public async Task Answer_AcceptanceTakenBack_SaysThatTheCellStillHoldsTheProposalUntilItIsPutBack()
    {
        await using var app = await fixture.StartAsync();
        await app.CreateUser("liangshan", "reporter", BreakdownSteps.Liangshan);
        using var officer = await app.LogInAs("lp-officer");
        var draft = await officer.Create();
        var computed = draft.Cells(BreakdownSteps.Liangshan)[2];
        var consulting = await officer.Done(draft, "consult", new { commentsUntil = BreakdownSteps.Until });
        using var unit = await app.LogInAs("liangshan");
        var said = await (await unit.Post($"{draft.Route()}/comments", new { stance = "disagree", text = "偏高", year = 2025, proposed = 44 })).Body(HttpStatusCode.OK);
        var route = $"{draft.Route()}/comments/{said.Items("comments")[0].Number("id")}/answer";
        var accepted = await (await officer.Post(route, new { accepted = true, reply = "情况属实" })).Body(HttpStatusCode.OK);
        var before = accepted.Items("comments")[0];
        before.IsTrue("stillInCell").ShouldBeFalse();
        var declined = await (await officer.Post(route, new { accepted = false, reply = "会议未同意", replaces = before.Text("repliedAt") })).Body(HttpStatusCode.OK);
        declined.Items("comments")[0].IsTrue("stillInCell").ShouldBeTrue();
        declined.Cells(BreakdownSteps.Liangshan)[2].ShouldBe(44);
        var edit = new { version = declined.Number("version"), cells = new[] { new { unitId = BreakdownSteps.Liangshan, year = 2025, value = (decimal?)null, byHand = false } } };
        var restored = await (await officer.Send(HttpMethod.Patch, $"{draft.Route()}/cells", edit)).Body(HttpStatusCode.OK);
        restored.Cells(BreakdownSteps.Liangshan)[2].ShouldBe(computed);
        restored.Items("comments")[0].IsTrue("stillInCell").ShouldBeFalse();
        consulting.Text("state").ShouldBe("consulting");
    }

    private static object Setup(string method) => new { indicator = "gerd-intensity", method, years = new[] { 2025 }, units = Units };
}

public sealed class SqliteRatioBreakdownTests(SqliteFixture fixture) : RatioBreakdownTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRatioBreakdownTests(PostgresFixture fixture) : RatioBreakdownTests(fixture), IClassFixture<PostgresFixture>;
