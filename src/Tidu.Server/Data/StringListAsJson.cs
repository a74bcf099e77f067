using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tidu.Server.Data;

/// <summary>Stores a short list of strings as JSON text on both databases (no arrays: only PostgreSQL has them).</summary>
public static class StringListAsJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Applies the conversion to one property of an entity configuration.</summary>
    public static PropertyBuilder<List<string>> HasStringList(this PropertyBuilder<List<string>> property) =>
        property.HasConversion(
            new ValueConverter<List<string>, string>(list => Write(list), text => Read(text)),
            new ValueComparer<List<string>>(
                (left, right) => (left ?? new()).SequenceEqual(right ?? new()),
                list => list.Aggregate(0, HashCode.Combine),
                list => list.ToList()));

    private static string Write(List<string> list) => JsonSerializer.Serialize(list, Options);

    private static List<string> Read(string text) => JsonSerializer.Deserialize<List<string>>(text, Options) ?? [];
}
