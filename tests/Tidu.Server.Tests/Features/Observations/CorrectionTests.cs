using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>Correction requests after a lock: asked for by one, decided by another, carried out once.</summary>
public abstract class CorrectionTests(AppFixture fixture)
{
    private const string Town = "大安街道";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Request_ApprovedByAnother_ChangesTheValueAndItsHistory()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        var value = await Locked(officer, reporter, "2005-Q1");
        var request = await Ask(reporter, "2005-Q1", 9);
        (request.Number("from"), request.Number("to"), request.IsTrue("own")).ShouldBe((5, 9, true));
        request.Items("actions").Select(action => action.GetString()).ShouldBe(["withdraw"]);
        await (await reporter.Post("/api/corrections", Wish("2005-Q1", 10))).ShouldBeProblem(HttpStatusCode.Conflict, "correction-pending");
        var listed = (await officer.Read("/api/corrections?state=pending")).Items().Single(row => row.Number("id") == request.Number("id"));
        listed.Items("actions").Select(action => action.GetString()).ShouldBe(["approve", "decline"]);
        var done = await (await officer.Post($"/api/corrections/{request.Number("id")}/approve", new { version = 1 })).ShouldBeOk();
        (done.Text("state"), done.Text("decidedByName")).ShouldBe(("approved", "永川区科技局"));
        var step = (await officer.Read($"/api/observations/{value.Id()}/history")).Items()[^1];
        (step.Text("act"), step.Number("from"), step.Number("to"), step.Text("requestedBy"), step.Text("by")).ShouldBe(("corrected", 5, 9, Town, "yc-officer"));
        (await officer.Row("2005-Q1", Town)).Number("value").ShouldBe(9);
        await (await officer.Post($"/api/corrections/{request.Number("id")}/decline", new { version = 2, reason = "晚了" })).ShouldBeProblem(HttpStatusCode.Conflict, "already-decided");
    }

    [SkippableFact]
    public async Task Request_OwnOne_IsDecidedBySomebodyElse()
    {
        using var officer = await App.LogInAs("yc-officer");
        await Locked(officer, officer, "2005-Q2");
        var request = await Ask(officer, "2005-Q2", 9);
        await (await officer.Post($"/api/corrections/{request.Number("id")}/approve", new { version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "own-request");
        await (await officer.Post($"/api/corrections/{request.Number("id")}/decline", new { version = 1, reason = "不" })).ShouldBeProblem(HttpStatusCode.Forbidden, "own-request");
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Outcome == AuditOutcome.Refused && entry.ObjectKind == "correction" && entry.ObjectId == $"{request.Number("id")}"))).ShouldBe(2);
        await App.CreateUser("yc-second", Roles.Officer, "500118");
        using var second = await App.LogInAs("yc-second");
        await (await second.Post($"/api/corrections/{request.Number("id")}/withdraw", new { version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "not-your-request");
        await (await second.Post($"/api/corrections/{request.Number("id")}/decline", new { version = 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        (await (await second.Post($"/api/corrections/{request.Number("id")}/decline", new { version = 1, reason = "依据不足" })).ShouldBeOk()).Text("state").ShouldBe("declined");
        (await officer.Row("2005-Q2", Town)).Number("value").ShouldBe(5);
    }

    [SkippableFact]
    public async Task Request_TwoDecisionsAtOnce_ExactlyOneWins()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        await App.CreateUser("yc-third", Roles.WorkingGroup, "500118");
        using var third = await App.LogInAs("yc-third");
        foreach (var quarter in (string[])["2004-Q1", "2004-Q2", "2004-Q3", "2004-Q4"])
        {
            var value = await Locked(officer, reporter, quarter);
            var request = await Ask(reporter, quarter, 9);
            var path = $"/api/corrections/{request.Number("id")}";
            var answers = await Task.WhenAll(officer.Post($"{path}/approve", new { version = 1 }), third.Post($"{path}/approve", new { version = 1 }), third.Post($"{path}/decline", new { version = 1, reason = "不同意" }));
            answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
            answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(2);
            (await officer.Read($"/api/observations/{value.Id()}/history")).Items().Count.ShouldBeLessThanOrEqualTo(2);
        }
    }

    [SkippableFact]
    public async Task Request_ValueChangedMeanwhile_IsNotCarriedOut()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        var value = await Locked(officer, reporter, "2005-Q3");
        var request = await Ask(reporter, "2005-Q3", 9);
        var period = (await officer.Read("/api/periods?period=2005-Q3")).Items()[0];
        await PeriodTests.Step(officer, period, "unlock");
        await officer.MustCorrect(value.Id(), 6, "名录更新", 1);
        await (await officer.Post($"/api/corrections/{request.Number("id")}/approve", new { version = 1 })).ShouldBeProblem(HttpStatusCode.Conflict, "value-changed");
        (await (await reporter.Post($"/api/corrections/{request.Number("id")}/withdraw", new { version = 1 })).ShouldBeOk()).Text("state").ShouldBe("withdrawn");
    }

    [SkippableFact]
    public async Task Request_EmptyCellAfterTheLock_AddsALateValue()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        await PeriodTests.Step(officer, await PeriodTests.Create(officer, "2005-Q4"), "lock");
        var request = await Ask(reporter, "2005-Q4", 9);
        await (await officer.Post($"/api/corrections/{request.Number("id")}/approve", new { version = 1, reason = "同意补录" })).ShouldBeOk();
        var row = await officer.Row("2005-Q4", Town);
        (row.Number("value"), row.IsTrue("late")).ShouldBe((9, true));
    }

    [SkippableFact]
    public async Task Request_Neighbours_AreRefused()
    {
        using var officer = await App.LogInAs("yc-officer");
        using var reporter = await App.LogInAs("da-an-reporter");
        await (await reporter.Post("/api/corrections", Wish("2003-Q1", 10))).ShouldBeProblem(HttpStatusCode.Conflict, "correction-not-needed");
        await Locked(officer, reporter, "2003-Q2");
        (await (await reporter.Post("/api/corrections", Wish("2003-Q2", -4))).RefusedCodes()).ShouldBe(["negative-value"]);
        await (await reporter.Post("/api/corrections", Wish("2003-Q2", 4, reason: null))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        await (await reporter.Post("/api/corrections", Wish("2003-Q2", 4, state: "nearly"))).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-state");
        var request = await Ask(reporter, "2003-Q2", 9);
        var path = $"/api/corrections/{request.Number("id")}";
        using var foreign = await App.LogInAs("lp-officer");
        await (await foreign.Post($"{path}/approve", new { version = 1 })).ShouldBeProblem(HttpStatusCode.NotFound, "correction-not-found");
        await (await foreign.Post("/api/corrections", Wish("2003-Q2", 4))).ShouldBeProblem(HttpStatusCode.NotFound, "unit-not-found");
        await (await reporter.Post($"{path}/approve", new { version = 1 })).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
        await (await officer.Post($"{path}/approve", new { version = 3 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        using var nobody = App.Anonymous();
        await (await nobody.Get("/api/corrections")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        (await foreign.Read("/api/corrections")).Items().ShouldBeEmpty();
    }

    private static object Wish(string period, decimal value, string? reason = "名录漏登", string state = "flash") =>
        new { indicator = EntryClient.Indicator, unitId = Town, period, value, state, reason };

    private static async Task<JsonElement> Ask(TiduClient client, string period, decimal value) =>
        await (await client.Post("/api/corrections", Wish(period, value))).ShouldBeOk();

    /// <summary>A value of 5 in a period that is locked afterwards.</summary>
    private static async Task<JsonElement> Locked(TiduClient officer, TiduClient enters, string period)
    {
        var row = await enters.MustEnter(period, Town, 5);
        await PeriodTests.Step(officer, await PeriodTests.Create(officer, period), "lock");
        return row;
    }
}

public sealed class SqliteCorrectionTests(SqliteFixture fixture) : CorrectionTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresCorrectionTests(PostgresFixture fixture) : CorrectionTests(fixture), IClassFixture<PostgresFixture>;
