using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Plans;

/// <summary>Targets changed in place.</summary>
public static class TargetEndpoints
{
    public static IServiceCollection AddTargetEditing(this IServiceCollection services) => services.AddScoped<TargetDoor>();

    public static void MapTargets(this IEndpointRouteBuilder app)
    {
        var targets = app.MapGroup("/api/plans/{planId}/targets").WithTags("Targets");
        targets.MapPost("/", AddTarget.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("Adds a target that the document has not").WithProblems(400, 404, 409, 422);
        targets.MapPatch("/{targetId:int}", EditTarget.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("Changes a target's value, with the reason").WithProblems(400, 404, 409, 422);
        targets.MapPost("/{targetId:int}/undo", UndoTarget.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("Takes back the last change of a target").WithProblems(400, 404, 409, 422);
        targets.MapGet("/{targetId:int}/history", ReadTargetHistory.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Who changed a target, when, from what to what, why").WithProblems(404);
    }
}
