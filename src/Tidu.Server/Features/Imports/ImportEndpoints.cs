using Microsoft.AspNetCore.Mvc;
using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Imports;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class ImportEndpoints
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<IObjectNames>(services => new ImportObjectNames(services.GetRequiredService<TiduDb>(), "import"))
        .AddScoped<IObjectNames>(services => new ImportObjectNames(services.GetRequiredService<TiduDb>(), "import-report"))
        .AddSingleton<ImportQueue>()
        .AddSingleton<ImportFolders>()
        .AddSingleton<ImportWords>()
        .AddScoped<ImportRunner>()
        .AddScoped<OwnImports>()
        .AddScoped<StartImport>()
        .AddScoped<RunImport>()
        .AddScoped<CommandImport>()
        .AddHostedService<ImportWorker>();

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/api/imports").RequireAuthorization(Policies.EnterValues).WithTags("Imports");
        imports.MapPost("/", StartImport.Handle).RequireRateLimiting(RateLimits.Imports).WithSummary("Receives a file and checks it in the background").Accepts<ImportUpload>("multipart/form-data").Produces<ImportView>(202).WithProblems(400, 413, 415)
            .WithMetadata(new RequestSizeLimitAttribute(ReceivedUpload.LargestBody));
        imports.MapGet("/", GetImport.List).WithSummary("Own imports, newest first").Produces<IReadOnlyList<ImportView>>();
        imports.MapGet("/template", GetTemplate.Handle).WithSummary("A workbook to fill in, with what is known").Produces<Stream>(200, GetTemplate.ContentType).WithProblems(400, 404);
        imports.MapGet("/{id}", GetImport.Handle).WithSummary("An import with what its check found").Produces<ImportView>().WithProblems(404);
        imports.MapGet("/{id}/report", GetReport.Handle).RequireRateLimiting(RateLimits.Exports).WithSummary("The file with what is wrong in it, marked and commented").Produces<Stream>(200, GetTemplate.ContentType).WithProblems(404, 409, 422);
        imports.MapPost("/{id}/run", RunImport.Handle).WithSummary("Imports what was checked").Produces<ImportView>(202).WithProblems(404, 409, 422);
        imports.MapPost("/{id}/restart", RunImport.Restart).WithSummary("Checks an interrupted import again").Produces<ImportView>(202).WithProblems(404, 409);
        imports.MapDelete("/{id}", RunImport.GiveUp).WithSummary("Gives an import up").Produces<ImportView>(202).WithProblems(404, 409);
    }
}

/// <summary>The form of an upload.</summary>
/// <param name="File">The workbook or CSV file.</param>
/// <param name="Kind">What it brings.</param>
/// <param name="Options">ImportOptions as JSON; empty is none.</param>
public sealed record ImportUpload(IFormFile File, ImportKind Kind, string? Options);
