using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Plans;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans.Editing;

/// <summary>A target changed in place: value, history, audit entry and stamp together; two editors; undo.</summary>
public abstract class TargetEditTests(AppFixture fixture)
{
    private const string Plan = "yongchuan-2023-663";
    private const string Annex = $"/api/plans/{Plan}/tables/annex-3?on=2025-12-31";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Edit_WithReason_ChangesTheMatrixAndItsSumAndIsAudited()
    {
        using var client = await App.LogInAs("yc-officer");
        var (before, cell) = await Cell(client, "中山路街道", 0);
        var edited = await Ok(await Patch(client, cell, new { value = 110, reason = "区委会议调整", version = cell.Number("version") }));
        (edited.Number("value"), edited.Number("packValue"), edited.IsTrue("edited"), edited.Number("version")).ShouldBe((110, 105, true, cell.Number("version") + 1));
        var (after, now) = await Cell(client, "中山路街道", 0);
        (now.Number("target"), now.Number("packValue"), now.IsTrue("edited"), now.Text("printed")).ShouldBe((110, 105, true, "105"));
        Sum(after).ShouldBe(Sum(before) + 5);
        (await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Action == "edit-target" && entry.UserName == "yc-officer").OrderByDescending(entry => entry.Id).FirstAsync())).After!.ShouldContain("区委会议调整");
    }

    [SkippableFact]
    public async Task Edit_History_SaysWhoWhenFromWhatToWhatAndWhy()
    {
        using var client = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(client, "胜利路街道", 1);
        await Ok(await Patch(client, cell, new { value = 70, reason = "核对台账", version = cell.Number("version") }));
        var history = await client.Read(Route(cell) + "/history");
        var change = history.Items("changes").ShouldHaveSingleItem();
        (change.Text("act"), change.Text("by"), change.Text("byName"), change.Number("from"), change.Number("to"), change.Text("reason")).ShouldBe(("edited", "yc-officer", "永川区科技局", 64, 70, "核对台账"));
        (history.IsTrue("canEdit"), history.IsTrue("canUndo")).ShouldBe((true, true));
    }

    [SkippableFact]
    public async Task Undo_EachOne_TakesBackOneChangeUntilTheDocumentsValueStands()
    {
        using var client = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(client, "青峰镇", 2);
        var first = await Ok(await Patch(client, cell, new { value = 95, reason = "一改", version = cell.Number("version") }));
        var second = await Ok(await Patch(client, cell, new { value = 99, reason = "二改", version = first.Number("version") }));
        var back = await Ok(await client.Post(Route(cell) + "/undo", new { version = second.Number("version"), reason = "改错了" }));
        (back.Number("value"), back.IsTrue("edited")).ShouldBe((95, true));
        var printed = await Ok(await client.Post(Route(cell) + "/undo", new { version = back.Number("version"), reason = "改错了" }));
        (printed.Number("value"), printed.IsTrue("edited")).ShouldBe((91, false));
        await (await client.Post(Route(cell) + "/undo", new { version = printed.Number("version"), reason = "再撤" })).ShouldBeProblem(HttpStatusCode.Conflict, "nothing-to-undo");
        (await client.Read(Route(cell) + "/history")).Items("changes").Select(change => change.Text("act")).ShouldBe(["undone", "undone", "edited", "edited"]);
    }

    [SkippableFact]
    public async Task Edit_ByASecondOfficerWithAnOldVersion_ShowsBothSides()
    {
        using var first = await App.LogInAs("yc-officer");
        using var second = await App.LogInAs("cq-officer");
        var (_, cell) = await Cell(first, "金龙镇", 0);
        await Ok(await Patch(first, cell, new { value = 5, reason = "区里核定", version = cell.Number("version") }));
        var problem = await (await Patch(second, cell, new { value = 6, reason = "市里核定", version = cell.Number("version") })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        var sides = problem.GetProperty("params");
        (sides.Number("yours"), sides.Number("current"), sides.Number("mine")).ShouldBe((cell.Number("version"), cell.Number("version") + 1, 6));
        var theirs = sides.GetProperty("theirs");
        (theirs.Number("value"), theirs.Text("byName"), theirs.Text("reason"), theirs.Number("version")).ShouldBe((5, "永川区科技局", "区里核定", cell.Number("version") + 1));
    }

    [SkippableFact]
    public async Task Edit_ByTwoAtOnce_OneWinsAndTheOtherIsTold()
    {
        using var first = await App.LogInAs("yc-officer");
        using var second = await App.LogInAs("cq-officer");
        var (_, cell) = await Cell(first, "临江镇", 0);
        var answers = await Task.WhenAll(
            Patch(first, cell, new { value = 18, reason = "甲", version = cell.Number("version") }),
            Patch(second, cell, new { value = 19, reason = "乙", version = cell.Number("version") }));
        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        var lost = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        lost.GetProperty("params").GetProperty("theirs").Number("value").ShouldBeOneOf(18, 19);
        (await first.Read(Route(cell) + "/history")).Items("changes").Count.ShouldBe(1);
    }

    [SkippableFact]
    public async Task Edit_SameValueAgain_ChangesNothing()
    {
        using var client = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(client, "仙龙镇", 0);
        var same = await Ok(await Patch(client, cell, new { value = cell.Number("target"), reason = "不变", version = cell.Number("version") }));
        same.Number("version").ShouldBe(cell.Number("version"));
        (await client.Read(Route(cell) + "/history")).Items("changes").ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(-1, "理由", "target-negative")]
    [InlineData(1.5, "理由", "whole-number-needed")]
    [InlineData(1e16, "理由", "target-too-large")]
    [InlineData(5, " ", "reason-needed")]
    public async Task Edit_AgainstTheRules_IsRefusedAndNothingChanges(double value, string reason, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(client, "吉安镇", 0);
        await (await Patch(client, cell, new { value = (decimal)value, reason, version = cell.Number("version") })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
        (await Cell(client, "吉安镇", 0)).Cell.Number("target").ShouldBe(cell.Number("target"));
    }

    [SkippableFact]
    public async Task Edit_TakenOut_ReadsAsAMissingTarget()
    {
        using var client = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(client, "五间镇", 4);
        await Ok(await Patch(client, cell, new { value = (decimal?)null, reason = "不再考核", version = cell.Number("version") }));
        var (_, now) = await Cell(client, "五间镇", 4);
        (now.Number("target"), now.Number("packValue"), now.IsTrue("edited")).ShouldBe((null, 50, true));
    }

    [SkippableFact]
    public async Task Add_ATargetTheDocumentHasNot_IsMeasuredAndTwiceIsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        var body = new { indicator = "incubator-area", unitId = "永川高新区管委会", year = 2025, value = 200_000, reason = "年度任务" };
        var response = await client.Post($"/api/plans/{Plan}/targets", body);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var added = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        (added.Number("value"), added.Text("printed"), added.Text("printedMeasureUnit")).ShouldBe((200_000, "20", "万平方米"));
        (await client.Read($"/api/plans/{Plan}/targets")).Items().ShouldContain(row => row.Number("targetId") == added.Number("id"));
        await (await client.Post($"/api/plans/{Plan}/targets", body)).ShouldBeProblem(HttpStatusCode.Conflict, "target-exists");
    }

    [SkippableTheory]
    [InlineData("no-such", "永川高新区管委会", 2025, HttpStatusCode.NotFound, "indicator-not-found")]
    [InlineData("hnte", "500155", 2025, HttpStatusCode.NotFound, "unit-not-found")]
    [InlineData("hnte", "大安街道", 2030, HttpStatusCode.UnprocessableEntity, "year-outside-plan")]
    [InlineData("hnte", "永川高新区管委会", 2025, HttpStatusCode.Conflict, "target-exists")]
    public async Task Add_WhatCannotBe_IsRefused(string indicator, string unitId, int year, HttpStatusCode status, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Post($"/api/plans/{Plan}/targets", new { indicator, unitId, year, value = 1, reason = "试" })).ShouldBeProblem(status, code);
    }

    [SkippableTheory]
    [InlineData("yc-leader", HttpStatusCode.Forbidden, "forbidden")]
    [InlineData("da-an-reporter", HttpStatusCode.Forbidden, "forbidden")]
    [InlineData("auditor", HttpStatusCode.Forbidden, "forbidden")]
    [InlineData("lp-officer", HttpStatusCode.NotFound, "plan-not-found")]
    public async Task Edit_ByOneWhoMayNot_IsRefused(string userName, HttpStatusCode status, string code)
    {
        using var officer = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(officer, "大安街道", 0);
        using var client = await App.LogInAs(userName);
        await (await Patch(client, cell, new { value = 1, reason = "越权", version = 1 })).ShouldBeProblem(status, code);
        await (await client.Post(Route(cell) + "/undo", new { version = 1, reason = "越权" })).ShouldBeProblem(status, code);
        await (await client.Post($"/api/plans/{Plan}/targets", new { indicator = "hnte", unitId = "大安街道", year = 2025, value = 1, reason = "越权" })).ShouldBeProblem(status, code);
    }

    [SkippableFact]
    public async Task Edit_AnonymousOrOfAnotherPlan_IsRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        var (_, cell) = await Cell(officer, "大安街道", 0);
        using var lp = await App.LogInAs("lp-officer");
        await (await lp.Send(HttpMethod.Patch, $"/api/plans/liangping-2023-double-growth/targets/{cell.Number("targetId")}", new { value = 1, reason = "越权", version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "target-not-found");
        using var nobody = App.Anonymous();
        await nobody.Get("/api/session");
        await (await Patch(nobody, cell, new { value = 1, reason = "越权", version = 1 })).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        await (await nobody.Get(Route(cell) + "/history")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task History_Reporter_ReadsTheOwnRowAndNoNeighbours()
    {
        using var officer = await App.LogInAs("yc-officer");
        var (_, own) = await Cell(officer, "大安街道", 0);
        var (_, other) = await Cell(officer, "陈食街道", 0);
        using var reporter = await App.LogInAs("da-an-reporter");
        (await reporter.Read(Route(own) + "/history")).IsTrue("canEdit").ShouldBeFalse();
        await (await reporter.Get(Route(other) + "/history")).ShouldBeProblem(HttpStatusCode.NotFound, "target-not-found");
        (await reporter.Read(Annex)).IsTrue("canEdit").ShouldBeFalse();
        (await officer.Read(Annex)).IsTrue("canEdit").ShouldBeTrue();
    }

    private static string Route(JsonElement cell) => $"/api/plans/{Plan}/targets/{cell.Number("targetId")}";

    private static Task<HttpResponseMessage> Patch(TiduClient client, JsonElement cell, object body) => client.Send(HttpMethod.Patch, Route(cell), body);

    private static async Task<(JsonElement Matrix, JsonElement Cell)> Cell(TiduClient client, string unit, int year)
    {
        var matrix = await client.Read(Annex);
        return (matrix, matrix.Items("rows").Single(row => row.Text("label") == unit).Items("cells")[year]);
    }

    private static decimal? Sum(JsonElement matrix) => matrix.GetProperty("computedTotal").Items("cells")[0].Number("target");

    private static async Task<JsonElement> Ok(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}

public sealed class SqliteTargetEditTests(SqliteFixture fixture) : TargetEditTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresTargetEditTests(PostgresFixture fixture) : TargetEditTests(fixture), IClassFixture<PostgresFixture>;
