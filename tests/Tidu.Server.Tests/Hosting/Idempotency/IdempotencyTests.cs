using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Observations;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Idempotency;

/// <summary>The same act sent twice is done once.</summary>
public abstract class IdempotencyTests(AppFixture fixture)
{
    private const string Town = "大安街道";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Request_SentAgain_GetsTheFirstAnswerAndChangesNothing()
    {
        using var client = await App.LogInAs("yc-officer");
        var first = await Send(client, "k-1", "2001-Q1", 5);
        var again = await Send(client, "k-1", "2001-Q1", 5);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (again.StatusCode, await again.Content.ReadAsStringAsync()).ShouldBe((first.StatusCode, await first.Content.ReadAsStringAsync()));
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await Count("2001-Q1")).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Request_OtherContentUnderTheKey_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        (await Send(client, "k-2", "2001-Q2", 5)).EnsureSuccessStatusCode();
        await (await Send(client, "k-2", "2001-Q2", 6)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        using var other = await App.LogInAs("da-an-reporter");
        (await Send(other, "k-2", "2001-Q3", 6)).EnsureSuccessStatusCode();
    }

    [SkippableFact]
    public async Task Request_ManyAtOnce_IsCarriedOutOnce()
    {
        using var client = await App.LogInAs("yc-officer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send(client, "k-3", "2001-Q4", 5)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.OK);
        (await Count("2001-Q4")).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Request_StillUnderWay_IsAConflictAndLaterAnInterruption()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        (await Send(client, "k-4", "2002-Q1", 5)).EnsureSuccessStatusCode();
        await app.InDatabase(async db =>
        {
            (await db.Set<KeptAnswer>().SingleAsync(row => row.Key == "k-4")).Status = null;
            await db.SaveChangesAsync();
        });
        await (await Send(client, "k-4", "2002-Q1", 5)).ShouldBeProblem(HttpStatusCode.Conflict, "request-under-way");
        app.Clock.MoveOn(TimeSpan.FromMinutes(6));
        await (await Send(client, "k-4", "2002-Q1", 5)).ShouldBeProblem(HttpStatusCode.Conflict, "request-interrupted");
    }

    [SkippableFact]
    public async Task Key_AfterADay_IsFreeAgain()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        (await Send(client, "k-5", "2002-Q2", 5)).EnsureSuccessStatusCode();
        app.Clock.MoveOn(TimeSpan.FromHours(25));
        using var later = await app.LogInAs("yc-officer");
        (await Send(later, "k-5", "2002-Q3", 7)).EnsureSuccessStatusCode();
        (await app.InDatabase(db => db.Set<KeptAnswer>().CountAsync())).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Key_OfAnAnswerOutsideBusinessData_IsNotKept()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.Put("/api/drafts/kept", new { value = 1 }, "k-6")).EnsureSuccessStatusCode();
        (await App.InDatabase(db => db.Set<KeptAnswer>().AnyAsync(row => row.Key == "k-6"))).ShouldBeFalse();
        await (await Send(client, new string('k', 101), "2002-Q4", 5)).ShouldBeProblem(HttpStatusCode.BadRequest, "idempotency-key-bad");
    }

    private static Task<HttpResponseMessage> Send(TiduClient client, string key, string period, decimal value) =>
        client.Put("/api/entry", new { indicator = EntryClient.Indicator, period, rows = new[] { new { unitId = Town, value } } }, key);

    private Task<int> Count(string period) => App.InDatabase(db => db.Set<Observation>().CountAsync(row => row.UnitId == Town && row.Period == period));
}

public sealed class SqliteIdempotencyTests(SqliteFixture fixture) : IdempotencyTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresIdempotencyTests(PostgresFixture fixture) : IdempotencyTests(fixture), IClassFixture<PostgresFixture>;
