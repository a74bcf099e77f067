using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Observations;

/// <summary>The slice's routes.</summary>
public static class ObservationEndpoints
{
    public static void MapObservations(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/observations", ListObservations.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("The values behind a number, with their sources").Produces<IReadOnlyList<ObservationView>>().WithProblems(400, 404).WithTags("Observations");
}
