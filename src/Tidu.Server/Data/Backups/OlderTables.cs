using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data.Backups;

/// <summary>The tables of a PostgreSQL database of an older version, read from the database itself: the program's model describes the new ones.</summary>
internal static class OlderTables
{
    private const string Columns = """
        SELECT table_name::text AS "Table", column_name::text AS "Name", data_type::text AS "Type" FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name NOT LIKE '\_\_EF%'
        """;

    private const string Keys = """
        SELECT used.table_name::text AS "Table", used.column_name::text AS "Name", used.ordinal_position::int AS "Position"
        FROM information_schema.table_constraints AS key
        JOIN information_schema.key_column_usage AS used USING (constraint_schema, constraint_name)
        WHERE key.constraint_type = 'PRIMARY KEY' AND key.table_schema = current_schema()
        """;

    private const string References = """
        SELECT DISTINCT child.relname::text AS "Table", parent.relname::text AS "Name", '' AS "Type" FROM pg_constraint AS reference
        JOIN pg_class AS child ON child.oid = reference.conrelid JOIN pg_class AS parent ON parent.oid = reference.confrelid
        WHERE reference.contype = 'f' AND child.oid <> parent.oid
        """;

    /// <summary>Each after everything it refers to, with counts of 0.</summary>
    public static async Task<IReadOnlyList<BackupTable>> ReadAsync(TiduDb db, CancellationToken cancel)
    {
        var columns = (await db.Database.SqlQueryRaw<Column>(Columns).ToListAsync(cancel)).ToLookup(row => row.Table);
        var keys = (await db.Database.SqlQueryRaw<KeyColumn>(Keys).ToListAsync(cancel)).ToLookup(row => row.Table);
        var references = (await db.Database.SqlQueryRaw<Column>(References).ToListAsync(cancel)).ToLookup(row => row.Table, row => row.Name);
        var names = columns.Select(table => table.Key).Where(name => !StoredTables.IsLeftOut(name)).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. StoredTables.InOrder(names, name => references[name]).Select(name => new BackupTable(
                name,
                [.. columns[name].OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new BackupColumn(column.Name, TypeOf(column)))],
                [.. keys[name].OrderBy(key => key.Position).Select(key => key.Name)],
                0,
                string.Empty)),
        ];
    }

    private static StoredType TypeOf(Column column) => column.Type switch
    {
        "text" or "character varying" => StoredType.Text,
        "integer" or "bigint" => StoredType.WholeNumber,
        "numeric" => StoredType.ExactNumber,
        "double precision" => StoredType.FloatingNumber,
        "boolean" => StoredType.Boolean,
        "date" => StoredType.Date,
        "timestamp with time zone" => StoredType.Instant,
        "bytea" => StoredType.Bytes,
        _ => throw new InvalidOperationException($"A backup cannot hold {column.Type}: {column.Table}.{column.Name}."),
    };

    private sealed record Column(string Table, string Name, string Type);

    private sealed record KeyColumn(string Table, string Name, int Position);
}
