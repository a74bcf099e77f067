using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;
using Tidu.Server.Features.Identity.Setup;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity.Setup;

public abstract class SetupTests(AppFixture fixture)
{
    private const string First = "Walnut-river-19";
    private const string Second = "Copper-lantern-4";

    [SkippableFact]
    public async Task Setup_EmptyDatabase_MakesBothAdministratorsOnce()
    {
        await using var app = await EmptyAsync();
        var token = await TokenOf(app);
        using var client = app.Anonymous();
        (await client.Read("/api/setup")).IsTrue("needed").ShouldBeTrue();
        await client.Get("/api/session");
        await (await client.Post("/api/setup", Body("WRONG-TOKEN"))).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
        (await client.Post("/api/setup", Body(token))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await client.Post("/api/setup", Body(token))).ShouldBeProblem(HttpStatusCode.Conflict, "setup-done");
        (await client.Read("/api/setup")).IsTrue("needed").ShouldBeFalse();

        (await client.LogIn("sys.li", First)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var session = await client.Read("/api/session");
        session.IsNull("unit").ShouldBeTrue();
        session.Items("permissions").Select(each => each.GetString()).ShouldBe(["administer", "read-accounts"], ignoreOrder: true);
        using var security = app.Anonymous();
        (await security.LogIn("sec.wang", Second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == IdentityActions.SetUp && entry.Outcome == AuditOutcome.Done))).ShouldBe(2);
    }

    [SkippableFact]
    public async Task Setup_EveryStart_ReplacesTheTokenAndKeepsOnlyItsHash()
    {
        await using var app = await EmptyAsync();
        var old = await TokenOf(app);
        var token = await TokenOf(app);
        token.ShouldNotBe(old);
        using var client = app.Anonymous();
        await client.Get("/api/session");
        await (await client.Post("/api/setup", Body(old))).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
        var hashes = await app.InDatabase(db => db.Set<OneTimeToken>().Select(each => each.Hash).ToListAsync());
        hashes.ShouldHaveSingleItem().ShouldNotContain(token.Replace("-", "", StringComparison.Ordinal));
        app.Clock.MoveOn(TimeSpan.FromHours(25));
        await (await client.Post("/api/setup", Body(token))).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
    }

    [SkippableTheory]
    [InlineData("sec.wang", First, Second, "setup-same")]
    [InlineData("sys.li", First, First, "setup-same")]
    [InlineData("sys.li", "Short-1", Second, "password-too-short")]
    [InlineData("sys.li", "Admin@Tidu2026", Second, "password-too-common")]
    [InlineData("bad name", First, Second, "user-name-wrong")]
    public async Task Setup_BadAccounts_AreRefusedAndTheTokenStaysGood(string systemName, string systemPassword, string securityPassword, string code)
    {
        await using var app = await EmptyAsync();
        var token = await TokenOf(app);
        using var client = app.Anonymous();
        await client.Get("/api/session");
        await (await client.Post("/api/setup", Body(token, systemName, systemPassword, securityPassword))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
        (await client.Post("/api/setup", Body(token))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [SkippableFact]
    public async Task Setup_UsersAreThere_NoTokenIsIssued()
    {
        await fixture.App.InScope(async services => (await FirstToken.IssueAsync(services, CancellationToken.None)).ShouldBeNull());
        using var client = fixture.App.Anonymous();
        await client.Get("/api/session");
        await (await client.Post("/api/setup", Body("ANY"))).ShouldBeProblem(HttpStatusCode.Conflict, "setup-done");
    }

    private static object Body(string token, string systemName = "sys.li", string systemPassword = First, string securityPassword = Second) => new
    {
        token,
        systemAdmin = new { userName = systemName, displayName = "李管理", password = systemPassword },
        securityAdmin = new { userName = "sec.wang", displayName = "王安全", password = securityPassword },
    };

    private async Task<TiduApp> EmptyAsync()
    {
        var app = await fixture.StartAsync();
        await app.InDatabase(async db => { await db.Users.ExecuteDeleteAsync(); });
        return app;
    }

    private static async Task<string> TokenOf(TiduApp app)
    {
        string? token = null;
        await app.InScope(async services => { token = await FirstToken.IssueAsync(services, CancellationToken.None); });
        return token!;
    }
}

public sealed class SqliteSetupTests(SqliteFixture fixture) : SetupTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSetupTests(PostgresFixture fixture) : SetupTests(fixture), IClassFixture<PostgresFixture>;
