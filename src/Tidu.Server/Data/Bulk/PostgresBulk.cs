using Npgsql;
using NpgsqlTypes;

namespace Tidu.Server.Data.Bulk;

/// <summary>Writes many rows with COPY in its binary form.</summary>
internal static class PostgresBulk
{
    private const string Staging = "tidu_bulk";

    /// <returns>How many rows were inserted.</returns>
    public static async Task<int> InsertAsync(NpgsqlConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken cancel) =>
        (int)await CopyAsync(connection, table.Name, table.Given, rows, cancel);

    /// <returns>How many rows still had the version they were read with, and were changed.</returns>
    public static async Task<int> UpdateAsync(NpgsqlConnection connection, BulkTable table, BulkUpdate update, IEnumerable<object> rows, CancellationToken cancel)
    {
        var columns = table.Of(update.Properties);
        IReadOnlyList<BulkColumn> all = [.. columns, .. table.Of([update.Key, nameof(IVersioned.Version)])];
        var key = BulkTable.Quoted(all[^2].Name);
        var list = string.Join(", ", all.Select(column => BulkTable.Quoted(column.Name)));
        await RunAsync(connection, $"CREATE TEMP TABLE {Staging} ON COMMIT DROP AS SELECT {list} FROM {table.Name} WITH NO DATA", cancel);
        await CopyAsync(connection, Staging, all, rows, cancel);
        var set = columns.Select(column => $"{BulkTable.Quoted(column.Name)} = s.{BulkTable.Quoted(column.Name)}").Append("\"Version\" = t.\"Version\" + 1");
        var changed = await RunAsync(connection, $"UPDATE {table.Name} t SET {string.Join(", ", set)} FROM {Staging} s WHERE t.{key} = s.{key} AND t.\"Version\" = s.\"Version\"", cancel);
        await RunAsync(connection, $"DROP TABLE {Staging}", cancel);
        return changed;
    }

    private static async Task<ulong> CopyAsync(NpgsqlConnection connection, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        var list = string.Join(", ", columns.Select(column => BulkTable.Quoted(column.Name)));
        var types = columns.Select(column => TypeOf(column.StoredType)).ToArray();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({list}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            // Into a buffer: an await for each of millions of values would cost more than the values.
            writer.StartRow();
            for (var i = 0; i < types.Length; i++)
            {
                Write(writer, columns[i].Read(row), types[i]);
            }
        }

        return await writer.CompleteAsync(cancel);
    }

    private static void Write(NpgsqlBinaryImporter writer, object? value, NpgsqlDbType type)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case string text: writer.Write(text, type); break;
            case decimal number: writer.Write(number, type); break;
            case int number: writer.Write(number, type); break;
            case long number: writer.Write(number, type); break;
            case double number: writer.Write(number, type); break;
            case bool flag: writer.Write(flag, type); break;
            case DateOnly day: writer.Write(day, type); break;
            case DateTimeOffset instant: writer.Write(instant.UtcDateTime, type); break;
            default: throw new NotSupportedException($"No bulk writing of {value.GetType().Name}.");
        }
    }

    private static NpgsqlDbType TypeOf(Type stored) => stored switch
    {
        _ when stored == typeof(string) => NpgsqlDbType.Text,
        _ when stored == typeof(decimal) => NpgsqlDbType.Numeric,
        _ when stored == typeof(int) => NpgsqlDbType.Integer,
        _ when stored == typeof(long) => NpgsqlDbType.Bigint,
        _ when stored == typeof(double) => NpgsqlDbType.Double,
        _ when stored == typeof(bool) => NpgsqlDbType.Boolean,
        _ when stored == typeof(DateOnly) => NpgsqlDbType.Date,
        _ when stored == typeof(DateTimeOffset) => NpgsqlDbType.TimestampTz,
        _ => throw new NotSupportedException($"No bulk writing of {stored.Name}."),
    };

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
