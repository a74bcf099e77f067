using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>拟定 → 征求意见 → 审定 → 下达: one step at a time, by one of two, with comments on the own row only.</summary>
public abstract class BreakdownStateTests(AppFixture fixture)
{
    [SkippableFact]
    public async Task Steps_InOrder_LeadToTheAssignmentAndAreWrittenDown()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        draft.Actions().ShouldBe(["edit-settings", "edit-cells", "consult", "delete"]);
        var assigned = await client.AssignAll(draft);
        (assigned.Text("state"), assigned.Text("assignedBy"), assigned.Text("assignedOn"), assigned.Text("tableId")).ShouldBe(("assigned", "梁平科发〔2024〕1号", "2024-01-15", "breakdown-1"));
        assigned.Items("steps").Select(step => step.Text("to")).ShouldBe(["consulting", "approved", "assigned"]);
        assigned.Actions().ShouldBe(["revise"]);
        (await app.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "move-breakdown"))).ShouldBe(3);
    }

    [SkippableFact]
    public async Task Step_ThatSkipsOne_IsRefused()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        var draft = await client.Create();
        await (await client.Step(draft, "approve", new { reason = "急" })).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
        await (await client.Step(draft, "assign", new { document = "文", on = "2024-01-15" })).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
        await (await client.Step(draft, "return", new { reason = "退" })).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
        await (await client.Step(draft, "revise", new { reason = "改" })).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-step");
        await (await client.Step(draft, "consult", new { commentsUntil = "2020-01-01" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "comments-until-past");
    }

    [SkippableFact]
    public async Task Step_PressedByTwoAtOnce_IsTakenOnce()
    {
        await using var app = await fixture.StartAsync();
        using var first = await app.LogInAs("lp-officer");
        using var second = await app.LogInAs("cq-officer");
        var draft = await first.Create();
        var answers = await Task.WhenAll(first.Step(draft, "consult", new { commentsUntil = BreakdownSteps.Until }), second.Step(draft, "consult", new { commentsUntil = BreakdownSteps.Until }));
        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await first.Read(draft.Route())).Items("steps").ShouldHaveSingleItem();
    }

    [SkippableFact]
    public async Task Consultation_Reporter_SeesItsOwnRowOnlyAndComments()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        using var town = await app.LogInAs("liangshan-reporter");
        var draft = await officer.Create();
        await (await town.Get(draft.Route())).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
        await officer.Done(draft, "consult", new { commentsUntil = BreakdownSteps.Until });
        var own = await town.Read(draft.Route());
        own.Items("units").ShouldHaveSingleItem().Text("unitId").ShouldBe(BreakdownSteps.Liangshan);
        (own.IsNull("parent"), own.IsNull("totals"), own.IsNull("above"), own.Text("rowsVisible")).ShouldBe((true, true, true, "own"));
        own.GetRawText().ShouldNotContain("双桂");
        own.Actions().ShouldBe(["comment"]);
        var said = await (await town.Post(draft.Route() + "/comments", new { stance = "disagree", text = "两家企业已外迁", year = 2025, proposed = 44 })).Body(HttpStatusCode.OK);
        said.Items("comments").ShouldHaveSingleItem().Text("byName").ShouldBe("梁山街道");
        (await town.Read($"/api/plans/{BreakdownSteps.Plan}/breakdowns")).Items().ShouldHaveSingleItem().Number("units").ShouldBe(1);
    }

    [SkippableFact]
    public async Task Consultation_FirstPage_AsksTheTownAndThenTheOfficer()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        using var town = await app.LogInAs("liangshan-reporter");
        (await town.Read("/api/plans")).Items().ShouldBeEmpty();
        var consulting = await officer.Done(await officer.Create(), "consult", new { commentsUntil = BreakdownSteps.Until });
        var asked = (await town.Read("/api/home")).Items("todo").ShouldHaveSingleItem();
        (asked.Text("kind"), asked.Text("link")).ShouldBe(("comment-targets", $"/plans/{BreakdownSteps.Plan}/breakdown/{consulting.Number("id")}"));
        (await town.Read($"/api/plans/{BreakdownSteps.Plan}")).Text("rowsVisible").ShouldBe("own");
        (await town.Read($"/api/plans/{BreakdownSteps.Plan}/targets")).Items().ShouldBeEmpty();
        await (await town.Post(consulting.Route() + "/comments", new { stance = "disagree", text = "基数偏高" })).Body(HttpStatusCode.OK);
        (await town.Read("/api/home")).Items("todo").ShouldBeEmpty();
        (await officer.Read("/api/home")).Items("todo").ShouldContain(todo => todo.Text("kind") == "answer-comments" && todo.Number("count") == 1);
    }

    [SkippableFact]
    public async Task Comment_ThatDisagrees_MustBeAnsweredAndAnAcceptedProposalIsTakenOver()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        using var town = await app.LogInAs("liangshan-reporter");
        var consulting = await officer.Done(await officer.Create(), "consult", new { commentsUntil = BreakdownSteps.Until });
        var said = await (await town.Post(consulting.Route() + "/comments", new { stance = "disagree", text = "两家企业已外迁", year = 2025, proposed = 44 })).Body(HttpStatusCode.OK);
        await (await officer.Step(consulting, "approve", new { reason = "赶时间" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "comments-unanswered");
        var comment = said.Items("comments")[0].Number("id");
        var answered = await (await officer.Post($"{consulting.Route()}/comments/{comment}/answer", new { accepted = true, reply = "情况属实" })).Body(HttpStatusCode.OK);
        answered.Cells(BreakdownSteps.Liangshan)[2].ShouldBe(44);
        answered.Items("totals")[2].Number("difference").ShouldBe(2);
        await (await officer.Step(answered, "approve")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "breakdown-sum-differs");
        (await officer.Done(answered, "approve", new { reason = "缺口由区级统筹" })).Text("state").ShouldBe("approved");
        (await town.Read(consulting.Route())).Items("comments")[0].Text("reply").ShouldBe("情况属实");
    }

    [SkippableFact]
    public async Task Comment_BySomebodyElseOrTooLate_IsRefused()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        var consulting = await officer.Done(await officer.Create(), "consult", new { commentsUntil = BreakdownSteps.Until });
        var route = consulting.Route() + "/comments";
        await (await officer.Post(route, new { stance = "agree" })).ShouldBeProblem(HttpStatusCode.Forbidden, "not-your-row");
        using var town = await app.LogInAs("liangshan-reporter");
        await (await town.Post(route, new { stance = "agree", unitId = BreakdownSteps.Shuanggui })).ShouldBeProblem(HttpStatusCode.Forbidden, "not-your-row");
        await (await town.Post(route, new { stance = "disagree" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "comment-needed");
        using var other = await app.LogInAs("da-an-reporter");
        await (await other.Post(route, new { stance = "agree" })).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
        using var leader = await app.LogInAs("yc-leader");
        await (await leader.Post(route, new { stance = "agree" })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await officer.Done(consulting, "return", new { reason = "基数有误" });
        await (await town.Post(route, new { stance = "agree" })).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
    }

    [SkippableFact]
    public async Task Approval_BeforeAllUnitsSpoke_NeedsAReason()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        var consulting = await officer.Done(await officer.Create(), "consult", new { commentsUntil = BreakdownSteps.Until });
        var problem = await (await officer.Step(consulting, "approve")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "consultation-open");
        problem.GetProperty("params").Number("waiting").ShouldBe(4);
        await (await officer.Step(consulting, "return")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        var back = await officer.Done(consulting, "return", new { reason = "基数有误" });
        (back.Text("state"), back.Items("steps")[^1].Text("reason")).ShouldBe(("draft", "基数有误"));
        var approved = await officer.Done(await officer.Done(back, "consult", new { commentsUntil = BreakdownSteps.Until }), "approve", new { reason = "已开会" });
        await (await officer.Step(approved, "assign")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "document-needed");
    }

    [SkippableFact]
    public async Task Routes_ForThoseWhoMayNot_AreClosed()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        var draft = await officer.Create();
        foreach (var (user, status, code) in ((string, HttpStatusCode, string)[])[("yc-officer", HttpStatusCode.NotFound, "breakdown-not-found"), ("yc-leader", HttpStatusCode.Forbidden, "forbidden"), ("liangshan-reporter", HttpStatusCode.Forbidden, "forbidden")])
        {
            using var client = await app.LogInAs(user);
            foreach (var step in (string[])["consult", "approve", "return", "assign", "revise"])
            {
                await (await client.Step(draft, step)).ShouldBeProblem(status, code);
            }

            await (await client.Put(draft.Route(), new { version = 1 })).ShouldBeProblem(status, code);
            await (await client.Send(HttpMethod.Patch, draft.Route() + "/cells", new { version = 1, cells = (object[])[] })).ShouldBeProblem(status, code);
            await (await client.Delete(draft.Route() + "?version=1")).ShouldBeProblem(status, code);
            await (await client.Post(draft.Route() + "/comments/1/answer", new { accepted = true, reply = "好" })).ShouldBeProblem(status, code);
            await (await client.Get(draft.Route())).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
            await (await client.Get($"{draft.Route()}/compare?with={draft.Number("id")}")).ShouldBeProblem(HttpStatusCode.NotFound, "breakdown-not-found");
        }

        using var yongchuan = await app.LogInAs("yc-officer");
        await (await yongchuan.Get($"/api/plans/{BreakdownSteps.Plan}/breakdowns")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await yongchuan.Get($"/api/plans/{BreakdownSteps.Plan}/above")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await yongchuan.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns", BreakdownSteps.Setup())).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await yongchuan.Post($"/api/plans/{BreakdownSteps.Plan}/breakdowns/preview", BreakdownSteps.Setup())).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
    }
}

public sealed class SqliteBreakdownStateTests(SqliteFixture fixture) : BreakdownStateTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresBreakdownStateTests(PostgresFixture fixture) : BreakdownStateTests(fixture), IClassFixture<PostgresFixture>;
