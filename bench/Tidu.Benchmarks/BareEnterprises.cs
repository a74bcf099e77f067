using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Tidu.Benchmarks;

/// <summary>What the import of enterprises is measured against: ExcelDataReader, and the same rows of the same tables inserted without any check.</summary>
public static class BareEnterprises
{
    private const string Enterprises = "\"CreditCode\", \"Name\", \"UnitId\", \"IndustryCode\", \"RegisteredOn\", \"State\", \"Field\", \"LeadingIndustry\", \"ContactName\", \"ContactPhone\", \"Synthetic\", \"SearchText\", \"BatchId\", \"Version\"";
    private const string Places = "\"EnterpriseId\", \"UnitId\"";
    private const string Titles = "\"EnterpriseId\", \"Kind\", \"Number\", \"ValidFrom\", \"ValidTo\", \"Renewal\", \"SourceText\", \"BatchId\", \"Version\"";
    private const string Records = "\"EnterpriseId\", \"Year\", \"AsOf\", \"Source\", \"SourceText\", \"Values\", \"BatchId\", \"Version\"";
    private const int FirstFact = 16;

    /// <summary>Reads the file and inserts its rows in one transaction.</summary>
    public static Task RunAsync(string data, string? database, string file) =>
        database is null ? SqliteAsync(Path.Combine(data, "tidu.db"), file) : PostgresAsync(database, file);

    private static IEnumerable<BareRow> Rows(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        reader.Read();
        var values = new StringBuilder();
        while (reader.Read())
        {
            values.Clear().Append('{');
            for (var fact = 0; fact < EnterpriseFiles.Facts.Length; fact++)
            {
                values.Append(fact == 0 ? "\"" : ",\"").Append(EnterpriseFiles.Facts[fact]).Append("\":").Append(reader.GetDouble(FirstFact + fact) * 10_000);
            }

            yield return new BareRow(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), Day(reader.GetString(5)), reader.GetString(7), reader.GetString(8), reader.GetString(9), reader.GetString(10),
                reader.GetString(12), Day(reader.GetString(13)), Day(reader.GetString(14)), values.Append('}').ToString());
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task SqliteAsync(string path, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        var enterprises = Prepared(connection, transaction, $"INSERT INTO \"Enterprises\" ({Enterprises}) VALUES ($0, $1, '500118', $2, $3, 'active', $4, $5, $6, $7, 1, $8, 1, 1); SELECT last_insert_rowid()", 9);
        var places = Prepared(connection, transaction, $"INSERT INTO \"EnterprisePlaces\" ({Places}) VALUES ($0, '500118')", 1);
        var titles = Prepared(connection, transaction, $"INSERT INTO \"Qualifications\" ({Titles}) VALUES ($0, 'high-tech-enterprise', $1, $2, $3, 0, 'bare', 1, 1)", 4);
        var records = Prepared(connection, transaction, $"INSERT INTO \"FactRecords\" ({Records}) VALUES ($0, 2024, '2024-12-31', 'tax', 'bare', $1, 1, 1)", 2);
        foreach (var row in Rows(file))
        {
            Fill(enterprises, row.Code, row.Name, row.Industry, row.Registered, row.Field, row.Leading, row.Contact, row.Phone, row.Code + "|" + row.Name);
            var id = (long)enterprises.ExecuteScalar()!;
            Run(places, id);
            Run(titles, id, row.Number, row.From, row.To);
            Run(records, id, row.Values);
        }

        await transaction.CommitAsync();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, SqliteTransaction transaction, string sql, int count)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        for (var at = 0; at < count; at++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
        }

        command.Prepare();
        return command;
    }

    private static void Fill(SqliteCommand command, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        Fill(command, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Keys are given out here, so that each table is one COPY.</summary>
    private static async Task PostgresAsync(string database, string file)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var rows = Rows(file).ToList();
        await using var last = new NpgsqlCommand("SELECT COALESCE(MAX(\"Id\"), 0) FROM \"Enterprises\"", connection);
        var first = (int)(await last.ExecuteScalarAsync())! + 1;
        await CopyAsync(connection, "Enterprises", "\"Id\", " + Enterprises, rows, (writer, row, at) => Write(writer, first + at, row.Code, row.Name, "500118", row.Industry, row.Registered, "active", row.Field, row.Leading, row.Contact, row.Phone, true, row.Code + "|" + row.Name, 1, 1));
        await CopyAsync(connection, "EnterprisePlaces", Places, rows, (writer, _, at) => Write(writer, first + at, "500118"));
        await CopyAsync(connection, "Qualifications", Titles, rows, (writer, row, at) => Write(writer, first + at, "high-tech-enterprise", row.Number, row.From, row.To, false, "bare", 1, 1));
        await CopyAsync(connection, "FactRecords", Records, rows, (writer, row, at) => Write(writer, first + at, 2024, new DateOnly(2024, 12, 31), "tax", "bare", row.Values, 1, 1));
        await using var sequence = new NpgsqlCommand($"SELECT setval(pg_get_serial_sequence('\"Enterprises\"', 'Id'), {(first + rows.Count).ToString(CultureInfo.InvariantCulture)})", connection);
        await sequence.ExecuteScalarAsync();
        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string columns, List<BareRow> rows, Action<NpgsqlBinaryImporter, BareRow, int> write)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT BINARY)");
        for (var at = 0; at < rows.Count; at++)
        {
            writer.StartRow();
            write(writer, rows[at], at);
        }

        await writer.CompleteAsync();
    }

    private static void Write(NpgsqlBinaryImporter writer, params object[] values)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case string text: writer.Write(text, NpgsqlDbType.Text); break;
                case int number: writer.Write(number, NpgsqlDbType.Integer); break;
                case bool flag: writer.Write(flag, NpgsqlDbType.Boolean); break;
                default: writer.Write((DateOnly)value, NpgsqlDbType.Date); break;
            }
        }
    }

    private sealed record BareRow(string Code, string Name, string Town, string Industry, DateOnly Registered, string Field, string Leading, string Contact, string Phone, string Number, DateOnly From, DateOnly To, string Values);
}
