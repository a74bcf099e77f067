using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>The session cookie: ends after 30 minutes without use (15 for administrators) and after 12 hours in any case; answers are problems, never redirects.</summary>
public static class SessionCookie
{
    /// <summary>Ends a session that is not used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Ends an administrator's session that is not used.</summary>
    public static readonly TimeSpan IdleOfAdministrators = TimeSpan.FromMinutes(15);

    /// <summary>Ends a session however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Started = "started";

    /// <summary>Starts a session of the request's user, always under a key of its own, and ends the one that the browser still has.</summary>
    /// <remarks>A handler that has read a session gives its key to the next user: whoever kept that cookie would share the new session. So a handler that has read none signs in.</remarks>
    public static async Task StartAsync(HttpContext http, DateTimeOffset now)
    {
        if (http.Request.Cookies.ContainsKey(CookieNames.OnRequest(http, CookieNames.Session)))
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        var handlers = new AuthenticationHandlerProvider(http.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>());
        var handler = (IAuthenticationSignInHandler)(await handlers.GetHandlerAsync(http, IdentityConstants.ApplicationScheme))!;
        await handler.SignInAsync(http.User, NewSession(http, now));
    }

    // The handler moves the end on by the span between these two whenever the session is used.
    private static AuthenticationProperties NewSession(HttpContext http, DateTimeOffset now) => new()
    {
        IsPersistent = false,
        IssuedUtc = now,
        ExpiresUtc = now + (Roles.Administrative.Any(http.User.IsInRole) ? IdleOfAdministrators : Idle),
        Items = { [Started] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
    };

    internal static void Configure(CookieAuthenticationOptions options, SessionStore store, TimeProvider clock)
    {
        options.Cookie.Name = CookieNames.Session;
        options.CookieManager = new CookieNames();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.SessionStore = store;
        options.TimeProvider = clock;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Problems.WriteAsync(context.HttpContext, Problems.Details(401, "not-logged-in")).AsTask();
        options.Events.OnRedirectToAccessDenied = RefuseAsync;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var started = long.TryParse(context.Properties.Items.TryGetValue(Started, out var text) ? text : null, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;
        if (context.Options.TimeProvider!.GetUtcNow() - started > Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static async Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        await http.RequestServices.GetRequiredService<AuditTrail>()
            .RecordAsync(AuditActions.Access, AuditOutcome.Refused, "endpoint", $"{http.Request.Method} {http.Request.Path}");
        await Problems.WriteAsync(http, Problems.Details(403, "forbidden"));
    }
}
