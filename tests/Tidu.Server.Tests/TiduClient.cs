using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests;

/// <summary>A browser: keeps cookies, repeats the antiforgery token in the header as the web app does.</summary>
public sealed class TiduClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public TiduClient(Uri address)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    /// <summary>True: unsafe requests carry the token.</summary>
    public bool SendsToken { get; set; } = true;

    public IReadOnlyList<Cookie> Cookies => [.. _cookies.GetAllCookies().Cast<Cookie>()];

    public async Task<HttpResponseMessage> LogIn(string userName, string password)
    {
        await Get("/api/session");
        return await Send(HttpMethod.Post, "/api/session", new { userName, password });
    }

    public Task<HttpResponseMessage> LogOut() => Send(HttpMethod.Delete, "/api/session");

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The body of a 200.</summary>
    public async Task<T> Read<T>(string path)
    {
        var response = await Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<T>(JsonSettings.Options))!;
    }

    /// <summary>The body of a 200 as JSON.</summary>
    public Task<JsonElement> Read(string path) => Read<JsonElement>(path);

    public Task<HttpResponseMessage> Post(string path, object? body = null) => Send(HttpMethod.Post, path, body);

    public Task<HttpResponseMessage> Put(string path, object? body = null) => Send(HttpMethod.Put, path, body);

    /// <summary>Under an idempotency key.</summary>
    public async Task<HttpResponseMessage> Put(string path, object body, string key)
    {
        using var content = JsonContent.Create(body, options: JsonSettings.Options);
        content.Headers.TryAddWithoutValidation(KeptAnswers.HeaderName, key);
        return await Send(HttpMethod.Put, path, content);
    }

    public Task<HttpResponseMessage> Delete(string path) => Send(HttpMethod.Delete, path);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null) =>
        Send(method, path, body is null ? null : JsonContent.Create(body, options: JsonSettings.Options));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (SendsToken && Cookies.FirstOrDefault(cookie => cookie.Name == AntiforgeryCheck.CookieName) is { } token)
        {
            request.Headers.Add(AntiforgeryCheck.HeaderName, token.Value);
        }

        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}
