using System.Text;
using System.Text.Json;
using Tidu.Engine.Feel.Values;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>Values of the language as JSON. What JSON lacks is an object with "@type": date, days and time duration, years and months duration, range.</summary>
internal static class FeelJson
{
    private const string Date = "date";
    private const string Days = "days and time duration";
    private const string Months = "years and months duration";
    private const string Range = "range";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JsonSettings.Options.Encoder };

    /// <summary>One line of JSON.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The names and values of a context; none for null.</summary>
    /// <exception cref="JsonException">Not an object.</exception>
    public static FeelContext ReadContext(JsonElement context)
    {
        var read = new FeelContext([], []);
        if (context.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object))
        {
            throw new JsonException(Texts.Of("feel.context-object"));
        }

        foreach (var property in context.ValueKind == JsonValueKind.Object ? context.EnumerateObject() : default)
        {
            try
            {
                read.Values[property.Name] = Read(property.Value);
            }
            catch (JsonException exception)
            {
                read.Values[property.Name] = FeelValue.Null;
                read.Refused[property.Name] = exception.Message;
            }
        }

        return read;
    }

    /// <summary>A value; a number out of range is null.</summary>
    /// <exception cref="JsonException">An object without a known "@type", or with a text that does not fit it.</exception>
    public static FeelValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => FeelValue.Of(true),
        JsonValueKind.False => FeelValue.Of(false),
        JsonValueKind.Number => json.TryGetDecimal(out var number) ? FeelValue.Of(number) : FeelValue.Null,
        JsonValueKind.String => FeelValue.Of(json.GetString()),
        JsonValueKind.Array => FeelValue.Of(json.EnumerateArray().Select(Read)),
        JsonValueKind.Object => ReadTyped(json),
        _ => FeelValue.Null,
    };

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, FeelValue value)
    {
        switch (value)
        {
            case FeelBoolean { Value: var truth }:
                writer.WriteBooleanValue(truth);
                break;
            case FeelNumber { Value: var number }:
                writer.WriteRawValue(FeelText.Number(number));
                break;
            case FeelString { Value: var text }:
                writer.WriteStringValue(text);
                break;
            case FeelList { Items: var items }:
                WriteList(writer, items);
                break;
            case FeelRange range:
                WriteRange(writer, range);
                break;
            case FeelNull:
                writer.WriteNullValue();
                break;
            default:
                WriteTyped(writer, value is FeelDate ? Date : value is FeelDaysDuration ? Days : Months, FeelText.Of(value));
                break;
        }
    }

    private static FeelValue ReadTyped(JsonElement json)
    {
        var type = json.TryGetProperty("@type", out var named) ? named.GetString() : null;
        var text = json.TryGetProperty("value", out var written) && written.ValueKind == JsonValueKind.String ? written.GetString()! : "";
        FeelValue? value = type switch
        {
            Date => FeelTemporalText.Date(text),
            Days => FeelTemporalText.Duration(text) as FeelDaysDuration,
            Months => FeelTemporalText.Duration(text) as FeelMonthsDuration,
            Range => ReadRange(json),
            _ => null,
        };
        return value ?? throw new JsonException(Texts.Of("feel.context-type", ("type", type ?? "—"), ("value", text)));
    }

    private static FeelRange ReadRange(JsonElement json)
    {
        var (start, end) = (End(json, "start"), End(json, "end"));
        return new(start, Included(json, "startIncluded"), end, Included(json, "endIncluded"), start.IsNull != end.IsNull);
    }

    private static FeelValue End(JsonElement json, string name) => json.TryGetProperty(name, out var end) ? Read(end) : FeelValue.Null;

    private static bool Included(JsonElement json, string name) => json.TryGetProperty(name, out var included) && included.ValueKind == JsonValueKind.True;

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<FeelValue> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteTyped(Utf8JsonWriter writer, string type, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", type);
        writer.WriteString("value", text);
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, FeelRange range)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", Range);
        writer.WritePropertyName("start");
        Write(writer, range.Start);
        writer.WriteBoolean("startIncluded", range.StartIncluded);
        writer.WritePropertyName("end");
        Write(writer, range.End);
        writer.WriteBoolean("endIncluded", range.EndIncluded);
        writer.WriteEndObject();
    }
}
