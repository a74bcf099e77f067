using System.Net;
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

/// <summary>Waits after wrong passwords: longer each time, for accounts and addresses, and the same for names that no account has.</summary>
public abstract class LogInDelayTests(AppFixture fixture)
{
    private const string Wrong = "Wrong-Password-1";

    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("patient-officer", true)]
    [InlineData("patient-nobody", false)]
    public async Task LogIn_FailureAfterTheWait_WaitsTwiceAsLong(string userName, bool exists)
    {
        await using var app = await fixture.StartAsync();
        if (exists)
        {
            await app.CreateUser(userName, Roles.Officer, "500118");
        }

        using var client = app.Anonymous();
        await Fail(client, userName, 4);
        var waits = new List<int>();
        for (var round = 0; round < 5; round++)
        {
            waits.Add(await MinutesOf(await client.LogIn(userName, Wrong)));
            app.Clock.MoveOn(TimeSpan.FromMinutes(waits[^1] + 1));
        }

        waits.ShouldBe([15, 30, 60, 120, 120]);
    }

    [SkippableFact]
    public async Task LogIn_RightPasswordOrADayWithoutFailure_StartsTheCountAnew()
    {
        await using var app = await fixture.StartAsync();
        await app.CreateUser("forgetful-officer", Roles.Officer, "500118");
        using var client = app.Anonymous();
        await Fail(client, "forgetful-officer", 4);
        using (await app.LogInAs("forgetful-officer"))
        {
            await Fail(client, "forgetful-officer", 4);
        }

        app.Clock.MoveOn(TimeSpan.FromHours(25));
        await Fail(client, "forgetful-officer", 4);
        (await MinutesOf(await client.LogIn("forgetful-officer", Wrong))).ShouldBe(15);
    }

    [SkippableFact]
    public async Task LogIn_ManyTriesAtOnce_AreNotAllTheFirst()
    {
        var hasher = new CountingHasher();
        await using var app = await fixture.StartAsync(services: services => services.AddSingleton<IPasswordHasher<User>>(hasher));
        await app.CreateUser("hurried-officer", Roles.Officer, "500118");
        var before = hasher.Count;
        var clients = Enumerable.Range(0, 20).Select(_ => app.Anonymous()).ToList();
        var answers = await Task.WhenAll(clients.Select(client => client.LogIn("hurried-officer", Wrong)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.BadRequest || answer.StatusCode == HttpStatusCode.Locked);
        (hasher.Count - before).ShouldBe(PasswordPolicy.Dengbao.OfAccounts.From);
        clients.ForEach(client => client.Dispose());
    }

    [SkippableFact]
    public async Task LogIn_OnePasswordForManyNames_PausesTheAddressButNotKnownBrowsers()
    {
        var policy = PasswordPolicy.Dengbao with { OfAddresses = PasswordPolicy.Dengbao.OfAddresses with { From = 6 } };
        await using var app = await fixture.StartAsync(settings => settings with { PasswordPolicy = policy });
        using var known = await app.LogInAs("yc-officer");
        await known.LogOut();
        using var client = app.Anonymous();
        for (var name = 0; name < 5; name++)
        {
            await (await client.LogIn($"sprayed-{name}", Wrong)).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        }

        using (await app.LogInAs("lp-officer"))
        {
            await (await client.LogIn("yc-leader", Wrong)).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        }

        var paused = await (await client.LogIn("yc-leader", app.PasswordOf("yc-leader"))).ShouldBeProblem(HttpStatusCode.TooManyRequests, "log-ins-paused");
        paused.GetProperty("params").GetProperty("minutes").GetInt32().ShouldBe(1);
        (await known.LogIn("yc-officer", app.PasswordOf("yc-officer"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var reasons = await app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.Action == AuditActions.LockOut).Select(entry => entry.After).ToListAsync());
        reasons.ShouldBe(["{\"reason\":\"address\"}"]);
    }

    [SkippableFact]
    public async Task LogIn_AccountWithoutAPassword_CostsAHashAsAnyOther()
    {
        var hasher = new CountingHasher();
        await using var app = await fixture.StartAsync(services: services => services.AddSingleton<IPasswordHasher<User>>(hasher));
        using var system = await app.LogInAs("system-admin");
        await system.Post("/api/users", new { userName = "pending-user", displayName = "待设密码" });
        var before = hasher.Count;
        await (await app.Anonymous().LogIn("pending-user", Wrong)).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        (hasher.Count - before).ShouldBe(1);
    }

    private static async Task Fail(TiduClient client, string userName, int times)
    {
        for (var failure = 0; failure < times; failure++)
        {
            await (await client.LogIn(userName, Wrong)).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        }
    }

    private static async Task<int> MinutesOf(HttpResponseMessage response) =>
        (await response.ShouldBeProblem(HttpStatusCode.Locked, "locked-out")).GetProperty("params").GetProperty("minutes").GetInt32();
}

public sealed class SqliteLogInDelayTests(SqliteFixture fixture) : LogInDelayTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresLogInDelayTests(PostgresFixture fixture) : LogInDelayTests(fixture), IClassFixture<PostgresFixture>;
