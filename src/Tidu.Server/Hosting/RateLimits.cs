using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Tidu.Server.Hosting;

/// <summary>How often one address may try. Accounts are protected by the lock after failures.</summary>
public static class RateLimits
{
    /// <summary>For the log-in endpoint: <see cref="HostSettings.LogInsPerMinute"/> per address.</summary>
    public const string LogIn = nameof(LogIn);

    internal static void Configure(RateLimiterOptions options, HostSettings settings)
    {
        options.AddPolicy(LogIn, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.LogInsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        options.OnRejected = (context, _) =>
        {
            var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Problems.WriteAsync(context.HttpContext, Problems.Details(StatusCodes.Status429TooManyRequests, "too-many-requests", ("seconds", seconds)));
        };
    }
}
