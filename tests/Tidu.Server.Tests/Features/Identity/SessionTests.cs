using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity;

public abstract class SessionTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Get_NobodyLoggedIn_Is401AndHandsOutTheToken()
    {
        using var client = App.Anonymous();
        await (await client.Get("/api/session")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        client.Cookies.ShouldContain(cookie => cookie.Name == "XSRF-TOKEN" && !cookie.HttpOnly);
    }

    [SkippableFact]
    public async Task LogIn_RightPassword_ReturnsTheSession()
    {
        using var client = await App.LogInAs("yc-officer");
        var session = await client.Read("/api/session");
        session.GetProperty("userName").GetString().ShouldBe("yc-officer");
        session.GetProperty("unit").GetProperty("unitId").GetString().ShouldBe("500118");
        session.GetProperty("unit").GetProperty("kind").GetString().ShouldBe("district");
        session.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["officer"]);
        session.GetProperty("canReadFindings").GetBoolean().ShouldBeTrue();
        session.GetProperty("canExport").GetBoolean().ShouldBeTrue();
        session.GetProperty("demo").GetBoolean().ShouldBeTrue();
        session.GetProperty("today").GetString().ShouldBe(ChinaTime.Today(App.Clock).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [SkippableFact]
    public async Task LogIn_Reporter_MayNeitherReadFindingsNorExport()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var session = await client.Read("/api/session");
        session.GetProperty("canReadFindings").GetBoolean().ShouldBeFalse();
        session.GetProperty("canExport").GetBoolean().ShouldBeFalse();
    }

    [SkippableFact]
    public async Task LogIn_WrongPasswordOrUnknownUser_GetsTheSameAnswer()
    {
        using var client = App.Anonymous();
        await (await client.LogIn("lp-officer", "Wrong-Password-1")).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        await (await client.LogIn("nobody-here", "Wrong-Password-1")).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
    }

    [SkippableTheory]
    [InlineData("locked-officer", true)]
    [InlineData("locked-nobody", false)]
    public async Task LogIn_FiveFailures_LocksTheNameWhetherItExistsOrNot(string userName, bool exists)
    {
        if (exists)
        {
            await App.CreateUser(userName, Roles.Officer, "500118");
        }

        using var client = App.Anonymous();
        for (var failure = 0; failure < 4; failure++)
        {
            await (await client.LogIn(userName, "Wrong-Password-1")).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        }

        await (await client.LogIn(userName, "Wrong-Password-1")).ShouldBeProblem(HttpStatusCode.Locked, "locked-out");
        var right = exists ? App.PasswordOf(userName) : "Wrong-Password-1";
        var problem = await (await client.LogIn(userName, right)).ShouldBeProblem(HttpStatusCode.Locked, "locked-out");
        problem.GetProperty("params").GetProperty("minutes").GetInt32().ShouldBe(15);
    }

    [SkippableFact]
    public async Task LogIn_WithoutToken_Is400()
    {
        using var client = App.Anonymous();
        client.SendsToken = false;
        await (await client.LogIn("yc-officer", App.PasswordOf("yc-officer"))).ShouldBeProblem(HttpStatusCode.BadRequest, "antiforgery");
    }

    [SkippableFact]
    public async Task LogIn_HugePassword_IsRefusedFast()
    {
        using var client = App.Anonymous();
        var clock = Stopwatch.StartNew();
        await (await client.LogIn("yc-officer", new string('a', 500_000))).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        await (await client.LogIn("yc-officer", new string('a', 1_200_000))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [SkippableTheory]
    [InlineData("{}")]
    [InlineData("{\"userName\":null,\"password\":\"x\"}")]
    [InlineData("{\"userName\":1,\"password\":\"x\"}")]
    [InlineData("{\"userName\":\"a\",\"userName\":\"b\",\"password\":\"x\"}")]
    [InlineData("{\"userName\":\"a\",\"password\":\"x\",\"roles\":[\"auditor\"]}")]
    [InlineData("{\"userName\":\"a\"")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task LogIn_UnreadableBody_Is400(string body)
    {
        using var client = App.Anonymous();
        await client.Get("/api/session");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await (await client.Send(HttpMethod.Post, "/api/session", content)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task LogIn_FormInsteadOfJson_Is415()
    {
        using var client = await App.LogInAs("yc-leader");
        using var content = new StringContent("userName=a&password=b", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        await (await client.Send(HttpMethod.Post, "/api/session", content)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "wrong-content-type");
    }

    [SkippableFact]
    public async Task LogIn_SessionCookie_IsOutOfReachOfScripts()
    {
        using var client = App.Anonymous();
        var response = await client.LogIn("yc-leader", App.PasswordOf("yc-leader"));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("tidu.session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain("expires=", Case.Insensitive);
    }

    [SkippableFact]
    public async Task LogIn_Twice_StartsANewSession()
    {
        using var client = await App.LogInAs("yc-leader");
        var first = client.Cookies.Single(cookie => cookie.Name == "tidu.session").Value;
        (await client.LogIn("yc-leader", App.PasswordOf("yc-leader"))).EnsureSuccessStatusCode();
        client.Cookies.Single(cookie => cookie.Name == "tidu.session").Value.ShouldNotBe(first);
    }

    [SkippableFact]
    public async Task LogIn_OverTheSessionOfAnother_LeavesTheOldCookieWorthNothing()
    {
        using var client = await App.LogInAs("da-an-reporter");
        var planted = client.Cookies.Single(cookie => cookie.Name == "tidu.session").Value;
        (await client.LogIn("yc-leader", App.PasswordOf("yc-leader"))).EnsureSuccessStatusCode();
        (await client.Read("/api/session")).GetProperty("userName").GetString().ShouldBe("yc-leader");
        using var thief = new HttpClient { BaseAddress = App.Address };
        thief.DefaultRequestHeaders.Add("Cookie", $"tidu.session={planted}");
        await (await thief.GetAsync(new Uri("/api/session", UriKind.Relative))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableTheory]
    [InlineData("slow-officer", true)]
    [InlineData("slow-nobody", false)]
    public async Task LogIn_LockedName_CostsNoHashWhetherItExistsOrNot(string userName, bool exists)
    {
        var hasher = new CountingHasher();
        await using var app = await fixture.StartAsync(services: services => services.AddSingleton<IPasswordHasher<User>>(hasher));
        if (exists)
        {
            await app.CreateUser(userName, Roles.Officer, "500118");
        }

        var before = hasher.Count;
        using var client = app.Anonymous();
        for (var failure = 0; failure < 7; failure++)
        {
            await client.LogIn(userName, "Wrong-Password-1");
        }

        (hasher.Count - before).ShouldBe(PasswordPolicy.Dengbao.OfAccounts.From);
    }

    [SkippableFact]
    public async Task LogIn_NameCutInTheMiddleOfACharacter_IsAuditedReadably()
    {
        using var client = App.Anonymous();
        var name = new string('n', 255) + "\U0001F600";
        await (await client.LogIn(name, "Wrong-Password-1")).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        var names = await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Action == AuditActions.LogIn && entry.UserName.Length == 255).Select(entry => entry.UserName).ToListAsync());
        names.ShouldBe([new string('n', 255)]);
    }

    [SkippableFact]
    public async Task LogOut_OldCookie_IsWorthNothing()
    {
        using var client = await App.LogInAs("yc-leader");
        var old = client.Cookies.Single(cookie => cookie.Name == "tidu.session").Value;
        (await client.LogOut()).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var thief = new HttpClient { BaseAddress = App.Address };
        thief.DefaultRequestHeaders.Add("Cookie", $"tidu.session={old}");
        await (await thief.GetAsync(new Uri("/api/session", UriKind.Relative))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task LogOut_WithoutToken_Is400()
    {
        using var client = await App.LogInAs("yc-leader");
        client.SendsToken = false;
        await (await client.LogOut()).ShouldBeProblem(HttpStatusCode.BadRequest, "antiforgery");
    }

    [SkippableFact]
    public async Task LogOut_NobodyLoggedIn_Is401()
    {
        using var client = App.Anonymous();
        await (await client.LogOut()).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task Session_NotUsedFor31Minutes_Ends()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        app.Clock.MoveOn(TimeSpan.FromMinutes(31));
        await (await client.Get("/api/session")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task Session_UsedAllTheTime_EndsAfter12Hours()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        for (var quarter = 0; quarter < 12 * 4; quarter++)
        {
            (await client.Get("/api/session")).StatusCode.ShouldBe(HttpStatusCode.OK, $"after {quarter} quarters of an hour");
            app.Clock.MoveOn(TimeSpan.FromMinutes(15));
        }

        app.Clock.MoveOn(TimeSpan.FromMinutes(1));
        await (await client.Get("/api/session")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task Session_AccountDisabled_EndsWithinAMinute()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        await app.InDatabase(db => db.Users.Where(user => user.UserName == "yc-officer")
            .ExecuteUpdateAsync(change => change.SetProperty(user => user.SecurityStamp, Guid.NewGuid().ToString())));
        app.Clock.MoveOn(TimeSpan.FromSeconds(61));
        await (await client.Get("/api/session")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task Session_RoleRemoved_IsSeenWithinAMinute()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        (await client.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.InDatabase(db => db.UserRoles.Where(role => db.Users.Any(user => user.Id == role.UserId && user.UserName == "yc-officer")).ExecuteDeleteAsync());
        app.Clock.MoveOn(TimeSpan.FromSeconds(61));
        await (await client.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [SkippableFact]
    public async Task LogIn_UnitNoLongerInForce_Is403NoUnit()
    {
        await App.CreateUser("past-officer", Roles.Officer, "500118", to: new DateOnly(2020, 12, 31));
        using var client = App.Anonymous();
        await (await client.LogIn("past-officer", App.PasswordOf("past-officer"))).ShouldBeProblem(HttpStatusCode.Forbidden, "no-unit");
    }

    [SkippableFact]
    public async Task LogIn_TooOftenFromOneAddress_Is429WithRetryAfter()
    {
        await using var app = await fixture.StartAsync(settings => settings with { LogInsPerMinute = 3 });
        using var client = app.Anonymous();
        client.Cookies.ShouldBeEmpty();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await client.LogIn($"spray-{attempt}", "Wrong-Password-1");
        }

        var refused = await client.LogIn("spray-4", "Wrong-Password-1");
        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [SkippableFact]
    public async Task LogIn_DoneAndFailed_AreBothAudited()
    {
        await App.CreateUser("audited-officer", Roles.Officer, "500118");
        using var client = App.Anonymous();
        await client.LogIn("audited-officer", "Wrong-Password-1");
        await client.LogIn("audited-officer", App.PasswordOf("audited-officer"));
        await client.LogOut();
        var entries = await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.UserName == "audited-officer").OrderBy(entry => entry.Id).ToListAsync());
        entries.Select(entry => (entry.Action, entry.Outcome)).ShouldBe(
            [(AuditActions.LogIn, AuditOutcome.Failed), (AuditActions.LogIn, AuditOutcome.Done), (AuditActions.LogOut, AuditOutcome.Done)]);
        entries.ShouldAllBe(entry => entry.Ip == "127.0.0.1" && entry.RequestId != null);
        JsonSerializer.Serialize(entries).ShouldNotContain("Wrong-Password-1");
    }

    [SkippableFact]
    public async Task Database_AfterLogIn_HoldsNoKeyOfASession()
    {
        using var client = await App.LogInAs("cq-officer");
        var hashes = await App.InDatabase(db => db.Set<UserSession>().Select(session => session.KeyHash).ToListAsync());
        hashes.ShouldNotBeEmpty();
        hashes.ShouldAllBe(hash => hash.Length == 64);
    }
}

public sealed class SqliteSessionTests(SqliteFixture fixture) : SessionTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSessionTests(PostgresFixture fixture) : SessionTests(fixture), IClassFixture<PostgresFixture>;
