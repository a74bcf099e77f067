using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Indicators;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class IndicatorEndpoints
{
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services.AddScoped<IObjectNames, IndicatorObjectNames>();

    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        var indicators = app.MapGroup("/api/indicators").WithTags("Indicators");
        indicators.MapGet("/", ListIndicators.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("The indicator dictionary");
        indicators.MapPost("/", EditIndicators.Create).RequireAuthorization(Policies.EditPlans).WithSummary("A new indicator of one's own").WithProblems(400, 404, 422);
        indicators.MapPut("/{code}", EditIndicators.Change).RequireAuthorization(Policies.EditPlans).WithSummary("Change an own indicator").WithProblems(400, 404, 409, 422);
    }
}
