using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tidu.Server.Hosting.OpenApi;

/// <summary>Says in the schemas what C# types alone do not: that every property is written, which texts are codes, what a problem holds.</summary>
internal static class SchemaShapes
{
    /// <summary>Under this key a schema remembers the name of its set of codes until <see cref="DocumentOrder"/> has made a type of it.</summary>
    public const string CodesName = "codes-name";

    private static readonly JsonSchemaType Parameter = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Null;

    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        DescribeType(schema, context.JsonTypeInfo, context.JsonPropertyInfo?.PropertyType ?? context.JsonTypeInfo.Type);
        if (context.JsonPropertyInfo is { } property && CodesOf(property) is { } codes)
        {
            Close(schema.Items as OpenApiSchema ?? schema, codes);
        }

        return Task.CompletedTask;
    }

    private static void DescribeType(OpenApiSchema schema, JsonTypeInfo info, Type declared)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type == typeof(decimal))
        {
            // Its converter hides from the framework that a decimal is a number.
            schema.Type = JsonSchemaType.Number | (Nullable.GetUnderlyingType(declared) is null ? default : JsonSchemaType.Null);
            schema.Format = null;
        }
        else if (type.IsEnum)
        {
            // Where a request may leave it out, the framework counts null among the members of the type itself.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))];
        }
        else if (type == typeof(ProblemDetails))
        {
            DescribeProblem(schema);
        }
        else if (type == typeof(IReadOnlyDictionary<string, object?>))
        {
            schema.AdditionalProperties = new OpenApiSchema { Type = Parameter };
        }
        else if (info.Kind == JsonTypeInfoKind.Object)
        {
            schema.Required = info.Properties.Where(IsAlwaysThere).Select(property => property.Name).ToHashSet();
        }
    }

    /// <summary>Null is written, too. Only a request may leave out what its constructor has a default for.</summary>
    private static bool IsAlwaysThere(JsonPropertyInfo property) => property.AssociatedParameter is not { HasDefaultValue: true };

    private static CodesAttribute? CodesOf(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(CodesAttribute), true).FirstOrDefault() as CodesAttribute
        ?? (property.AssociatedParameter?.AttributeProvider as ParameterInfo)?.GetCustomAttribute<CodesAttribute>();

    private static void Close(OpenApiSchema schema, CodesAttribute codes)
    {
        schema.Enum = [.. codes.Codes.Select(code => (JsonNode)code)];
        if (codes.Set is { } set)
        {
            schema.Metadata = new Dictionary<string, object>(schema.Metadata ?? new Dictionary<string, object>()) { [CodesName] = SchemaNames.Of(set) };
        }
        else if (schema.Type!.Value.HasFlag(JsonSchemaType.Null))
        {
            schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
    }

    /// <summary>As <see cref="ProblemWriter"/> writes it.</summary>
    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["params"] = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = Parameter } },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String },
        };
        schema.Required = new HashSet<string> { "status", "code", "traceId" };
    }
}
