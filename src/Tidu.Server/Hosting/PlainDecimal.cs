using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidu.Server.Hosting;

/// <summary>Writes a decimal without trailing zeros, the same number however the database stored it; reads JSON numbers only.</summary>
public sealed class PlainDecimal : JsonConverter<decimal>
{
    // Dividing by one with 28 decimals drops trailing zeros and nothing else.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
}
