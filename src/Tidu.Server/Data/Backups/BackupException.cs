namespace Tidu.Server.Data.Backups;

/// <summary>The file is not a whole, unchanged backup, or one that this program can read.</summary>
public sealed class BackupException(string code, IReadOnlyDictionary<string, object?> parameters, Exception? cause = null) : Exception(code, cause)
{
    /// <summary>backup-unreadable, backup-damaged, backup-newer.</summary>
    public string Code { get; } = code;

    /// <summary>What the text names.</summary>
    public IReadOnlyDictionary<string, object?> Params { get; } = parameters;

    internal static BackupException Damaged(string part, Exception? cause = null) =>
        new("backup-damaged", new Dictionary<string, object?> { ["part"] = part }, cause);
}
