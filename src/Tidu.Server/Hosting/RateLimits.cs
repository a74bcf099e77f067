using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using Tidu.Server.Features.Audit;

namespace Tidu.Server.Hosting;

/// <summary>How often one user, or one address where nobody is logged in, may ask. Accounts are protected by the lock after failures as well.</summary>
public static class RateLimits
{
    /// <summary>For the log-in endpoint: <see cref="HostSettings.LogInsPerMinute"/> per address.</summary>
    public const string LogIn = nameof(LogIn);

    /// <summary>For what a one-time token opens: <see cref="HostSettings.TokensPerMinute"/> per address.</summary>
    public const string Tokens = nameof(Tokens);

    /// <summary>For workbooks and documents: <see cref="HostSettings.ExportsPerMinute"/> per user.</summary>
    public const string Exports = nameof(Exports);

    /// <summary>For files handed in: <see cref="HostSettings.ImportsPerMinute"/> per user.</summary>
    public const string Imports = nameof(Imports);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void Configure(RateLimiterOptions options, HostSettings settings)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Path.StartsWithSegments("/api")
            ? Limit(UserOrAddress(http), settings.RequestsPerMinute)
            : RateLimitPartition.GetNoLimiter(string.Empty));
        options.AddPolicy(LogIn, http => Limit(Address(http), settings.LogInsPerMinute));
        options.AddPolicy(Tokens, http => Limit(Address(http), settings.TokensPerMinute));
        options.AddPolicy(Exports, http => Limit(UserOrAddress(http), settings.ExportsPerMinute));
        options.AddPolicy(Imports, http => Limit(UserOrAddress(http), settings.ImportsPerMinute));
        options.OnRejected = RefuseAsync;
    }

    private static RateLimitPartition<string> Limit(string who, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    private static string UserOrAddress(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(http);

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancel)
    {
        var http = context.HttpContext;
        var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await WriteDownAsync(http);
        await Problems.WriteAsync(http, Problems.Details(StatusCodes.Status429TooManyRequests, "too-many-requests", ("seconds", seconds)));
    }

    /// <summary>Once a minute for each route and user: the trail must not grow as fast as somebody can knock.</summary>
    private static async Task WriteDownAsync(HttpContext http)
    {
        var route = $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "/api"}";
        var memory = http.RequestServices.GetRequiredService<IMemoryCache>();
        var key = (nameof(RateLimits), UserOrAddress(http), route);
        if (!memory.TryGetValue(key, out _))
        {
            memory.Set(key, true, Window);
            await http.RequestServices.GetRequiredService<AuditTrail>().RecordAsync(AuditActions.TooManyRequests, AuditOutcome.Refused, "endpoint", route);
        }
    }
}
