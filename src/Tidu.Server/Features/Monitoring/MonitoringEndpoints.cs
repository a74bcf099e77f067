using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class MonitoringEndpoints
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton(provider => new StampedCache<Programmes>(
            provider.GetRequiredService<TimeProvider>(),
            ReadProgrammes.Stamps,
            (db, cancel) => ReadProgrammes.ReadAsync(db, settings, cancel)))
        .AddSingleton<AnswerCache>()
        .AddScoped<ProgrammeSource>();

    public static void MapMonitoring(this IEndpointRouteBuilder app)
    {
        var board = app.MapGroup("/api/board").RequireAuthorization(Policies.ReadPlans);
        board.MapGet("/", GetBoard.Handle).WithSummary("A plan's units for one indicator on one day").Produces<Board>();
        board.MapGet("/cards", GetCards.Handle).WithSummary("Headline indicators of a unit").Produces<IReadOnlyList<Card>>();
        board.MapGet("/trend", GetTrend.Handle).WithSummary("Actuals, trajectory, targets and forecast").Produces<Trend>();
        board.MapGet("/alerts", GetAlerts.Handle).WithSummary("What needs an act, worst first").Produces<IReadOnlyList<Alert>>();

        app.MapGet("/api/home", GetHome.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("What is mine to do and how my units stand");

        var plans = app.MapGroup("/api/plans").RequireAuthorization(Policies.ReadPlans);
        plans.MapGet("/", ListPlans.Handle).WithSummary("Plans within the caller's scope");
        plans.MapGet("/{planId}", GetPlan.Handle).WithSummary("A plan's overview");
        plans.MapGet("/{planId}/targets", GetPlan.Targets).WithSummary("Its targets with where each stands");
        plans.MapGet("/{planId}/tasks", GetPlan.Tasks).WithSummary("Its tasks with units and goals");
        plans.MapGet("/{planId}/findings", GetPlan.Findings).RequireAuthorization(Policies.ReadFindings).WithSummary("Contradictions and slips of the document");
        plans.MapGet("/{planId}/tables/{tableId}", GetMatrix.Handle).WithSummary("A table of targets with actuals");
        plans.MapGet("/{planId}/tables/{tableId}/workbook", ExportMatrix.Handle).RequireAuthorization(Policies.ExportData).WithSummary("The table as a workbook in the annex's shape");
    }
}
