using Tidu.Server.Data;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Organizations;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class OrganizationEndpoints
{
    /// <summary>The cached tree and the caller's scope.</summary>
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services
        .AddSingleton(provider => new StampedCache<OrganizationTree>(provider.GetRequiredService<TimeProvider>(), [ReadOrganizations.Stamp], ReadOrganizations.ReadAsync))
        .AddScoped<ScopeSource>()
        .AddScoped<UnitWrites>()
        .AddScoped<IObjectNames, UnitObjectNames>()
        .AddScoped<IImporter, UnitImporter>();

    /// <summary>/api/units</summary>
    public static void MapOrganizations(this IEndpointRouteBuilder app)
    {
        var units = app.MapGroup("/api/units").WithTags("Organizations");
        units.MapGet("/", ListUnits.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Units within the caller's scope").WithProblems(400, 404);
        units.MapGet("/{unitId}", GetUnit.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("A unit with its history").WithProblems(404);
        units.MapPost("/", CreateUnit.Handle).RequireAuthorization(Policies.EditUnits).WithSummary("A new unit below one of the caller's").WithProblems(400, 404, 422);
        units.MapPut("/{unitId}", ChangeUnit.Handle).RequireAuthorization(Policies.EditUnits).WithSummary("Rename a unit, change its aliases, kind, rank, dates").WithProblems(400, 404, 409, 422);
        units.MapPost("/{unitId}/move", MoveUnit.Handle).RequireAuthorization(Policies.EditUnits).WithSummary("Move a unit below another from a day on").WithProblems(400, 404, 409, 422);
        units.MapPost("/{unitId}/close", CloseUnit.Handle).RequireAuthorization(Policies.EditUnits).WithSummary("Close a unit, or take a closing back").WithProblems(400, 404, 409, 422);
        units.MapPost("/merge", MergeUnits.Handle).RequireAuthorization(Policies.EditUnits).WithSummary("Units become one on a day").WithProblems(400, 404, 422);
    }
}
