using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Xunit;

namespace Tidu.Server.Tests.Features.Breakdowns;

/// <summary>Two who change the same breakdown: the second is told who changed what and when, and no answer to a comment takes another's place unseen.</summary>
public abstract class BreakdownConflictTests(AppFixture fixture)
{
    [SkippableFact]
    public async Task Change_ThatCameSecond_IsToldWhoChangedWhatAndWhen()
    {
        await using var app = await fixture.StartAsync();
        using var first = await app.LogInAs("cq-officer");
        using var second = await app.LogInAs("lp-officer");
        var draft = await second.Create();
        await (await Edit(first, draft, BreakdownSteps.Liangshan, 50)).Body(HttpStatusCode.OK);
        var told = (await (await Edit(second, draft, BreakdownSteps.Liangshan, 48)).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict")).GetProperty("params");
        var change = told.Items("changes").ShouldHaveSingleItem();
        (change.Text("action"), change.Text("by"), change.Text("byName")).ShouldBe(("edit-breakdown-cells", "cq-officer", told.GetProperty("theirs").Text("byName")));
        (change.Items("cells")[0].Text("unitId"), change.Items("cells")[0].Number("year"), change.Items("cells")[0].Number("value")).ShouldBe((BreakdownSteps.Liangshan, 2025, 50));
        (told.Number("current") - told.Number("yours")).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Step_AfterAnotherReturnedIt_IsToldTheReason()
    {
        await using var app = await fixture.StartAsync();
        using var first = await app.LogInAs("cq-officer");
        using var second = await app.LogInAs("lp-officer");
        var consulting = await second.Done(await second.Create(), "consult", new { commentsUntil = BreakdownSteps.Until });
        await first.Done(consulting, "return", new { reason = "基数有误" });
        var told = (await (await second.Step(consulting, "approve", new { reason = "已开会" })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict")).GetProperty("params");
        (told.Text("state"), told.GetProperty("theirs").Text("reason"), told.GetProperty("theirs").Text("action")).ShouldBe(("draft", "基数有误", "move-breakdown"));
    }

    [SkippableFact]
    public async Task Answer_ToAnAnsweredComment_IsRefusedWithBothSidesUntilTheFirstWasSeen()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        var route = await Commented(app, officer);
        await (await officer.Post(route, new { accepted = false, reply = "指标已定" })).Body(HttpStatusCode.OK);
        using var second = await app.LogInAs("cq-officer");
        var told = (await (await second.Post(route, new { accepted = true, reply = "情况属实" })).ShouldBeProblem(HttpStatusCode.Conflict, "comment-answered")).GetProperty("params");
        var (mine, theirs) = (told.GetProperty("mine"), told.GetProperty("theirs"));
        (mine.Text("reply"), mine.GetProperty("accepted").GetBoolean(), theirs.Text("reply"), theirs.GetProperty("accepted").GetBoolean(), theirs.Text("byName")).ShouldBe(("情况属实", true, "指标已定", false, "梁平区科技局"));
        var replaced = await (await second.Post(route, new { accepted = true, reply = "情况属实", replaces = theirs.Text("at") })).Body(HttpStatusCode.OK);
        (replaced.Items("comments")[0].Text("reply"), replaced.Cells(BreakdownSteps.Liangshan)[2]).ShouldBe(("情况属实", 44));
        var trail = await app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Action == "answer-comment").OrderBy(entry => entry.Id).Select(entry => entry.Before).ToListAsync());
        trail[1]!.ShouldContain("指标已定");
    }

    [SkippableFact]
    public async Task Answer_ByTwoAtOnce_IsTakenOnce()
    {
        await using var app = await fixture.StartAsync();
        using var officer = await app.LogInAs("lp-officer");
        var route = await Commented(app, officer);
        using var second = await app.LogInAs("cq-officer");
        var answers = await Task.WhenAll(officer.Post(route, new { accepted = false, reply = "甲" }), second.Post(route, new { accepted = false, reply = "乙" }));
        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBeProblem(HttpStatusCode.Conflict, "comment-answered");
    }

    /// <summary>A comment with a proposal, and where it is answered.</summary>
    private static async Task<string> Commented(TiduApp app, TiduClient officer)
    {
        using var town = await app.LogInAs("liangshan-reporter");
        var consulting = await officer.Done(await officer.Create(), "consult", new { commentsUntil = BreakdownSteps.Until });
        var said = await (await town.Post(consulting.Route() + "/comments", new { stance = "disagree", text = "两家企业已外迁", year = 2025, proposed = 44 })).Body(HttpStatusCode.OK);
        return $"{consulting.Route()}/comments/{said.Items("comments")[0].Number("id")}/answer";
    }

    private static Task<HttpResponseMessage> Edit(TiduClient client, JsonElement draft, string unitId, decimal value) =>
        client.Send(HttpMethod.Patch, draft.Route() + "/cells", new { version = draft.Number("version"), cells = (object[])[new { unitId, year = 2025, value, byHand = true }] });
}

public sealed class SqliteBreakdownConflictTests(SqliteFixture fixture) : BreakdownConflictTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresBreakdownConflictTests(PostgresFixture fixture) : BreakdownConflictTests(fixture), IClassFixture<PostgresFixture>;
