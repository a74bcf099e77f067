using System.Diagnostics;

namespace Tidu.Server.Hosting;

/// <summary>One line per request with what operation asks for: verb, path, status, milliseconds, user, address, and the id that problem details and audit entries carry. No query, no body: they may hold what people look for.</summary>
public static partial class RequestLog
{
    /// <summary>The logger's name.</summary>
    public const string Category = "Tidu.Requests";

    /// <summary>Health probes and the files of the web app are left out.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        if (!log.IsEnabled(LogLevel.Information))
        {
            return;
        }

        app.Use(async (http, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await next(http);
            }
            finally
            {
                if (http.Request.Path.StartsWithSegments("/api"))
                {
                    Write(log, http, Stopwatch.GetElapsedTime(started));
                }
            }
        });
    }

    private static void Write(ILogger log, HttpContext http, TimeSpan took) => Request(
        log,
        http.Request.Method,
        PlainText.OneLine(http.Request.Path.ToUriComponent()),
        http.Response.StatusCode,
        (long)took.TotalMilliseconds,
        PlainText.OneLine(http.User.Identity?.Name ?? "-"),
        http.Connection.RemoteIpAddress?.ToString() ?? "-",
        CurrentUser.TraceIdOf(http));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {Milliseconds} ms user={User} ip={Ip} trace={TraceId}")]
    private static partial void Request(ILogger log, string method, string path, int status, long milliseconds, string user, string ip, string traceId);
}
