namespace Tidu.Server.Hosting;

/// <summary>Logs go to stderr: stdout belongs to results. Warnings and worse. What EF logs of an exception is left out: whoever catches it reports it once.</summary>
public static class LogSettings
{
    /// <summary>Replaces the defaults.</summary>
    public static ILoggingBuilder Add(ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
        .AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error)
        .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical)
        .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.Critical)
        .AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
