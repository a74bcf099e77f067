using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Plans;

/// <summary>Plans made and changed by hand, and plans as data files.</summary>
public static class PlanDocumentEndpoints
{
    public static IServiceCollection AddPlanDocuments(this IServiceCollection services) => services
        .AddSingleton(new LastingTrail(ReadDocumentHistory.Plan, [ReadDocumentHistory.Changed, ReadDocumentHistory.Undone]))
        .AddScoped<PlanWrites>()
        .AddScoped<PlanImports>()
        .AddScoped<IObjectNames, PlanObjectNames>()
        .AddScoped<IObjectNames, BreakdownObjectNames>()
        .AddScoped<IImporter, TargetImporter>()
        .AddScoped<IImporter, TaskImporter>();

    public static void MapPlanDocuments(this IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/api/plans").WithTags("Plans");
        plans.MapPost("/", EditPlanDocument.Create).RequireAuthorization(Policies.EditPlans).WithSummary("A new plan").Produces<SavedPlan>(201).WithProblems(400, 404, 422);
        plans.MapPost("/check", CheckDocument.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("What stands against a plan's document and what is true of it").Produces<DocumentCheck>().WithProblems(400, 404);
        plans.MapGet("/{planId}/document", EditPlanDocument.Get).RequireAuthorization(Policies.ReadPlans).WithSummary("A plan's document").Produces<StoredDocument>().WithProblems(404);
        plans.MapPut("/{planId}/document", EditPlanDocument.Change).RequireAuthorization(Policies.EditPlans).WithSummary("Change a plan's document").Produces<SavedPlan>().WithProblems(400, 404, 409, 422);
        plans.MapGet("/{planId}/document/history", ReadDocumentHistory.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("The changes of a plan's document").Produces<DocumentHistory>().WithProblems(404);
        plans.MapPost("/{planId}/document/undo", UndoDocument.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("Take back a change of a plan's document").Produces<SavedPlan>().WithProblems(400, 404, 409, 422);
        plans.MapPost("/{planId}/own", EditPlanDocument.TakeOver).RequireAuthorization(Policies.EditPlans).WithSummary("Keep a plan of a data file by hand").Produces<SavedPlan>().WithProblems(400, 404, 409, 422);
        plans.MapGet("/{planId}/pack", ExportPack.Handle).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports).WithSummary("The plan as a data file").Produces<string>(200, ExportPack.ContentType).WithProblems(404);
    }
}
