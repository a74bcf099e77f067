using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tidu.Server.Hosting.OpenApi;

/// <summary>The same document wherever and whenever it is asked for: named sets of codes as types, everything by name, no address of a server.</summary>
internal static class DocumentOrder
{
    public static Task Apply(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo { Title = "Tidu", Version = "v1" };
        document.Servers?.Clear();
        var schemas = document.Components!.Schemas!;
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>().ToList())
        {
            NameCodes(schema, document);
        }

        document.Components.Schemas = InOrder(schemas, new Dictionary<string, IOpenApiSchema>());
        document.Tags = document.Tags?.OrderBy(tag => tag.Name, StringComparer.Ordinal).ToHashSet();
        document.Paths = InOrder(document.Paths, new OpenApiPaths());
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            operation.Responses = InOrder(operation.Responses!, new OpenApiResponses());
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            }
        }

        return Task.CompletedTask;
    }

    private static TTarget InOrder<T, TTarget>(IEnumerable<KeyValuePair<string, T>> items, TTarget target)
        where TTarget : IDictionary<string, T>
    {
        foreach (var item in items.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            target.Add(item);
        }

        return target;
    }

    private static void NameCodes(OpenApiSchema schema, OpenApiDocument document)
    {
        foreach (var (name, property) in schema.Properties?.ToList() ?? [])
        {
            schema.Properties![name] = Named(property, document);
        }
    }

    private static IOpenApiSchema Named(IOpenApiSchema schema, OpenApiDocument document)
    {
        if (schema is not OpenApiSchema own)
        {
            return schema;
        }

        if (own.Items is not null)
        {
            own.Items = Named(own.Items, document);
        }

        if (own.Metadata?.TryGetValue(SchemaShapes.CodesName, out var name) is not true)
        {
            return own;
        }

        var codes = (string)name!;
        if (document.Components!.Schemas!.ContainsKey(codes) is false)
        {
            document.AddComponent(codes, new OpenApiSchema { Type = JsonSchemaType.String, Enum = own.Enum });
        }

        var reference = new OpenApiSchemaReference(codes, document);
        return own.Type!.Value.HasFlag(JsonSchemaType.Null)
            ? new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference] }
            : reference;
    }
}
