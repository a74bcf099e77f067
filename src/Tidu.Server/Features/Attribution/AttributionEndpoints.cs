using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Attribution;

/// <summary>The slice's routes.</summary>
public static class AttributionEndpoints
{
    /// <summary>Says what changed to those who count.</summary>
    public static IServiceCollection AddAttribution(this IServiceCollection services) => services.AddScoped<AttributionChanges>();

    public static void MapAttribution(this IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/api/attribution").WithTags("Attribution");
        rules.MapGet("/", ReadRules.List).RequireAuthorization(Policies.ReadPlans).WithSummary("Where things count in a plan").Produces<IReadOnlyList<AttributionView>>().WithProblems(404);
        rules.MapGet("/resolve", ReadRules.Resolve).RequireAuthorization(Policies.ReadPlans).WithSummary("Where one thing counts on a day").Produces<AttributedView>().WithProblems(400, 404, 422);
        rules.MapPost("/", WriteRules.Create).RequireAuthorization(Policies.DecideAttribution).WithSummary("Adds a rule").Produces<AttributionView>(201).WithProblems(404, 409, 422);
        rules.MapPut("/{id:int}", WriteRules.Change).RequireAuthorization(Policies.DecideAttribution).WithSummary("Changes a rule").Produces<AttributionView>().WithProblems(404, 409, 422);
        rules.MapDelete("/{id:int}", WriteRules.Delete).RequireAuthorization(Policies.DecideAttribution).WithSummary("Removes a rule").Produces(204).WithProblems(404, 409);
        rules.MapGet("/disputes", Disputes.List).RequireAuthorization(Policies.ReadPlans).WithSummary("Disputes, open ones first").Produces<IReadOnlyList<DisputeView>>().WithProblems(404);
        rules.MapPost("/disputes", Disputes.Raise).RequireAuthorization(Policies.EnterValues).WithSummary("Claims that something counts for another unit").Produces<DisputeView>(201).WithProblems(404, 409, 422);
        rules.MapPost("/disputes/{id:int}/decide", DecideDispute.Handle).RequireAuthorization(Policies.DecideAttribution).WithSummary("Decides a dispute with a reason").Produces<DisputeView>().WithProblems(404, 409, 422);
    }
}
