using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Tidu.Benchmarks;

/// <summary>What we measure ourselves against: ExcelDataReader and a bulk insert into the same table, without any check.</summary>
public static class BareImport
{
    private const string Columns =
        "\"IndicatorCode\", \"UnitId\", \"Period\", \"PeriodEnd\", \"Value\", \"State\", \"Source\", \"SourceText\", \"Used\", \"Approximate\", \"Late\", \"ChosenByHand\", \"Edited\", \"BatchId\", \"Version\"";

    /// <summary>Reads the file and inserts its rows in one transaction.</summary>
    public static Task RunAsync(string data, string? database, string file) =>
        database is null ? SqliteAsync(Path.Combine(data, "tidu.db"), file) : PostgresAsync(database, file);

    private static IEnumerable<(string Indicator, string Unit, string Period, DateOnly End, decimal Value)> Rows(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        reader.Read();
        while (reader.Read())
        {
            var period = reader.GetString(2);
            var (year, month) = (int.Parse(period[..4], CultureInfo.InvariantCulture), int.Parse(period[5..], CultureInfo.InvariantCulture));
            yield return (reader.GetString(0), reader.GetString(1), period, new DateOnly(year, month, DateTime.DaysInMonth(year, month)), (decimal)reader.GetDouble(3));
        }
    }

    private static async Task SqliteAsync(string path, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"Observations\" ({Columns}) VALUES ($i, $u, $p, $e, $v, 'flash', 'import', 'bare', 1, 0, 0, 0, 0, 1, 1)";
        var parameters = new[] { "$i", "$u", "$p", "$e", "$v" }.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = name })).ToArray();
        command.Prepare();
        foreach (var (indicator, unit, period, end, value) in Rows(file))
        {
            (parameters[0].Value, parameters[1].Value, parameters[2].Value, parameters[3].Value, parameters[4].Value) = (indicator, unit, period, end, value);
            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    private static async Task PostgresAsync(string database, string file)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"Observations\" ({Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var (indicator, unit, period, end, value) in Rows(file))
        {
            await writer.StartRowAsync();
            foreach (var text in new[] { indicator, unit, period })
            {
                await writer.WriteAsync(text, NpgsqlDbType.Text);
            }

            await writer.WriteAsync(end, NpgsqlDbType.Date);
            await writer.WriteAsync(value, NpgsqlDbType.Numeric);
            foreach (var text in new[] { "flash", "import", "bare" })
            {
                await writer.WriteAsync(text, NpgsqlDbType.Text);
            }

            foreach (var flag in new[] { true, false, false, false, false })
            {
                await writer.WriteAsync(flag, NpgsqlDbType.Boolean);
            }

            await writer.WriteAsync(1, NpgsqlDbType.Integer);
            await writer.WriteAsync(1, NpgsqlDbType.Integer);
        }

        await writer.CompleteAsync();
    }
}
