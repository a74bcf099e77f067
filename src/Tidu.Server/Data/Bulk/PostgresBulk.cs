using Npgsql;

namespace Tidu.Server.Data.Bulk;

/// <summary>Writes many rows with COPY in its binary form.</summary>
internal static class PostgresBulk
{
    private const string Staging = "tidu_bulk";
    private const int AtOnce = 1 << 16;

    /// <returns>How many rows were inserted.</returns>
    public static async Task<int> InsertAsync(NpgsqlConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken cancel) =>
        await CopyAsync(connection, table.Name, table.Given, rows, cancel);

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

    /// <summary>The server inserts what it has while the next rows are put together.</summary>
    private static async Task<int> CopyAsync(NpgsqlConnection connection, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        var list = string.Join(", ", columns.Select(column => BulkTable.Quoted(column.Name)));
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} ({list}) FROM STDIN (FORMAT BINARY)", cancel);
        try
        {
            return await SendAsync(copy, [.. columns], rows, cancel);
        }
        catch
        {
            // Else closing the stream would take what came so far for the whole.
            await copy.CancelAsync();
            throw;
        }
    }

    private static async Task<int> SendAsync(NpgsqlRawCopyStream copy, BulkColumn[] columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        var (bytes, count) = (new CopyRows(), 0);
        bytes.Begin();
        foreach (var row in rows)
        {
            bytes.Row(columns.Length);
            foreach (var column in columns)
            {
                bytes.Value(column.Read(row));
            }

            count++;
            if (bytes.Bytes.Length >= AtOnce)
            {
                await copy.WriteAsync(bytes.Bytes, cancel);
                bytes.Clear();
            }
        }

        bytes.End();
        await copy.WriteAsync(bytes.Bytes, cancel);
        return count;
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
