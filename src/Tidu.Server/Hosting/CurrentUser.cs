using System.Diagnostics;
using System.Security.Claims;
using Tidu.Engine.Packs;

namespace Tidu.Server.Hosting;

/// <summary>Who acts: the logged-in user of a request, nobody, or the local operator at the command line.</summary>
public sealed class CurrentUser
{
    /// <summary>The name that the audit trail has for the command line.</summary>
    public const string LocalOperatorName = "cli";

    private HashSet<string> _roles = [];

    private CurrentUser()
    {
    }

    /// <summary>The operator at the command line: whole scope, every policy.</summary>
    public static CurrentUser LocalOperator { get; } =
        new() { UserName = LocalOperatorName, DisplayName = LocalOperatorName, IsLocalOperator = true };

    /// <summary>Null for nobody and for the local operator.</summary>
    public string? UserId { get; private init; }

    /// <summary>Empty for nobody.</summary>
    public string UserName { get; private init; } = string.Empty;

    /// <summary>The name on screens.</summary>
    public string DisplayName { get; private init; } = string.Empty;

    /// <summary>The units it belongs to, with dates, main unit first.</summary>
    public IReadOnlyList<DatedUnit> Units { get; private init; } = [];

    /// <summary>Display names of those it acts for today (代理).</summary>
    public IReadOnlyList<string> ActsFor { get; private init; } = [];

    /// <summary>True where nothing works before a new password is set.</summary>
    public bool MustSetPassword { get; private init; }

    /// <summary>True at the command line only.</summary>
    public bool IsLocalOperator { get; private init; }

    /// <summary>The peer's address; null at the command line.</summary>
    public string? Ip { get; private init; }

    /// <summary>What the peer says it is, at most 256 characters.</summary>
    public string? UserAgent { get; private init; }

    /// <summary>The trace id that problem details carry.</summary>
    public string? RequestId { get; private init; }

    /// <summary>Its roles.</summary>
    public IReadOnlyCollection<string> RoleNames => _roles;

    /// <summary>True where it has the role; the local operator has none.</summary>
    public bool IsIn(string role) => _roles.Contains(role);

    /// <summary>A user of a test or a job.</summary>
    public static CurrentUser Named(string userName, IEnumerable<string> roles, IReadOnlyList<DatedUnit> units) =>
        new() { UserName = userName, DisplayName = userName, Units = units, _roles = roles.ToHashSet(StringComparer.Ordinal) };

    /// <summary>The user of a request; without a log-in it has no name, no role and no unit.</summary>
    public static CurrentUser Of(HttpContext http) => new()
    {
        UserId = http.User.FindFirstValue(ClaimTypes.NameIdentifier),
        UserName = http.User.Identity?.Name ?? string.Empty,
        DisplayName = http.User.FindFirstValue(UserClaims.DisplayName) ?? string.Empty,
        Units = [.. http.User.FindAll(UserClaims.Unit).Select(UserClaims.Read)],
        ActsFor = [.. http.User.FindAll(UserClaims.ActsFor).Select(claim => claim.Value)],
        MustSetPassword = http.User.HasClaim(claim => claim.Type == UserClaims.MustSetPassword),
        _roles = http.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal),
        Ip = http.Connection.RemoteIpAddress?.ToString(),
        UserAgent = AuditTrail.Cut(http.Request.Headers.UserAgent.ToString(), 256),
        RequestId = TraceIdOf(http),
    };

    /// <summary>The id that ties a response, a log line and an audit entry together.</summary>
    public static string TraceIdOf(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}
