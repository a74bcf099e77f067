namespace Tidu.Server.Data.Backups;

/// <summary>What a backup says of itself: <c>manifest.json</c> within the file, written last, so that a file cut short has none.</summary>
/// <param name="Format">Version of the file format; 1.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="Database">"SQLite" or "PostgreSQL"; a backup of one can be restored to the other.</param>
/// <param name="Migration">Name of the last schema change, without its time stamp: both databases share the names.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Tables">In an order in which a table follows everything it refers to.</param>
public sealed record BackupManifest(int Format, string Program, string Database, string Migration, DateTimeOffset CreatedAt, IReadOnlyList<BackupTable> Tables)
{
    /// <summary>The format this program writes, and the newest it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}

/// <summary>A table within a backup.</summary>
/// <param name="Columns">In the order the values have.</param>
/// <param name="Key">Columns of the primary key; the rows are in its order.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">Over the lines of the table, hexadecimal.</param>
public sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns, IReadOnlyList<string> Key, long Rows, string Sha256);

/// <summary>A column within a backup.</summary>
/// <param name="Type">What its values are, independent of the database.</param>
public sealed record BackupColumn(string Name, StoredType Type);

/// <summary>What the values of a column are, whatever the database makes of it.</summary>
public enum StoredType
{
    /// <summary>JSON string.</summary>
    Text,

    /// <summary>JSON number.</summary>
    WholeNumber,

    /// <summary>Exact, as a JSON string without trailing zeros.</summary>
    ExactNumber,

    /// <summary>JSON number.</summary>
    FloatingNumber,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>YYYY-MM-DD.</summary>
    Date,

    /// <summary>UTC, to the microsecond.</summary>
    Instant,

    /// <summary>Base64.</summary>
    Bytes,
}
