using Tidu.Server.Features.Enterprises.Duplicates;
using Tidu.Server.Features.Enterprises.Importing;
using Tidu.Server.Features.Enterprises.Newcomers;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Enterprises;

/// <summary>How enterprises come into the registry, and the decisions that keep each of them in it once.</summary>
public static class RegistryGovernance
{
    public static IServiceCollection AddRegistryGovernance(this IServiceCollection services) => services
        .AddSingleton<RegistryWords>()
        .AddScoped<IImporter, EnterpriseImporter>()
        .AddScoped<DecideDuplicate>()
        .AddScoped<ScreenNewcomers>();

    public static void MapRegistryGovernance(this IEndpointRouteBuilder app)
    {
        var duplicates = app.MapGroup("/api/duplicates").RequireAuthorization(Policies.GovernRegistry).WithTags("Enterprises");
        duplicates.MapGet("/", ListDuplicates.Handle).WithSummary("Pairs of enterprises that may be one").Produces<DuplicatePage>().WithProblems(400);
        duplicates.MapPost("/{id:int}", DecideDuplicate.Handle).WithSummary("Merges a pair, keeps it apart, or takes that back").Produces(204).WithProblems(400, 404, 409, 422);
        var newcomers = app.MapGroup("/api/newcomers").RequireAuthorization(Policies.GovernRegistry).WithTags("Enterprises");
        newcomers.MapGet("/", ListNewcomers.Handle).WithSummary("Lines of monthly lists, proposed for screening or decided").Produces<NewcomerPage>().WithProblems(400);
        newcomers.MapPost("/decisions", ScreenNewcomers.Handle).WithSummary("Admits, declines or reopens newcomers, all or none").Produces(204).WithProblems(400, 404, 409, 422);
    }
}
