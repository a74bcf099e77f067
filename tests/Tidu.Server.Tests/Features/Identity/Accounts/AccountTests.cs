using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Identity.Accounts;

public abstract class AccountTests(AppFixture fixture)
{
    private const string Password = "Hippo-battery-7";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Account_FromCreationToLogIn_WorksAcrossBothAdministrators()
    {
        using var system = await App.LogInAs("system-admin");
        var created = await Created(system, "wang.wu", "王五");
        using var owner = App.Anonymous();
        await (await owner.LogIn("wang.wu", Password)).ShouldBeProblem(HttpStatusCode.BadRequest, "login-failed");
        (await UseToken(owner, created.Text("token")!, Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await owner.LogIn("wang.wu", Password)).ShouldBeProblem(HttpStatusCode.Forbidden, "no-role");

        using var security = await App.LogInAs("security-admin");
        var granted = await Granted(security, "wang.wu", [Roles.Officer, Roles.WorkingGroup], "500118", "大安街道");
        granted.Items("units").Select(unit => unit.Text("unit")).ShouldBe(["永川区", "大安街道"]);
        using var browser = App.Anonymous();
        (await browser.LogIn("wang.wu", Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.Read("/api/session")).Items("permissions").Select(each => each.GetString()).ShouldContain("enter-values");

        var actions = await App.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.ObjectId == "wang.wu" && entry.Outcome == AuditOutcome.Done).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        actions.ShouldBe([IdentityActions.CreateUser, IdentityActions.SetPassword, AuditActions.LogIn, IdentityActions.GrantRights, AuditActions.LogIn]);
    }

    [SkippableFact]
    public async Task Token_UsedTwice_AfterADayOrReplaced_IsRefused()
    {
        await using var app = await fixture.StartAsync();
        using var system = await app.LogInAs("system-admin");
        using var owner = app.Anonymous();
        var first = await Created(system, "token-user", "令牌");
        var second = await (await system.Post($"/api/users/{first.Text("id")}/reset-password")).Content.ReadAsStringAsync();
        var token = JsonDocument.Parse(second).RootElement.Text("token")!;
        await (await UseToken(owner, first.Text("token")!, Password)).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
        await (await UseToken(owner, token, "short")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "password-too-short");
        (await UseToken(owner, token.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await UseToken(owner, token, "Another-word-9")).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");

        var late = await Created(system, "late-user", "迟到");
        app.Clock.MoveOn(TimeSpan.FromHours(25));
        await (await UseToken(owner, late.Text("token")!, Password)).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
    }

    [SkippableTheory]
    [InlineData("rights")]
    [InlineData("disabled")]
    [InlineData("disabled-and-enabled")]
    [InlineData("delegation")]
    public async Task Token_IssuedBeforeTheAccountBecameAnother_IsVoid(string change)
    {
        using var system = await App.LogInAs("system-admin");
        using var security = await App.LogInAs("security-admin");
        var name = $"void-{change}";
        var created = await Created(system, name, "作废");
        if (change == "rights")
        {
            using var owner = App.Anonymous();
            (await UseToken(owner, created.Text("token")!, Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
            created = await Reset(system, created);
            await Granted(security, name, [Roles.Leader], "500118");
        }
        else if (change == "delegation")
        {
            await Granted(security, name, [Roles.Leader], "500118");
            created = await Reset(system, created);
            var today = ChinaTime.Today(App.Clock);
            (await security.Post("/api/delegations", new { fromUserName = "yc-officer", toUserName = name, firstDay = today, lastDay = today.AddDays(2), reason = "出差" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        else
        {
            await system.Post($"/api/users/{created.Text("id")}/disable");
        }

        if (change == "disabled-and-enabled")
        {
            await system.Post($"/api/users/{created.Text("id")}/enable");
        }

        using var holder = App.Anonymous();
        await (await UseToken(holder, created.Text("token")!, Password)).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
    }

    [SkippableFact]
    public async Task Token_OfANewAccount_WorksAfterItsFirstRights()
    {
        using var system = await App.LogInAs("system-admin");
        using var security = await App.LogInAs("security-admin");
        var created = await Created(system, "first-rights", "新来");
        await Granted(security, "first-rights", [Roles.Leader], "500118");
        using var owner = App.Anonymous();
        (await UseToken(owner, created.Text("token")!, Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task Token_OfADisabledAccount_WorksOnlyAfterItIsOpenedAgain()
    {
        using var system = await App.LogInAs("system-admin");
        var created = await Created(system, "closed-user", "停用");
        await system.Post($"/api/users/{created.Text("id")}/disable");
        var token = JsonDocument.Parse(await (await system.Post($"/api/users/{created.Text("id")}/reset-password")).Content.ReadAsStringAsync()).RootElement.Text("token")!;
        using var owner = App.Anonymous();
        await (await UseToken(owner, token, Password)).ShouldBeProblem(HttpStatusCode.BadRequest, "token-invalid");
        await system.Post($"/api/users/{created.Text("id")}/enable");
        (await UseToken(owner, token, Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> Reset(TiduClient system, JsonElement account) =>
        JsonDocument.Parse(await (await system.Post($"/api/users/{account.Text("id")}/reset-password")).Content.ReadAsStringAsync()).RootElement;

    [SkippableFact]
    public async Task Disable_RunningSession_EndsAtOnce()
    {
        await App.CreateUser("disabled-officer", Roles.Officer, "500118");
        using var user = await App.LogInAs("disabled-officer");
        (await user.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var system = await App.LogInAs("system-admin");
        var id = await IdOf(system, "disabled-officer");
        (await system.Post($"/api/users/{id}/disable")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await user.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
        using var again = App.Anonymous();
        await (await again.LogIn("disabled-officer", App.PasswordOf("disabled-officer"))).ShouldBeProblem(HttpStatusCode.Forbidden, "account-disabled");
        (await system.Post($"/api/users/{id}/enable")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.LogIn("disabled-officer", App.PasswordOf("disabled-officer"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableTheory]
    [InlineData("system-admin,officer", "500118", "roles-exclusive")]
    [InlineData("system-admin,security-admin", "500118", "roles-exclusive")]
    [InlineData("auditor,leader", "500118", "roles-exclusive")]
    [InlineData("officer", "", "unit-needed")]
    [InlineData("officer", "no-such-unit", "unit-unknown")]
    [InlineData("emperor", "500118", "role-unknown")]
    public async Task Grant_WhatDoesNotGoTogether_IsRefused(string roles, string unit, string code)
    {
        using var security = await App.LogInAs("security-admin");
        var response = await Grant(security, "yc-leader", roles.Split(','), unit.Length == 0 ? [] : [unit]);
        await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [SkippableFact]
    public async Task Grant_OwnRightsStaleStampOrLastAdministrator_IsRefused()
    {
        using var security = await App.LogInAs("security-admin");
        await (await Grant(security, "security-admin", [Roles.Officer], ["500118"])).ShouldBeProblem(HttpStatusCode.Forbidden, "own-rights");
        await (await Grant(security, "system-admin", [Roles.Officer], ["500118"])).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "last-administrator");
        var id = await IdOf(security, "yc-leader");
        await (await security.Put($"/api/users/{id}/rights", new { roles = new[] { "leader" }, units = new[] { new { unitId = "500118", from = (string?)null, to = (string?)null } }, stamp = "old" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
    }

    [SkippableFact]
    public async Task Disable_OneselfOrTheLastAdministrator_IsRefused()
    {
        using var system = await App.LogInAs("system-admin");
        await (await system.Post($"/api/users/{await IdOf(system, "system-admin")}/disable")).ShouldBeProblem(HttpStatusCode.Forbidden, "own-account");
        await (await system.Post($"/api/users/{await IdOf(system, "security-admin")}/disable")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "last-administrator");
        await (await system.Post($"/api/users/{await IdOf(system, "security-admin")}/reset-password")).ShouldBeProblem(HttpStatusCode.Forbidden, "administrator-reset");
    }

    [SkippableTheory]
    [InlineData("", "名")]
    [InlineData("a b", "名")]
    [InlineData("cli", "名")]
    [InlineData("a\nb", "名")]
    [InlineData("good-name", "")]
    [InlineData("good-name", "line\nbreak")]
    public async Task Create_WrongNames_AreRefused(string userName, string displayName)
    {
        using var system = await App.LogInAs("system-admin");
        (await system.Post("/api/users", new { userName, displayName })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [SkippableFact]
    public async Task Create_NameTakenInAnotherCase_Is409()
    {
        using var system = await App.LogInAs("system-admin");
        await (await system.Post("/api/users", new { userName = "YC-Officer", displayName = "重名" })).ShouldBeProblem(HttpStatusCode.Conflict, "user-name-taken");
        await (await system.Send(HttpMethod.Post, "/api/users", new { userName = "extra", displayName = "多", roles = new[] { "officer" } })).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task List_Filters_Narrow()
    {
        using var system = await App.LogInAs("system-admin");
        (await Names(system, "search=大安")).ShouldBe(["da-an-reporter"]);
        (await Names(system, "search=YC-LEA")).ShouldBe(["yc-leader"]);
        (await Names(system, "role=auditor")).ShouldBe(["auditor"]);
        (await Names(system, "unit=500155")).ShouldBe(["lp-officer"]);
        (await Names(system, "search=%25")).ShouldBeEmpty();
        (await Names(system, "state=active&role=auditor")).ShouldBe(["auditor"]);
        (await Names(system, "state=disabled&role=auditor")).ShouldBeEmpty();
        await (await system.Get("/api/users?state=asleep")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        await (await system.Get("/api/users?size=101")).ShouldBeProblem(HttpStatusCode.BadRequest, "wrong-page-size");
    }

    [SkippableFact]
    public async Task Sessions_SecurityAdministrator_SeesAndEndsThem()
    {
        await App.CreateUser("watched-officer", Roles.Officer, "500118");
        using var user = await App.LogInAs("watched-officer");
        using var security = await App.LogInAs("security-admin");
        var id = await IdOf(security, "watched-officer");
        var session = (await security.Read($"/api/users/{id}/sessions")).Items().ShouldHaveSingleItem();
        session.Text("ip").ShouldBe("127.0.0.1");
        (await security.Delete($"/api/users/{id}/sessions?session={session.Text("id")}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await user.Get("/api/units")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    private static async Task<JsonElement> Created(TiduClient system, string userName, string displayName)
    {
        var response = await system.Post("/api/users", new { userName, displayName });
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<HttpResponseMessage> UseToken(TiduClient client, string token, string password)
    {
        await client.Get("/api/session");
        return await client.Post("/api/account/token", new { token, password });
    }

    private static async Task<string> IdOf(TiduClient administrator, string userName) =>
        (await administrator.Read($"/api/users?search={userName}")).Items("accounts").Single(account => account.Text("userName") == userName).Text("id")!;

    private static async Task<IEnumerable<string?>> Names(TiduClient administrator, string query) =>
        (await administrator.Read($"/api/users?{query}")).Items("accounts").Select(account => account.Text("userName"));

    private static async Task<HttpResponseMessage> Grant(TiduClient security, string userName, string[] roles, string[] units)
    {
        var account = (await security.Read($"/api/users?search={userName}")).Items("accounts").Single(each => each.Text("userName") == userName);
        return await security.Put(
            $"/api/users/{account.Text("id")}/rights",
            new { roles, units = units.Select(unitId => new { unitId, from = (string?)null, to = (string?)null }), stamp = account.Text("stamp") });
    }

    private static async Task<JsonElement> Granted(TiduClient security, string userName, string[] roles, params string[] units)
    {
        var response = await Grant(security, userName, roles, units);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}

public sealed class SqliteAccountTests(SqliteFixture fixture) : AccountTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAccountTests(PostgresFixture fixture) : AccountTests(fixture), IClassFixture<PostgresFixture>;
