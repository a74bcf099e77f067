using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity;

public abstract class OwnAccountTests(AppFixture fixture)
{
    private static readonly string[] Passwords = ["Walnut-river-19", "Copper-lantern-4", "Violet-harbour-8", "Marble-engine-3", "Amber-window-65"];

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task ChangePassword_Right_EndsOtherSessionsAndKeepsThisOne()
    {
        await App.CreateUser("changing-officer", Roles.Officer, "500118");
        using var here = await App.LogInAs("changing-officer");
        using var elsewhere = await App.LogInAs("changing-officer");
        (await Change(here, App.PasswordOf("changing-officer"), Passwords[0])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await here.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await elsewhere.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var again = App.Anonymous();
        await (await again.LogIn("changing-officer", App.PasswordOf("changing-officer"))).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        (await again.LogIn("changing-officer", Passwords[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task ChangePassword_OneOfTheLastFive_IsRefused()
    {
        await App.CreateUser("repeating-officer", Roles.Officer, "500118");
        using var client = await App.LogInAs("repeating-officer");
        var old = App.PasswordOf("repeating-officer");
        foreach (var next in Passwords)
        {
            (await Change(client, old, next)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            await (await Change(client, next, next)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "password-used-before");
            old = next;
        }

        await (await Change(client, old, Passwords[0])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "password-used-before");
        (await Change(client, old, App.PasswordOf("repeating-officer"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [SkippableFact]
    public async Task ChangePassword_WrongOldPassword_IsRefusedAndLocksAtTheFifth()
    {
        await App.CreateUser("guessing-officer", Roles.Officer, "500118");
        using var client = await App.LogInAs("guessing-officer");
        await (await Change(client, "Wrong-Password-1", Passwords[0])).ShouldBeProblem(HttpStatusCode.BadRequest, "password-wrong");
        await (await Change(client, App.PasswordOf("guessing-officer"), "2026@区科技局")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "password-too-simple");
        for (var failure = 0; failure < 5; failure++)
        {
            await Change(client, "Wrong-Password-1", Passwords[0]);
        }

        await (await Change(client, App.PasswordOf("guessing-officer"), Passwords[0])).ShouldBeProblem(HttpStatusCode.Locked, "locked-out");
    }

    [SkippableFact]
    public async Task MustSetPassword_BeforeItIsDone_NothingElseWorks()
    {
        await App.CreateUser("first-officer", Roles.Officer, "500118");
        await App.InDatabase(db => db.Users.Where(user => user.UserName == "first-officer").ExecuteUpdateAsync(change => change.SetProperty(user => user.MustSetPassword, true)));
        using var client = await App.LogInAs("first-officer");
        (await client.Read("/api/session")).IsTrue("mustSetPassword").ShouldBeTrue();
        await (await client.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Forbidden, "password-must-change");
        await (await client.Get("/api/account/sessions")).ShouldBeProblem(HttpStatusCode.Forbidden, "password-must-change");
        await (await client.Get("/openapi/v1.json")).ShouldBeProblem(HttpStatusCode.Forbidden, "password-must-change");
        (await Change(client, App.PasswordOf("first-officer"), Passwords[1])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task Password_After91Days_MustBeChanged()
    {
        await using var app = await fixture.StartAsync();
        app.Clock.MoveOn(TimeSpan.FromDays(91));
        using var client = await app.LogInAs("yc-officer");
        await (await client.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Forbidden, "password-must-change");
    }

    [SkippableFact]
    public async Task Sessions_Own_AreListedAndEndedButNotAnothers()
    {
        await App.CreateUser("listing-officer", Roles.Officer, "500118");
        using var here = await App.LogInAs("listing-officer");
        using var elsewhere = await App.LogInAs("listing-officer");
        using var another = await App.LogInAs("yc-leader");
        var foreign = (await another.Read("/api/account/sessions")).Items()[0].Text("id");
        await (await here.Delete($"/api/account/sessions?session={foreign}")).ShouldBeProblem(HttpStatusCode.NotFound, "session-not-found");
        var sessions = (await here.Read("/api/account/sessions")).Items();
        sessions.Count.ShouldBe(2);
        sessions.Count(session => session.IsTrue("current")).ShouldBe(1);
        (await here.Delete("/api/account/sessions")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await here.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [SkippableFact]
    public async Task LogIn_LockedFromElsewhere_StillWorksFromAKnownBrowser()
    {
        await App.CreateUser("besieged-admin", Roles.SystemAdmin, "500000");
        using var known = await App.LogInAs("besieged-admin");
        await known.LogOut();
        using var attacker = App.Anonymous();
        for (var failure = 0; failure < 6; failure++)
        {
            await attacker.LogIn("besieged-admin", "Wrong-Password-1");
        }

        await (await attacker.LogIn("besieged-admin", App.PasswordOf("besieged-admin"))).ShouldBeProblem(HttpStatusCode.Locked, "locked-out");
        (await known.LogIn("besieged-admin", App.PasswordOf("besieged-admin"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await known.LogOut();
        for (var failure = 0; failure < 5; failure++)
        {
            await known.LogIn("besieged-admin", "Wrong-Password-1");
        }

        await (await known.LogIn("besieged-admin", App.PasswordOf("besieged-admin"))).ShouldBeProblem(HttpStatusCode.Locked, "locked-out");
    }

    [SkippableTheory]
    [InlineData("system-admin", 16, false)]
    [InlineData("yc-officer", 16, true)]
    public async Task Session_NotUsed_EndsSoonerForAdministrators(string userName, int minutes, bool lasts)
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs(userName);
        app.Clock.MoveOn(TimeSpan.FromMinutes(minutes));
        (await client.Get("/api/account/sessions")).StatusCode.ShouldBe(lasts ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    private static Task<HttpResponseMessage> Change(TiduClient client, string oldPassword, string newPassword) =>
        client.Post("/api/account/password", new { oldPassword, newPassword });
}

public sealed class SqliteOwnAccountTests(SqliteFixture fixture) : OwnAccountTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresOwnAccountTests(PostgresFixture fixture) : OwnAccountTests(fixture), IClassFixture<PostgresFixture>;
