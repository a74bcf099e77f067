using Tidu.Server.Data;

namespace Tidu.Server.Hosting;

/// <summary>What one run of the program works with.</summary>
public sealed record HostSettings
{
    /// <summary>Full path of the folder with the database, keys and account list.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Full path of the packs.</summary>
    public required string PacksFolder { get; init; }

    /// <summary>The database.</summary>
    public required DatabaseTarget Database { get; init; }

    /// <summary>Where to listen, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>"Production" unless a developer says otherwise.</summary>
    public string Environment { get; init; } = Environments.Production;

    /// <summary>Log-ins one address may try in a minute before it is answered 429.</summary>
    public int LogInsPerMinute { get; init; } = 30;

    /// <summary>PBKDF2 rounds of new password hashes.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>One log line per request.</summary>
    public bool LogRequests { get; init; }

    /// <summary>Logs as one JSON object per line instead of text.</summary>
    public bool LogsAsJson { get; init; }

    /// <summary>The program's version, as in the session and at start.</summary>
    public static string Version { get; } = typeof(HostSettings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
