using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity.Accounts;

/// <summary>Accounts that nobody uses are closed; never the last administrators, never those of the demonstration.</summary>
public abstract class UnusedAccountTests(AppFixture fixture)
{
    [SkippableFact]
    public async Task Unused_For90Days_IsClosedWarnedOfBeforeAndOpenedAgain()
    {
        await using var app = await StartInUse();
        app.Clock.MoveOn(TimeSpan.FromDays(80));
        using (var soon = await app.LogInAs("yc-leader"))
        {
        }

        using var system = await app.LogInAs("system-admin");
        await NewPassword(system, app, "system-admin");
        var warned = await system.Read("/api/users?due=true&size=100");
        warned.Items("accounts").Select(account => account.Text("userName")).ShouldNotContain("yc-leader");
        warned.Items("accounts").Select(account => account.Text("userName")).ShouldContain("yc-officer");
        warned.Items("accounts").ShouldAllBe(account => account.Text("dueAt") != null);
        (await Round(app)).ShouldBe(0);

        app.Clock.MoveOn(TimeSpan.FromDays(11));
        (await Round(app)).ShouldBe(warned.Items("accounts").Count);
        using var owner = app.Anonymous();
        await (await owner.LogIn("yc-officer", app.PasswordOf("yc-officer"))).ShouldBeProblem(HttpStatusCode.Forbidden, "account-disabled");
        (await owner.LogIn("yc-leader", app.PasswordOf("yc-leader"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await system.LogIn("system-admin", NewOf(app))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var closed = (await system.Read("/api/users?search=yc-officer")).Items("accounts")[0];
        closed.IsTrue("disabledUnused").ShouldBeTrue();
        (await system.Post($"/api/users/{closed.Text("id")}/enable")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Round(app)).ShouldBe(0);
        (await owner.LogIn("yc-officer", app.PasswordOf("yc-officer"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var actions = await app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.ObjectKind == "user" && entry.ObjectId == "yc-officer" && entry.Outcome == AuditOutcome.Done && entry.Action != AuditActions.LogIn)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        actions.ShouldBe([IdentityActions.DisableUnused, IdentityActions.EnableUser]);
    }

    [SkippableFact]
    public async Task Unused_EvenAllForAYear_TheLastAdministratorsStay()
    {
        await using var app = await StartInUse();
        await app.CreateUser("second-system", Roles.SystemAdmin, "500000");
        using (await app.LogInAs("second-system"))
        {
            app.Clock.MoveOn(TimeSpan.FromDays(365));
        }

        (await Round(app)).ShouldBeGreaterThan(0);
        var open = await app.InDatabase(db => db.Users.Where(user => user.DisabledAt == null).OrderBy(user => user.UserName).Select(user => user.UserName).ToListAsync());
        open.ShouldBe(["second-system", "security-admin"]);
    }

    [SkippableFact]
    public async Task Unused_ComesBackBeforeTheRound_IsClosedAtTheLogIn()
    {
        await using var app = await StartInUse();
        app.Clock.MoveOn(TimeSpan.FromDays(91));
        using var owner = app.Anonymous();
        await (await owner.LogIn("yc-officer", app.PasswordOf("yc-officer"))).ShouldBeProblem(HttpStatusCode.Forbidden, "account-disabled");
        await (await owner.LogIn("yc-leader", "Wrong-Password-1")).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        (await app.InDatabase(db => db.Users.Where(user => user.DisabledUnused).Select(user => user.UserName).ToListAsync())).ShouldBe(["yc-officer"]);
    }

    [SkippableTheory]
    [InlineData(0, false)]
    [InlineData(90, true)]
    public async Task Unused_SetToNeverOrADemonstration_ClosesNothing(int days, bool demo)
    {
        await using var app = await StartInUse(days, demo);
        app.Clock.MoveOn(TimeSpan.FromDays(400));
        (await Round(app)).ShouldBe(0);
    }

    private static string NewOf(TiduApp app) => app.PasswordOf("system-admin") + "-New";

    // The passwords of the demonstration are as old as its accounts; somebody in use has a newer one.
    private static async Task NewPassword(TiduClient client, TiduApp app, string userName)
    {
        var changed = await client.Post("/api/account/password", new { oldPassword = app.PasswordOf(userName), newPassword = NewOf(app) });
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent, await changed.Content.ReadAsStringAsync());
    }

    private static async Task<int> Round(TiduApp app)
    {
        var count = 0;
        await app.InScope(async services => { count = await services.GetRequiredService<UnusedAccounts>().DisableDueAsync(CancellationToken.None); });
        return count;
    }

    /// <summary>The demonstration's accounts in a database that is in use.</summary>
    private async Task<TiduApp> StartInUse(int days = 90, bool demo = false)
    {
        var app = await fixture.StartAsync(settings => settings with { UnusedDays = days });
        if (!demo)
        {
            await app.InDatabase(db => db.Set<DatabaseOrigin>().ExecuteUpdateAsync(change => change.SetProperty(origin => origin.Kind, OriginKind.Empty)));
        }

        return app;
    }
}

public sealed class SqliteUnusedAccountTests(SqliteFixture fixture) : UnusedAccountTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUnusedAccountTests(PostgresFixture fixture) : UnusedAccountTests(fixture), IClassFixture<PostgresFixture>;
