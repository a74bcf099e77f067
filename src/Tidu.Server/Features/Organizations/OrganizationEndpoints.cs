using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Organizations;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class OrganizationEndpoints
{
    /// <summary>The cached tree and the caller's scope.</summary>
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services
        .AddSingleton(provider => new StampedCache<OrganizationTree>(provider.GetRequiredService<TimeProvider>(), [ReadOrganizations.Stamp], ReadOrganizations.ReadAsync))
        .AddScoped<ScopeSource>();

    /// <summary>/api/units</summary>
    public static void MapOrganizations(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/units", ListUnits.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Units within the caller's scope").WithProblems(400, 404).WithTags("Organizations");
}
