namespace Tidu.Server.Hosting;

/// <summary>Names of audited actions that the house itself writes; a slice may have its own.</summary>
public static class AuditActions
{
    /// <summary>A log-in, done or failed.</summary>
    public const string LogIn = "log-in";

    /// <summary>An account was locked after failures.</summary>
    public const string LockOut = "lock-out";

    /// <summary>A log-out.</summary>
    public const string LogOut = "log-out";

    /// <summary>Something the role or the scope does not allow.</summary>
    public const string Access = "access";

    /// <summary>A workbook or document was taken out.</summary>
    public const string Export = "export";

    /// <summary>Packs were loaded into the database.</summary>
    public const string LoadPacks = "load-packs";

    /// <summary>The database was created, filled or upgraded.</summary>
    public const string Database = "database";

    /// <summary>The whole database was copied to a file.</summary>
    public const string Backup = "backup";

    /// <summary>The database was filled from a backup.</summary>
    public const string Restore = "restore";

    /// <summary>Too many requests were refused.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>A request without the antiforgery token was refused.</summary>
    public const string Antiforgery = "antiforgery";

    /// <summary>Old audit entries were removed.</summary>
    public const string RemoveAudit = "remove-audit";

    /// <summary>The audit trail itself was read.</summary>
    public const string ReadAudit = "read-audit";
}
