using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tidu.Server.Hosting;

/// <summary>How JSON looks everywhere: camelCase, enums in kebab-case, Chinese unescaped, nulls written, numbers never as strings, at most 32 levels deep.</summary>
/// <remarks>The relaxed escaping is safe because responses are application/json with nosniff and never part of a page.</remarks>
public static class JsonSettings
{
    /// <summary>For the command line.</summary>
    public static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>A member of an enumeration as JSON has it.</summary>
    public static string CodeOf<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>The member that a code of the address names; null for none. What the framework binds by itself would not know kebab-case.</summary>
    public static T? MemberOf<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => CodeOf(member) == code).Select(member => (T?)member).FirstOrDefault();

    /// <summary>Changes the given options.</summary>
    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 32;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(ReadableRequest.AddTo);
        options.Converters.Add(new PlainDecimal());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
