using Microsoft.Data.Sqlite;

namespace Tidu.Server.Data.Bulk;

/// <summary>Writes many rows with one prepared statement.</summary>
internal static class SqliteBulk
{
    private const int BetweenLooks = 1024;

    /// <returns>How many rows were inserted.</returns>
    public static int Insert(SqliteConnection connection, SqliteTransaction transaction, BulkTable table, IEnumerable<object> rows, CancellationToken cancel)
    {
        var columns = table.Given;
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => BulkTable.Quoted(column.Name)))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        return Run(command, columns, rows, cancel);
    }

    /// <returns>How many rows still had the version they were read with, and were changed.</returns>
    public static int Update(SqliteConnection connection, SqliteTransaction transaction, BulkTable table, BulkUpdate update, IEnumerable<object> rows, CancellationToken cancel)
    {
        var columns = table.Of(update.Properties);
        var keys = table.Of([update.Key, nameof(IVersioned.Version)]);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var set = columns.Select((column, i) => $"{BulkTable.Quoted(column.Name)} = $p{i}").Append("\"Version\" = \"Version\" + 1");
        command.CommandText = $"UPDATE {table.Name} SET {string.Join(", ", set)} WHERE {BulkTable.Quoted(keys[0].Name)} = $p{columns.Count} AND \"Version\" = $p{columns.Count + 1}";
        return Run(command, [.. columns, .. keys], rows, cancel);
    }

    private static int Run(SqliteCommand command, IReadOnlyList<BulkColumn> columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToArray();
        command.Prepare();
        var (written, seen) = (0, 0);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i].Read(row) ?? DBNull.Value;
            }

            written += command.ExecuteNonQuery();
            if (++seen % BetweenLooks == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        return written;
    }
}
