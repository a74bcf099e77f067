using Microsoft.Extensions.Logging.Console;

namespace Tidu.Server.Hosting;

/// <summary>Logs go to stderr: stdout belongs to results. Warnings and worse, and with <see cref="HostSettings.LogRequests"/> one line per request. What EF logs of an exception is left out: whoever catches it reports it once.</summary>
public static class LogSettings
{
    /// <summary>Replaces the defaults.</summary>
    /// <param name="logging">Of the server or the command line.</param>
    /// <param name="settings">Null at the command line: warnings as text.</param>
    public static ILoggingBuilder Add(ILoggingBuilder logging, HostSettings? settings = null)
    {
        logging
            .ClearProviders()
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter(RequestLog.Category, settings is { LogRequests: true } ? LogLevel.Information : LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical)
            .AddConsole(console =>
            {
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.FormatterName = settings is { LogsAsJson: true } ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
            });
        return settings is { LogsAsJson: true }
            ? logging.AddJsonConsole(json => { json.UseUtcTimestamp = true; json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ"; })
            : logging.AddSimpleConsole(text => { text.SingleLine = true; text.UseUtcTimestamp = true; text.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ "; });
    }
}
