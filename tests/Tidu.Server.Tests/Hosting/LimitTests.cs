using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>How often one may ask, whose word about the client's address is taken, and what is written down of it.</summary>
public class LimitTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task Requests_TooMany_Are429ForThatUserOnlyAndAuditedOnce()
    {
        await using var app = await fixture.StartAsync(settings => settings with { RequestsPerMinute = 20 });
        using var eager = await app.LogInAs("yc-officer");
        using var patient = await app.LogInAs("yc-leader");
        HttpResponseMessage last = await eager.Get("/api/units");
        for (var request = 0; request < 30; request++)
        {
            last = await eager.Get("/api/units");
        }

        await last.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        last.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await patient.Get("/api/units")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditActions.TooManyRequests && entry.UserName == "yc-officer"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/account/token")]
    [InlineData("/api/setup")]
    public async Task Tokens_GuessedTooOften_Are429(string path)
    {
        await using var app = await fixture.StartAsync(settings => settings with { TokensPerMinute = 3 });
        using var client = app.Anonymous();
        await client.Get("/api/session");
        HttpResponseMessage last = await client.Post(path, new { token = "A", password = "B" });
        for (var attempt = 0; attempt < 4; attempt++)
        {
            last = await client.Post(path, new { token = "A", password = "B" });
        }

        await last.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    [Fact]
    public async Task Antiforgery_Refused_IsAudited()
    {
        using var client = await fixture.App.LogInAs("system-admin");
        client.SendsToken = false;
        await (await client.Post("/api/users", new { userName = "forged", displayName = "x" })).ShouldBeProblem(HttpStatusCode.BadRequest, "antiforgery");
        (await fixture.App.InDatabase(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == AuditActions.Antiforgery && entry.ObjectId == "POST /api/users"))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, "127.0.0.1", "tidu.session=")]
    [InlineData("10.9.9.9", "127.0.0.1", "tidu.session=")]
    [InlineData("127.0.0.1", "203.0.113.7", "__Host-tidu.session=")]
    public async Task ForwardedHeaders_AreTakenFromATrustedProxyOnly(string? trusted, string ip, string cookie)
    {
        await using var app = await fixture.StartAsync(settings => settings with { TrustedProxies = trusted is null ? [] : [IPAddress.Parse(trusted)] });
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var first = await http.GetAsync(new Uri("/api/session", UriKind.Relative));
        var cookies = first.Headers.GetValues("Set-Cookie").Select(value => value.Split(';')[0]).ToList();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = System.Net.Http.Json.JsonContent.Create(new { userName = "yc-officer", password = app.PasswordOf("yc-officer") }) };
        request.Headers.Add("Cookie", string.Join("; ", cookies));
        request.Headers.Add(AntiforgeryCheck.HeaderName, cookies.Single(value => value.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal))["XSRF-TOKEN=".Length..]);
        var response = await http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var session = response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(cookie, StringComparison.Ordinal));
        session.Contains("secure", StringComparison.OrdinalIgnoreCase).ShouldBe(cookie.StartsWith("__Host-", StringComparison.Ordinal));
        (await app.InDatabase(db => db.Set<UserSession>().OrderByDescending(each => each.StartedAt).Select(each => each.Ip).FirstAsync())).ShouldBe(ip);
    }

    [Theory]
    [InlineData("{\"userName\":\"a\",\"displayName\":\"b\",\"__proto__\":{\"x\":1}}")]
    [InlineData("{\"userName\":NaN,\"displayName\":\"b\"}")]
    [InlineData("\uFEFF{\"userName\":\"a\"")]
    [InlineData("{\"userName\":\"a\",\"userName\":\"b\",\"displayName\":\"c\"}")]
    public async Task Json_Hostile_Is400(string body)
    {
        using var client = await fixture.App.LogInAs("system-admin");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await (await client.Send(HttpMethod.Post, "/api/users", content)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public async Task Json_VeryDeep_Is400(int depth)
    {
        using var client = await fixture.App.LogInAs("system-admin");
        using var content = new StringContent(string.Concat(Enumerable.Repeat("[", depth)), System.Text.Encoding.UTF8, "application/json");
        await (await client.Send(HttpMethod.Post, "/api/users", content)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [Fact]
    public async Task PlainText_ToAChangingRoute_Is415()
    {
        using var client = await fixture.App.LogInAs("system-admin");
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        await (await client.Send(HttpMethod.Post, "/api/users", content)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "wrong-content-type");
    }
}
