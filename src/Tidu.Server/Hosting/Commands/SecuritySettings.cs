using System.Globalization;
using System.Net;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity.Passwords;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Options of <c>serve</c> about security; an option wins over its environment variable.</summary>
public static class SecuritySettings
{
    /// <summary>Fewer would close accounts of people on leave; 0 closes none.</summary>
    private const int FewestUnusedDays = 30;

    private const string Help = "tidu serve --help";

    /// <summary>The settings with them.</summary>
    /// <exception cref="CommandException">usage, exit code 2: an unknown preset, something that is no address, too few days.</exception>
    public static HostSettings Read(HostSettings settings, string? policy, string? proxies, string? auditDays, string? unusedDays) => settings with
    {
        PasswordPolicy = ReadPolicy(policy ?? Variable("TIDU_PASSWORD_POLICY")),
        TrustedProxies = ReadProxies(proxies ?? Variable("TIDU_TRUSTED_PROXY")),
        UnusedDays = ReadUnusedDays(unusedDays ?? Variable("TIDU_UNUSED_DAYS")),
        AuditDays = ReadDays(auditDays ?? Variable("TIDU_AUDIT_DAYS")),
    };

    private static PasswordPolicy ReadPolicy(string? name) =>
        name is null ? PasswordPolicy.Dengbao : PasswordPolicy.Find(name) ?? throw Wrong("--password-policy", name);

    private static List<IPAddress> ReadProxies(string? list) =>
    [
        .. (list ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => IPAddress.TryParse(text, out var address) ? address : throw Wrong("--trusted-proxy", text)),
    ];

    private static int ReadDays(string? text) =>
        text is null ? AuditRetention.FewestDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= AuditRetention.FewestDays ? days
        : throw Wrong("--audit-days", text);

    private static int ReadUnusedDays(string? text) =>
        text is null ? HostSettings.DefaultUnusedDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && (days == 0 || days >= FewestUnusedDays) ? days
        : throw Wrong("--unused-days", text);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static CommandException Wrong(string option, string value) => CommandException.Usage("usage", ("detail", $"{option} {value}"), ("help", Help));
}
