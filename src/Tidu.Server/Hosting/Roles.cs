namespace Tidu.Server.Hosting;

/// <summary>The roles, by the names that database and JSON hold.</summary>
public static class Roles
{
    /// <summary>Works with plans, values and findings of the unit and those below.</summary>
    public const string Officer = "officer";

    /// <summary>Reads everything of the unit and those below.</summary>
    public const string Leader = "leader";

    /// <summary>Reports for the own unit; sees its own rows only.</summary>
    public const string Reporter = "reporter";

    /// <summary>Keeps accounts and units; sees no business data.</summary>
    public const string SystemAdmin = "system-admin";

    /// <summary>Keeps roles and scopes.</summary>
    public const string SecurityAdmin = "security-admin";

    /// <summary>Reads the audit trail, nothing else.</summary>
    public const string Auditor = "auditor";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Officer, Leader, Reporter, SystemAdmin, SecurityAdmin, Auditor];
}
