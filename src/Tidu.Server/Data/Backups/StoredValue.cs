using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Tidu.Server.Data.Backups;

/// <summary>One value on its way between a database and a backup. The same value gives the same bytes whichever database it comes from.</summary>
internal static class StoredValue
{
    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <summary>Writes the reader's value as JSON.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader reader, int ordinal, StoredType type, bool postgres)
    {
        if (reader.IsDBNull(ordinal))
        {
            json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case StoredType.Text:
                json.WriteStringValue(reader.GetString(ordinal));
                break;
            case StoredType.WholeNumber:
                json.WriteNumberValue(reader.GetInt64(ordinal));
                break;
            case StoredType.ExactNumber:
                json.WriteStringValue(Plain(reader.GetDecimal(ordinal)));
                break;
            case StoredType.FloatingNumber:
                json.WriteNumberValue(reader.GetDouble(ordinal));
                break;
            case StoredType.Boolean:
                json.WriteBooleanValue(reader.GetBoolean(ordinal));
                break;
            case StoredType.Date:
                json.WriteStringValue(reader.GetFieldValue<DateOnly>(ordinal).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case StoredType.Instant:
                json.WriteStringValue(Instant(reader, ordinal, postgres).ToString(InstantFormat, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteBase64StringValue(reader.GetFieldValue<byte[]>(ordinal));
                break;
        }
    }

    /// <summary>The value as a parameter of an INSERT takes it.</summary>
    public static object Read(JsonElement value, StoredType type, bool postgres) => value.ValueKind == JsonValueKind.Null ? DBNull.Value : type switch
    {
        StoredType.Text => value.GetString()!,
        StoredType.WholeNumber => value.GetInt64(),
        StoredType.ExactNumber => decimal.Parse(value.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture),
        StoredType.FloatingNumber => value.GetDouble(),
        StoredType.Boolean => value.GetBoolean(),
        StoredType.Date => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        StoredType.Instant => Stored(DateTimeOffset.ParseExact(value.GetString()!, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), postgres),
        _ => value.GetBytesFromBase64(),
    };

    private static DateTimeOffset Instant(DbDataReader reader, int ordinal, bool postgres) => postgres
        ? new DateTimeOffset(reader.GetFieldValue<DateTime>(ordinal), TimeSpan.Zero)
        : DateTimeOffset.UnixEpoch.AddTicks(reader.GetInt64(ordinal) * TimeSpan.TicksPerMicrosecond);

    private static object Stored(DateTimeOffset instant, bool postgres) => postgres
        ? instant.UtcDateTime
        : (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    // Dividing by a one with all its decimals drops trailing zeros: 5.00 and 5 are the same value.
    private static string Plain(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
