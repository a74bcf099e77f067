using Microsoft.Data.Sqlite;

namespace Tidu.Server.Data;

/// <summary>Which database to use: PostgreSQL where a connection string is given, else one SQLite file in the data folder.</summary>
/// <param name="ConnectionString">For the provider that <paramref name="IsPostgres"/> names.</param>
/// <param name="SqliteFile">Full path of the SQLite file; null on PostgreSQL.</param>
public sealed record DatabaseTarget(bool IsPostgres, string ConnectionString, string? SqliteFile)
{
    /// <summary>Name of the SQLite file in a data folder.</summary>
    public const string FileName = "tidu.db";

    /// <summary>The target for a data folder and an optional PostgreSQL connection string ("Host=…"); blank counts as none.</summary>
    public static DatabaseTarget For(string dataFolder, string? postgres) =>
        string.IsNullOrWhiteSpace(postgres) ? Sqlite(Path.Combine(dataFolder, FileName)) : new(true, postgres, null);

    /// <summary>A SQLite file. Foreign keys are enforced; a command waits up to 30 s for another process's lock.</summary>
    public static DatabaseTarget Sqlite(string file)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), ForeignKeys = true, DefaultTimeout = 30 };
        return new(false, text.ToString(), Path.GetFullPath(file));
    }
}
