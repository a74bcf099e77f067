using Tidu.Server.Features.Enterprises.Duplicates;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Features.Pools.Gaps;
using Tidu.Server.Features.Pools.Ladders;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Pools;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class PoolEndpoints
{
    public static IServiceCollection AddPools(this IServiceCollection services) => services
        .AddSingleton<LadderSource>()
        .AddSingleton<GapCache>()
        .AddScoped<TitleVerdicts>()
        .AddScoped<ReadGap>()
        .AddScoped<ReadMoneyGap>()
        .AddScoped<ExplainGap>()
        .AddScoped<CultivationDoor>()
        .AddScoped<IFollowMerges, FollowMerges>()
        .AddScoped<IExtendList, PoolsInList>();

    public static void MapPools(this IEndpointRouteBuilder app)
    {
        MapGap(app.MapGroup("/api/gap").WithTags("Gap list"));
        MapActs(app.MapGroup("/api/cultivation").WithTags("Cultivation"));
        MapRecords(app.MapGroup("/api/cultivation").WithTags("Cultivation"));
        MapLadder(app.MapGroup("/api/ladder").WithTags("Ladder"));
        MapKept(app.MapGroup("/api/pools").WithTags("Pools"));
    }

    private static void MapGap(RouteGroupBuilder gap)
    {
        gap.MapGet("/", GetGap.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("What is missing to a target, and who would close it").Produces<GapList>().WithProblems(400, 404, 422);
        gap.MapGet("/amounts", GetMoneyGap.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("What is missing to a target of money, and who falls short of the year before").Produces<MoneyGapList>().WithProblems(400, 404, 422);
        gap.MapGet("/outlook", GetOutlook.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("What the year will end with, counted by enterprise").Produces<GapOutlook>().Produces(204).WithProblems(400, 404);
        gap.MapGet("/workbook", ExportGap.Handle).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports).WithSummary("The list as a workbook").Produces<Stream>(200, ExportGap.ContentType).WithProblems(400, 404, 422);
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("/assign", Assign.Handle).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Takes enterprises into the pool and gives them to officers, all or none").Produces<IReadOnlyList<AssignedView>>().WithProblems(404, 422);
        acts.MapGet("/officers", Officers.List).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Who may be given enterprises").Produces<IReadOnlyList<OfficerView>>();
        acts.MapGet("/enterprises/{creditCode}", GetCultivation.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Pools, tasks, applications, words and refusals of one enterprise").Produces<EnterpriseCultivation>().WithProblems(404);
        acts.MapGet("/tasks", Tasks.List).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Tasks, open ones first, by date").Produces<CultivationTaskPage>().WithProblems(400);
        acts.MapPost("/tasks/{id:int}/close", Tasks.Close).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Closes a task with what came of it").Produces<CultivationTaskView>().WithProblems(404, 409, 422);
        acts.MapPost("/tasks/{id:int}/withdraw", Tasks.Withdraw).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Takes a task back").Produces<CultivationTaskView>().WithProblems(404, 409, 422);
    }

    private static void MapRecords(RouteGroupBuilder records)
    {
        records.MapPost("/refusals", Refusals.Record).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Records why an enterprise does not apply, until a day").Produces<RefusalView>(201).WithProblems(404, 409, 422);
        records.MapPost("/refusals/{id:int}/withdraw", Refusals.Withdraw).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Withdraws it").Produces<RefusalView>().WithProblems(404, 409);
        records.MapPost("/judgements", Judgements.Record).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Records an officer's own word; the latest counts").Produces<JudgementView>(201).WithProblems(404, 422);
        records.MapGet("/applications", Applications.List).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Applications, newest first").Produces<ApplicationPage>().WithProblems(400);
        records.MapPost("/applications", Applications.Enter).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Enters an application").Produces<ApplicationView>(201).WithProblems(404, 409, 422);
        records.MapPost("/applications/{id:int}/move", Applications.Move).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Moves an application on").Produces<ApplicationView>().WithProblems(404, 409, 422);
        records.MapGet("/windows", KeepWindows.List).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Windows of application, latest first").Produces<IReadOnlyList<WindowView>>();
        records.MapPost("/windows", KeepWindows.Add).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Adds a window").Produces<WindowView>(201).WithProblems(404, 409, 422);
        records.MapPut("/windows/{id:int}", KeepWindows.Change).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Changes a window").Produces<WindowView>().WithProblems(404, 409, 422);
        records.MapDelete("/windows/{id:int}", KeepWindows.Delete).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Removes a window").Produces(204).WithProblems(404, 409);
    }

    private static void MapLadder(RouteGroupBuilder ladder)
    {
        ladder.MapGet("/", GetLadder.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Enterprises on the rungs of each track on a day, and both tracks together").Produces<LadderOverview>().WithProblems(400, 404);
        ladder.MapGet("/enterprises", GetLadder.Names).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Who holds a title, or stands on a pair of rungs, on a day").Produces<LadderNames>().WithProblems(400, 404);
        ladder.MapGet("/flows", GetFlows.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Who moved between rungs between two days, by the flows' names, and time spent on rungs").Produces<FlowView>().WithProblems(400, 404, 422);
    }

    private static void MapKept(RouteGroupBuilder pools)
    {
        pools.MapGet("/", KeepPools.List).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Pools with how many are in them").Produces<PoolPage>().WithProblems(400);
        pools.MapPost("/", KeepPools.Add).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Adds a pool").Produces<PoolView>(201).WithProblems(404, 409, 422);
        pools.MapPut("/{id:int}", KeepPools.Change).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Changes a pool's name or rule").Produces<PoolView>().WithProblems(404, 409, 422);
        pools.MapGet("/{id:int}/places", PoolPlaces.List).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Who is in a pool, or has left it").Produces<PlacePage>().WithProblems(400, 404);
        pools.MapGet("/{id:int}/due", PoolDue.Handle).RequireAuthorization(Policies.ReadEnterprises).WithSummary("Who should enter a pool, and who should leave it").Produces<PoolDueView>().WithProblems(404);
        pools.MapPost("/{id:int}/places", PoolPlaces.Enter).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Enters enterprises, all or none").Produces<IReadOnlyList<PlaceView>>().WithProblems(404, 422);
        pools.MapPost("/places/{id:int}/leave", PoolPlaces.Leave).RequireAuthorization(Policies.CultivateEnterprises).WithSummary("Takes an enterprise out with the reason").Produces<PlaceView>().WithProblems(404, 409, 422);
    }
}
