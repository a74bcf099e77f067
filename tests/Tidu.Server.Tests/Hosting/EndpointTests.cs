using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

public abstract partial class EndpointTests(AppFixture fixture)
{
    private static readonly string[] AnonymousRoutes = ["GET /api/session/", "POST /api/session/", "GET /api/setup/", "POST /api/setup/", "POST /api/account/token", "GET /health", "GET /ready"];

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task EveryEndpoint_Anonymous_Is401()
    {
        using var client = App.Anonymous();
        await client.Get("/api/session");
        var open = new List<string>();
        foreach (var (method, pattern) in Routes(App.Endpoints).Where(route => !AnonymousRoutes.Contains($"{route.Method} {route.Pattern}")))
        {
            using var body = method is "POST" or "PUT" or "PATCH" ? new StringContent("{}", MediaTypeHeaderValue.Parse("application/json")) : null;
            var response = await client.Send(new HttpMethod(method), Parameter().Replace(pattern, "1"), body);
            if (response.StatusCode != HttpStatusCode.Unauthorized)
            {
                open.Add($"{method} {pattern}: {(int)response.StatusCode}");
            }
        }

        open.ShouldBeEmpty();
    }

    [SkippableFact]
    public void EveryOpenEndpoint_IsOnTheList() =>
        App.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => !IsStaticAsset(endpoint))
            .SelectMany(Methods)
            .ShouldBe(AnonymousRoutes, ignoreOrder: true);

    [SkippableFact]
    public void EveryChangingEndpoint_HasAPolicyOfItsOwnOrTakesAToken() =>
        App.Endpoints
            .Where(endpoint => Methods(endpoint).Any(route => !route.StartsWith("GET ", StringComparison.Ordinal) && !route.StartsWith("HEAD ", StringComparison.Ordinal)))
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/api/session", StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBe(["/api/account/token", "/api/setup/"], ignoreOrder: true, "a one-time token is the right to call these");

    [SkippableTheory]
    [InlineData("/api/session")]
    [InlineData("/api/units")]
    [InlineData("/")]
    [InlineData("/plans/yongchuan-2023-663")]
    [InlineData("/health")]
    [InlineData("/no-such.js")]
    public async Task AnyResponse_CarriesTheSecurityHeaders(string path)
    {
        using var client = App.Anonymous();
        var response = await client.Get(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        response.Headers.Contains("Permissions-Policy").ShouldBeTrue();
        response.Headers.Contains("Cross-Origin-Opener-Policy").ShouldBeTrue();
        response.Headers.Contains("Server").ShouldBeFalse();
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [SkippableTheory]
    [InlineData("/api/no-such-thing")]
    [InlineData("/api/units/../no-such-thing")]
    [InlineData("/api//units")]
    [InlineData("/openapi/v1.json")]
    public async Task UnknownOrHiddenAddress_Anonymous_Is401(string path)
    {
        using var client = App.Anonymous();
        await (await client.Get(path)).ShouldBeProblem(HttpStatusCode.Unauthorized, "not-logged-in");
    }

    [SkippableFact]
    public async Task UnknownAddress_LoggedIn_Is404()
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get("/api/no-such-thing")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    [SkippableFact]
    public async Task WrongVerb_LoggedIn_Is405()
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Put("/api/units", new { })).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [SkippableFact]
    public async Task OpenApi_LoggedIn_NamesTheEndpoints()
    {
        using var client = await App.LogInAs("yc-officer");
        (await client.Read("/openapi/v1.json")).GetProperty("paths").TryGetProperty("/api/units", out _).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Json_HasChineseUnescapedAndNulls()
    {
        using var client = await App.LogInAs("yc-officer");
        var text = await (await client.Get("/api/units")).Content.ReadAsStringAsync();
        text.ShouldContain("永川区");
        text.ShouldContain("\"from\":null");
    }

    [SkippableFact]
    public async Task LargeJson_IsCompressed()
    {
        using var client = await App.LogInAs("cq-officer");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/units");
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.Add("Cookie", string.Join("; ", client.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        using var http = new HttpClient { BaseAddress = App.Address };
        (await http.SendAsync(request)).Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [SkippableFact]
    public async Task Keys_AreKeptInTheDataFolderForItsOwnerOnly()
    {
        using var client = await App.LogInAs("yc-officer");
        var keys = new DirectoryInfo(Path.Combine(App.Settings.DataFolder, "keys"));
        keys.GetFiles().ShouldNotBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            keys.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [SkippableFact]
    public async Task Exception_Unknown_Is500WithoutDetails()
    {
        await using var app = await StartWith(routes => routes.MapGet("/api/test/fault", Fault).AllowAnonymous());
        using var client = app.Anonymous();
        await (await client.Get("/api/test/fault")).ShouldBeProblem(HttpStatusCode.InternalServerError, "unexpected");
    }

    [SkippableFact]
    public async Task Exception_LostRace_Is409WithBothVersions()
    {
        await using var app = await StartWith(routes => routes.MapGet("/api/test/race", Race).AllowAnonymous());
        using var client = app.Anonymous();
        var problem = await (await client.Get("/api/test/race")).ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
        problem.GetProperty("params").GetProperty("yours").GetInt32().ShouldBe(1);
        problem.GetProperty("params").GetProperty("current").GetInt32().ShouldBe(2);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    /// <summary>The built web app's files, and the page in their place where there is none.</summary>
    private static bool IsStaticAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(data => data.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)) || endpoint.Order == int.MaxValue;

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} {endpoint.RoutePattern.RawText}");

    private static IEnumerable<(string Method, string Pattern)> Routes(IEnumerable<RouteEndpoint> endpoints) =>
        from endpoint in endpoints
        where !IsStaticAsset(endpoint)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (method, endpoint.RoutePattern.RawText!);

    private static IResult Fault() => throw new InvalidOperationException("secret detail");

    private static async Task<IResult> Race(TiduDb db, AuditTrail audit)
    {
        var unit = await db.Set<OrganizationUnit>().SingleAsync(row => row.Id == "500156");
        await db.Set<OrganizationUnit>().Where(row => row.Id == "500156").ExecuteUpdateAsync(change => change.SetProperty(row => row.Version, 2));
        unit.Note = "late";
        audit.Add("edit-unit", "unit", unit.Id);
        await db.SaveChangesAsync();
        return Results.Ok();
    }

    private Task<TiduApp> StartWith(Action<IEndpointRouteBuilder> routes) => fixture.StartAsync(parts: Program.Parts with
    {
        Endpoints = app =>
        {
            Program.Parts.Endpoints(app);
            routes(app);
        },
    });
}

public sealed class SqliteEndpointTests(SqliteFixture fixture) : EndpointTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEndpointTests(PostgresFixture fixture) : EndpointTests(fixture), IClassFixture<PostgresFixture>;
