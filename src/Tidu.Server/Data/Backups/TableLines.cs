using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidu.Server.Data.Backups;

/// <summary>A table as lines of JSON arrays in the order of its key: what a backup stores, and what both sides of a restore are compared by.</summary>
internal static class TableLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the table to the stream.</summary>
    /// <returns>The table with its number of rows and the checksum of what was written.</returns>
    public static async Task<BackupTable> WriteAsync(DbConnection connection, DbTransaction? transaction, BackupTable table, bool postgres, Stream output, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Select(table, postgres);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line, Plain);
        var rows = 0L;
        while (await reader.ReadAsync(cancel))
        {
            line.ResetWrittenCount();
            json.Reset();
            json.WriteStartArray();
            for (var column = 0; column < table.Columns.Count; column++)
            {
                StoredValue.Write(json, reader, column, table.Columns[column].Type, postgres);
            }

            json.WriteEndArray();
            await json.FlushAsync(cancel);
            line.Write("\n"u8);
            hash.AppendData(line.WrittenSpan);
            await output.WriteAsync(line.WrittenMemory, cancel);
            rows++;
        }

        return table with { Rows = rows, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    /// <summary>The name within quotes.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Both databases sort by bytes this way; PostgreSQL's own order of texts depends on its locale.
    private static string Select(BackupTable table, bool postgres)
    {
        var texts = table.Columns.Where(column => column.Type == StoredType.Text).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var columns = string.Join(", ", table.Columns.Select(column => Quote(column.Name)));
        var order = string.Join(", ", table.Key.Select(name => Quote(name) + (postgres && texts.Contains(name) ? " COLLATE \"C\"" : string.Empty)));
        return $"SELECT {columns} FROM {Quote(table.Name)} ORDER BY {order}";
    }
}
