using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tidu.Server.Data.Backups;

/// <summary>The tables a backup holds, read from the model, so that a new entity is in it without anybody thinking of it.</summary>
public static class StoredTables
{
    /// <summary>Worth nothing on another machine or another day: sessions, and answers kept for repeated requests.</summary>
    private static readonly HashSet<string> LeftOut = ["UserSessions", "KeptAnswers"];

    /// <summary>All tables with counts of 0 and no checksum, each after everything it refers to.</summary>
    public static IReadOnlyList<BackupTable> Of(TiduDb db)
    {
        var tables = db.Model.GetRelationalModel().Tables.Where(table => !LeftOut.Contains(table.Name)).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        return [.. InOrder(tables, RefersTo).Select(Describe)];
    }

    /// <summary>True for a table that backups leave out.</summary>
    internal static bool IsLeftOut(string table) => LeftOut.Contains(table);

    /// <summary>Each table after everything it refers to.</summary>
    internal static IReadOnlyList<T> InOrder<T>(IReadOnlyList<T> tables, Func<T, IEnumerable<T>> refersTo)
    {
        var ordered = new List<T>();
        while (ordered.Count < tables.Count)
        {
            var next = tables.Where(table => !ordered.Contains(table) && refersTo(table).All(other => ordered.Contains(other) || !tables.Contains(other))).ToList();
            ordered.AddRange(next.Count > 0 ? next : throw new InvalidOperationException("Tables refer to each other in a circle."));
        }

        return ordered;
    }

    private static IEnumerable<ITable> RefersTo(ITable table) =>
        table.ForeignKeyConstraints.Select(key => key.PrincipalTable).Where(other => other != table);

    private static BackupTable Describe(ITable table) => new(
        table.Name,
        [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new BackupColumn(column.Name, TypeOf(column.PropertyMappings[0].Property)))],
        [.. table.PrimaryKey!.Columns.Select(column => column.Name)],
        0,
        string.Empty);

    private static StoredType TypeOf(IProperty property)
    {
        var own = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (own == typeof(DateTimeOffset))
        {
            return StoredType.Instant;
        }

        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? own;
        return (Nullable.GetUnderlyingType(stored) ?? stored) switch
        {
            var type when type == typeof(string) => StoredType.Text,
            var type when type == typeof(int) || type == typeof(long) => StoredType.WholeNumber,
            var type when type == typeof(decimal) => StoredType.ExactNumber,
            var type when type == typeof(double) => StoredType.FloatingNumber,
            var type when type == typeof(bool) => StoredType.Boolean,
            var type when type == typeof(DateOnly) => StoredType.Date,
            var type when type == typeof(byte[]) => StoredType.Bytes,
            var type => throw new InvalidOperationException($"A backup cannot hold a {type}: {property.DeclaringType.DisplayName()}.{property.Name}."),
        };
    }
}
