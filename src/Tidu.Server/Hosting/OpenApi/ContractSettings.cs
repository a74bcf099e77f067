using Microsoft.AspNetCore.OpenApi;

namespace Tidu.Server.Hosting.OpenApi;

/// <summary>The OpenAPI document: the HTTP contract, from which the web app's types are generated (web/openapi.json is its snapshot).</summary>
public static class ContractSettings
{
    internal static void Configure(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = new SchemaNames().Of;
        options.AddSchemaTransformer(SchemaShapes.Apply);
        options.AddDocumentTransformer(DocumentOrder.Apply);
    }
}
