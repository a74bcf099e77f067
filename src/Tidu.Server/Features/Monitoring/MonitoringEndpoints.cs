using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Monitoring;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class MonitoringEndpoints
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services) => services
        .AddSingleton(provider => new StampedCache<Programmes>(
            provider.GetRequiredService<TimeProvider>(),
            ReadProgrammes.Stamps,
            (db, cancel) => ReadProgrammes.ReadAsync(db, provider.GetRequiredService<ShippedPacks>().Packs, cancel)))
        .AddSingleton<AnswerCache>()
        .AddScoped<ProgrammeSource>();

    public static void MapMonitoring(this IEndpointRouteBuilder app)
    {
        var board = app.MapGroup("/api/board").RequireAuthorization(Policies.ReadPlans).WithTags("Board");
        board.MapGet("/", GetBoard.Handle).WithSummary("A plan's units for one indicator on one day").Produces<Board>().WithProblems(400, 404);
        board.MapGet("/cards", GetCards.Handle).WithSummary("Headline indicators of a unit").Produces<IReadOnlyList<Card>>().WithProblems(400, 404);
        board.MapGet("/trend", GetTrend.Handle).WithSummary("Actuals, trajectory, targets and forecast").Produces<Trend>().WithProblems(400, 404);
        board.MapGet("/alerts", GetAlerts.Handle).WithSummary("What needs an act, worst first").Produces<IReadOnlyList<Alert>>().WithProblems(400, 404);

        app.MapGet("/api/home", GetHome.Handle).RequireAuthorization(Policies.ReadPlans).WithTags("Home").WithSummary("What is mine to do and how my units stand").Produces<Home>();

        var plans = app.MapGroup("/api/plans").RequireAuthorization(Policies.ReadPlans).WithTags("Plans");
        plans.MapGet("/", ListPlans.Handle).WithSummary("Plans within the caller's scope");
        plans.MapGet("/{planId}", GetPlan.Handle).WithSummary("A plan's overview").Produces<PlanDetail>().WithProblems(400, 404);
        plans.MapGet("/{planId}/targets", GetPlan.Targets).WithSummary("Its targets with where each stands").Produces<IReadOnlyList<TargetRow>>().WithProblems(400, 404);
        plans.MapGet("/{planId}/tasks", GetPlan.Tasks).WithSummary("Its tasks with units and goals").Produces<IReadOnlyList<PlanTaskView>>().WithProblems(400, 404);
        plans.MapGet("/{planId}/findings", GetPlan.Findings).RequireAuthorization(Policies.ReadFindings).WithSummary("Contradictions and slips of the document").Produces<IReadOnlyList<FindingView>>().WithProblems(404);
        plans.MapGet("/{planId}/tables/{tableId}", GetMatrix.Handle).WithSummary("A table of targets with actuals").Produces<Matrix>().WithProblems(400, 404);
        plans.MapGet("/{planId}/tables/{tableId}/workbook", ExportMatrix.Handle).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports).WithSummary("The table as a workbook in the annex's shape").Produces<Stream>(200, ExportMatrix.ContentType).WithProblems(400, 404);
    }
}
