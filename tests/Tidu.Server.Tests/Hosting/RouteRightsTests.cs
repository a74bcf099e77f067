using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>Every route against everybody: the list of routes comes from the program, who may call them from route-rights.txt.</summary>
public partial class RouteRightsTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    /// <summary>Would end the very session that asks.</summary>
    private static readonly string[] NotCalled = ["DELETE /api/session/", "POST /api/account/password", "DELETE /api/account/sessions"];

    /// <summary>What changes nothing that others see, so that nothing is written down: a draft is the writer's own until it is handed in.</summary>
    private static readonly string[] NotAudited = ["PUT /api/drafts/{form}", "DELETE /api/drafts/{form}"];

    private static readonly Dictionary<string, string> AccountOfRole = new()
    {
        [Roles.Officer] = "yc-officer", [Roles.Leader] = "yc-leader", [Roles.CoOfficer] = "yc-eic", [Roles.Department] = "yc-market", [Roles.Reporter] = "da-an-reporter",
        [Roles.DataSupplier] = "yc-statistics", [Roles.Supervisor] = "yc-supervisor", [Roles.WorkingGroup] = "yc-working-group",
        [Roles.SystemAdmin] = "system-admin", [Roles.SecurityAdmin] = "security-admin", [Roles.Auditor] = "auditor",
    };

    private IEnumerable<RouteEndpoint> Routes => fixture.App.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal));

    [Fact]
    public async Task EveryRoute_HasItsLine()
    {
        IReadOnlyList<RouteRights> actual = [];
        await fixture.App.InScope(async services => { actual = await RouteRights.Of(Routes, services.GetRequiredService<IAuthorizationPolicyProvider>()); });
        if (Environment.GetEnvironmentVariable("TIDU_UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllLinesAsync(RouteRights.File, ["# Who may call what. A new route needs its line; TIDU_UPDATE_SNAPSHOTS=1 writes it, a person reads it.", .. actual.Select(each => each.ToString())]);
        }

        actual.Select(each => each.ToString()).ShouldBe(RouteRights.Read().Select(each => each.ToString()), ignoreOrder: true);
    }

    [Fact]
    public void EveryRole_HasADemonstrationAccount() => AccountOfRole.Keys.ShouldBe(Roles.All, ignoreOrder: true);

    [Fact]
    public async Task EveryRoute_EveryRole_IsRefusedExactlyWhereTheFileSaysSo()
    {
        var wrong = new List<string>();
        foreach (var (role, account) in AccountOfRole)
        {
            using var client = await fixture.App.LogInAs(account);
            foreach (var rights in RouteRights.Read().Where(each => !NotCalled.Contains(each.Route)))
            {
                var code = await CodeOf(client, rights.Route);
                if ((code == "forbidden") == rights.Allows(role) || code is "not-logged-in" or "unexpected")
                {
                    wrong.Add($"{rights.Route} as {role}: {code}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryRoute_Anonymous_IsRefusedExactlyWhereTheFileSaysSo()
    {
        using var client = fixture.App.Anonymous();
        await client.Get("/api/session");
        var wrong = new List<string>();
        foreach (var rights in RouteRights.Read().Where(each => each.Route != "GET /api/session/"))
        {
            if ((await CodeOf(client, rights.Route) == "not-logged-in") == rights.Callers.Contains(RouteRights.Anonymous))
            {
                wrong.Add(rights.Route);
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/API/USERS")]
    [InlineData("POST", "/api/users/")]
    [InlineData("POST", "/api//users")]
    [InlineData("POST", "/api/plans/../users")]
    [InlineData("POST", "/api/%75sers")]
    [InlineData("POST", "/api/users%2f")]
    public async Task Address_SpeltAnotherWay_OpensNothing(string method, string path)
    {
        using var client = await fixture.App.LogInAs("yc-officer");
        var response = await client.Send(new HttpMethod(method), path, new { userName = "smuggled", displayName = "x" });
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Verb_Overridden_CountsAsItIs()
    {
        using var client = await fixture.App.LogInAs("system-admin");
        using var body = new StringContent("{}", MediaTypeHeaderValue.Parse("application/json"));
        body.Headers.Add("X-HTTP-Method-Override", "DELETE");
        (await client.Send(HttpMethod.Post, "/api/users", body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void EveryChangingRoute_WritesTheAuditTrail() =>
        Routes.Where(IsChanging)
            .Where(endpoint => !NotAudited.Contains(NameOf(endpoint)))
            .Where(endpoint => !Reaches(endpoint.Metadata.GetMetadata<MethodInfo>()!.GetParameters().Select(parameter => parameter.ParameterType), []))
            .Select(NameOf)
            .ShouldBeEmpty();

    private static bool IsChanging(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD")) == true;

    private static string NameOf(RouteEndpoint endpoint) => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText}";

    /// <summary>True where a handler gets the trail, or something of ours that was built with it.</summary>
    private static bool Reaches(IEnumerable<Type> types, HashSet<Type> seen) => types.Any(type =>
        type == typeof(AuditTrail)
        || (type.Assembly == typeof(AuditTrail).Assembly && seen.Add(type) && type.GetConstructors().Any(constructor => Reaches(constructor.GetParameters().Select(parameter => parameter.ParameterType), seen)))
        || (type.IsGenericType && Reaches(type.GetGenericArguments(), seen)));

    private static async Task<string> CodeOf(TiduClient client, string route)
    {
        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        using var body = method is "POST" or "PUT" or "PATCH" ? new StringContent("{}", MediaTypeHeaderValue.Parse("application/json")) : null;
        var response = await client.Send(new HttpMethod(method), Parameter().Replace(pattern, "1"), body);
        if (response.StatusCode == HttpStatusCode.UnsupportedMediaType)
        {
            // A route for files: other bodies do not reach the question who asks.
            using var form = new MultipartFormDataContent { { new StringContent("x"), "kind" } };
            response = await client.Send(new HttpMethod(method), Parameter().Replace(pattern, "1"), form);
        }

        var text = await response.Content.ReadAsStringAsync();
        return Code().Match(text) is { Success: true } match && !response.IsSuccessStatusCode ? match.Groups[1].Value : ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("\"code\":\"([^\"]+)\"")]
    private static partial Regex Code();
}
