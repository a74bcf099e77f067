using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tidu.Server.Data.Bulk;

/// <summary>Writes many rows with one prepared statement, values bound straight to SQLite. Values are stored exactly as the provider itself stores them.</summary>
internal static class SqliteBulk
{
    private const int BetweenLooks = 1024;
    private const int MostTexts = 20_000;
    private const int LongestNumber = 64;

    /// <returns>How many rows were inserted.</returns>
    public static int Insert(SqliteConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken cancel)
    {
        var columns = table.Given;
        return Run(connection, $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => BulkTable.Quoted(column.Name)))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", columns, rows, cancel);
    }

    /// <returns>How many rows still had the version they were read with, and were changed.</returns>
    public static int Update(SqliteConnection connection, BulkTable table, BulkUpdate update, IEnumerable<object> rows, CancellationToken cancel)
    {
        var columns = table.Of(update.Properties);
        var keys = table.Of([update.Key, nameof(IVersioned.Version)]);
        var set = columns.Select(column => $"{BulkTable.Quoted(column.Name)} = ?").Append("\"Version\" = \"Version\" + 1");
        return Run(connection, $"UPDATE {table.Name} SET {string.Join(", ", set)} WHERE {BulkTable.Quoted(keys[0].Name)} = ? AND \"Version\" = ?", [.. columns, .. keys], rows, cancel);
    }

    private static int Run(SqliteConnection connection, string sql, IReadOnlyList<BulkColumn> columns, IEnumerable<object> rows, CancellationToken cancel)
    {
        var db = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(db, sql, out var statement), db);
        using (statement)
        {
            var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var bound = new object?[columns.Count];
            var (written, seen) = (0, 0);
            foreach (var row in rows)
            {
                for (var i = 0; i < bound.Length; i++)
                {
                    // A statement keeps what is bound to it, and most columns repeat from row to row.
                    var value = columns[i].Read(row);
                    if (seen == 0 || !Equals(bound[i], value))
                    {
                        SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, value, texts), db);
                        bound[i] = value;
                    }
                }

                var result = raw.sqlite3_step(statement);
                SqliteException.ThrowExceptionForRC(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, db);
                written += raw.sqlite3_changes(db);
                raw.sqlite3_reset(statement);
                if (++seen % BetweenLooks == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }
            }

            return written;
        }
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value, Dictionary<string, byte[]> texts) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        // An empty span would be bound as null.
        string { Length: 0 } => raw.sqlite3_bind_text(statement, index, string.Empty),
        string text => raw.sqlite3_bind_text(statement, index, Utf8(text, texts)),
        bool flag => raw.sqlite3_bind_int(statement, index, flag ? 1 : 0),
        int number => raw.sqlite3_bind_int(statement, index, number),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        double number => raw.sqlite3_bind_double(statement, index, number),
        decimal number => BindDecimal(statement, index, number),
        DateOnly day => raw.sqlite3_bind_text(statement, index, Utf8(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), texts)),
        _ => throw new NotSupportedException($"No bulk writing of {value.GetType().Name}."),
    };

    /// <summary>As the provider writes it: 1200.0, 0.125.</summary>
    private static int BindDecimal(sqlite3_stmt statement, int index, decimal number)
    {
        Span<byte> text = stackalloc byte[LongestNumber];
        if (number.Scale == 0 && number != 0 && Math.Abs(number) < long.MaxValue)
        {
            ((long)number).TryFormat(text, out var digits, default, CultureInfo.InvariantCulture);
            ".0"u8.CopyTo(text[digits..]);
            return raw.sqlite3_bind_text(statement, index, text[..(digits + 2)]);
        }

        number.TryFormat(text, out var length, "0.0###########################", CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, index, text[..length]);
    }

    /// <summary>Codes, names and sources repeat from row to row.</summary>
    private static byte[] Utf8(string text, Dictionary<string, byte[]> texts)
    {
        if (texts.TryGetValue(text, out var known))
        {
            return known;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (texts.Count < MostTexts)
        {
            texts.Add(text, bytes);
        }

        return bytes;
    }
}
