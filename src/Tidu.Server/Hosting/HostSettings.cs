using System.Net;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity.Passwords;

namespace Tidu.Server.Hosting;

/// <summary>What one run of the program works with.</summary>
public sealed record HostSettings
{
    /// <summary>A quarter of a year: every period of reporting is shorter.</summary>
    public const int DefaultUnusedDays = 90;

    /// <summary>Full path of the folder with the database, keys and account list.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Full path of the packs.</summary>
    public required string PacksFolder { get; init; }

    /// <summary>The database.</summary>
    public required DatabaseTarget Database { get; init; }

    /// <summary>Where to listen, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>True where it listens on https addresses only.</summary>
    public bool IsHttpsOnly => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Production" unless a developer says otherwise.</summary>
    public string Environment { get; init; } = Environments.Production;

    /// <summary>Log-ins one address may try in a minute before it is answered 429.</summary>
    public int LogInsPerMinute { get; init; } = 30;

    /// <summary>Requests to set up the program or a password that one address may try in a minute.</summary>
    public int TokensPerMinute { get; init; } = 10;

    /// <summary>Requests of the API that one user may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>Workbooks and documents that one user may take out in a minute.</summary>
    public int ExportsPerMinute { get; init; } = 30;

    /// <summary>Files that one user may hand in in a minute.</summary>
    public int ImportsPerMinute { get; init; } = 20;

    /// <summary>Numbers of the password rules.</summary>
    public PasswordPolicy PasswordPolicy { get; init; } = PasswordPolicy.Dengbao;

    /// <summary>Addresses of reverse proxies whose word about the client's address and scheme is taken; nobody else's is.</summary>
    public IReadOnlyList<IPAddress> TrustedProxies { get; init; } = [];

    /// <summary>How long an audit entry is kept at least.</summary>
    public int AuditDays { get; init; } = AuditRetention.FewestDays;

    /// <summary>Days without a log-in after which an account is closed; 0 for never.</summary>
    public int UnusedDays { get; init; } = DefaultUnusedDays;

    /// <summary>PBKDF2 rounds of new password hashes.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>One log line per request.</summary>
    public bool LogRequests { get; init; }

    /// <summary>Logs as one JSON object per line instead of text.</summary>
    public bool LogsAsJson { get; init; }

    /// <summary>The program's version, as in the session and at start.</summary>
    public static string Version { get; } = typeof(HostSettings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
