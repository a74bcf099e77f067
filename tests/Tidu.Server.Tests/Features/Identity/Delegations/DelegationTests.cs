using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity.Delegations;

public abstract class DelegationTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    private DateOnly Today => ChinaTime.Today(App.Clock);

    [SkippableFact]
    public async Task Delegation_InForce_GivesRolesShowsItAndMarksTheTrail()
    {
        await App.CreateUser("acting-leader", Roles.Leader, "500118");
        using var security = await App.LogInAs("security-admin");
        var created = await security.Post("/api/delegations", Body("yc-officer", "acting-leader", Today, Today.AddDays(7)));
        created.StatusCode.ShouldBe(HttpStatusCode.OK, await created.Content.ReadAsStringAsync());

        using var delegated = await App.LogInAs("acting-leader");
        var session = await delegated.Read("/api/session");
        session.Items("actsFor").Select(each => each.GetString()).ShouldBe(["永川区科技局"]);
        session.Items("permissions").Select(each => each.GetString()).ShouldContain("edit-plans");
        (await delegated.Get("/api/users")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var entry = await App.InDatabase(db => db.Set<AuditEntry>().OrderByDescending(each => each.Id).FirstAsync(each => each.UserName == "acting-leader"));
        entry.OnBehalfOf.ShouldBe("永川区科技局");
    }

    [SkippableFact]
    public async Task Delegations_SafeByThemselvesButNotTogether_DoNotAddUp()
    {
        await App.CreateUser("many-officer", Roles.Officer, "500118");
        await App.CreateUser("there-officer", Roles.Officer, "500155");
        await App.CreateUser("here-working-group", Roles.WorkingGroup, "500118");
        using var security = await App.LogInAs("security-admin");
        (await security.Post("/api/delegations", Body("there-officer", "many-officer", Today, Today.AddDays(7)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await security.Post("/api/delegations", Body("here-working-group", "many-officer", Today, Today.AddDays(7))))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "delegation-mixes-rights");

        await App.InDatabase(async db =>
        {
            var ids = await db.Users.ToDictionaryAsync(user => user.UserName!, user => user.Id);
            db.Add(new Delegation { FromUserId = ids["here-working-group"], ToUserId = ids["many-officer"], From = Today, To = Today, Reason = "同时", CreatedAt = App.Clock.GetUtcNow() });
            db.Add(new AuditEntry { At = App.Clock.GetUtcNow(), UserName = "test", Action = IdentityActions.Delegate, Outcome = AuditOutcome.Done });
            await db.SaveChangesAsync();
        });
        using var many = await App.LogInAs("many-officer");
        (await many.Read("/api/session")).Items("actsFor").Count.ShouldBe(1);
    }

    [SkippableFact]
    public async Task Delegation_AskedForFourTimesAtOnce_IsThereOnce()
    {
        await App.CreateUser("eager-leader", Roles.Leader, "500118");
        using var security = await App.LogInAs("security-admin");
        var body = Body("yc-officer", "eager-leader", Today, Today.AddDays(7));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => security.Post("/api/delegations", body)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        await (await security.Post("/api/delegations", body)).ShouldBeProblem(HttpStatusCode.Conflict, "delegation-exists");
        (await security.Post("/api/delegations", Body("yc-officer", "eager-leader", Today.AddDays(8), Today.AddDays(9)))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task Delegation_EndedEarly_IsGoneWithinAMinute()
    {
        await using var app = await fixture.StartAsync();
        await app.CreateUser("short-leader", Roles.Leader, "500118");
        using var security = await app.LogInAs("security-admin");
        var today = ChinaTime.Today(app.Clock);
        await security.Post("/api/delegations", Body("yc-officer", "short-leader", today, today.AddDays(3)));
        using var delegated = await app.LogInAs("short-leader");
        var row = (await security.Read("/api/delegations")).Items().Single(each => each.Text("toUserName") == "short-leader");
        var id = row.GetProperty("id").GetInt32();
        await (await security.Post($"/api/delegations/{id}/end", new { version = 99 })).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        (await security.Post($"/api/delegations/{id}/end", new { version = row.GetProperty("version").GetInt32() })).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.MoveOn(TimeSpan.FromSeconds(61));
        (await delegated.Read("/api/session")).Items("actsFor").ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(1, 3)]
    [InlineData(-5, 2)]
    public async Task Delegation_OutsideItsDays_GivesNothing(int first, int last)
    {
        await using var app = await fixture.StartAsync();
        await app.CreateUser("waiting-leader", Roles.Leader, "500118");
        using var security = await app.LogInAs("security-admin");
        var today = ChinaTime.Today(app.Clock);
        (await security.Post("/api/delegations", Body("yc-officer", "waiting-leader", today.AddDays(first), today.AddDays(last)))).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.MoveOn(TimeSpan.FromDays(first > 0 ? 0 : last + 1));
        using var delegated = await app.LogInAs("waiting-leader");
        (await delegated.Read("/api/session")).Items("actsFor").ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("yc-officer", "yc-officer", "delegation-to-self")]
    [InlineData("auditor", "yc-officer", "delegation-administrator")]
    [InlineData("yc-officer", "system-admin", "delegation-administrator")]
    [InlineData("yc-leader", "da-an-reporter", "delegation-mixes-rights")]
    [InlineData("cq-officer", "yc-leader", "delegation-mixes-rights")]
    public async Task Delegation_ThatWouldMixRights_IsRefused(string from, string to, string code)
    {
        using var security = await App.LogInAs("security-admin");
        await (await security.Post("/api/delegations", Body(from, to, Today, Today))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [SkippableFact]
    public async Task Delegation_BadDatesOrNoReason_IsRefused()
    {
        using var security = await App.LogInAs("security-admin");
        await (await security.Post("/api/delegations", Body("yc-officer", "yc-leader", Today, Today.AddDays(-1)))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "dates-reversed");
        await (await security.Post("/api/delegations", Body("yc-officer", "yc-leader", Today, Today.AddDays(400)))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "delegation-too-long");
        await (await security.Post("/api/delegations", Body("yc-officer", "yc-leader", Today, Today, " "))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason-needed");
        await (await security.Post("/api/delegations", Body("nobody", "yc-leader", Today, Today))).ShouldBeProblem(HttpStatusCode.NotFound, "account-not-found");
    }

    private static object Body(string from, string to, DateOnly first, DateOnly last, string reason = "出差") =>
        new { fromUserName = from, toUserName = to, firstDay = first, lastDay = last, reason };
}

public sealed class SqliteDelegationTests(SqliteFixture fixture) : DelegationTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDelegationTests(PostgresFixture fixture) : DelegationTests(fixture), IClassFixture<PostgresFixture>;
