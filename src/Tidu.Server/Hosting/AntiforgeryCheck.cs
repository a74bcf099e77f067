using Microsoft.AspNetCore.Antiforgery;
using Tidu.Server.Features.Audit;

namespace Tidu.Server.Hosting;

/// <summary>Double submit: every request with an unsafe verb repeats the cookie XSRF-TOKEN, which only this site's pages can read, in the header X-XSRF-TOKEN.</summary>
public static class AntiforgeryCheck
{
    /// <summary>The readable cookie.</summary>
    public const string CookieName = "XSRF-TOKEN";

    /// <summary>The header.</summary>
    public const string HeaderName = "X-XSRF-TOKEN";

    /// <summary>Refuses unsafe requests without the token: 400 antiforgery. After authorization, so that strangers get 401 first.</summary>
    public static void UseAntiforgeryCheck(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var method = http.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method))
        {
            await ValidateAsync(http);
        }

        await next(http);
    });

    /// <summary>Hands out a token for the request's user; call again after the user has changed.</summary>
    public static void SetToken(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        http.Response.Cookies.Append(
            CookieName,
            tokens.RequestToken!,
            new CookieOptions { HttpOnly = false, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true });
    }

    private static async Task ValidateAsync(HttpContext http)
    {
        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            await http.RequestServices.GetRequiredService<AuditTrail>()
                .RecordAsync(AuditActions.Antiforgery, AuditOutcome.Refused, "endpoint", $"{http.Request.Method} {http.Request.Path}");
            throw;
        }
    }

    internal static void Configure(AntiforgeryOptions options, HostSettings settings)
    {
        options.HeaderName = HeaderName;
        options.Cookie.Name = settings.IsHttpsOnly ? "__Host-tidu.antiforgery" : "tidu.antiforgery";
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SuppressXFrameOptionsHeader = true;
        options.SuppressReadingTokenFromFormBody = true;
    }
}
