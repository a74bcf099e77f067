using Microsoft.AspNetCore.Authentication.Cookies;

namespace Tidu.Server.Features.Identity;

/// <summary>Over https the session cookie has the prefix __Host-: browsers then take it from this very host only, over https, for the whole site. Over http no browser would keep it.</summary>
public sealed class CookieNames : ICookieManager
{
    /// <summary>The session's, without prefix.</summary>
    public const string Session = "tidu.session";

    private readonly ChunkingCookieManager _cookies = new();

    /// <summary>What the cookie is called on this request.</summary>
    public static string OnRequest(HttpContext http, string name) => http.Request.IsHttps ? $"__Host-{name}" : name;

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, OnRequest(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, OnRequest(context, key), value, options);

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, OnRequest(context, key), options);
}
