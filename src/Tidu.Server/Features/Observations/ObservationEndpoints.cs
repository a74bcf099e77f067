using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Observations.Counting;
using Tidu.Server.Features.Observations.Importing;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Observations;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class ObservationEndpoints
{
    public static IServiceCollection AddObservations(this IServiceCollection services) => services
        .AddScoped<ValueWriter>()
        .AddScoped<ActOnValue>()
        .AddScoped<DecideCorrection>()
        .AddScoped<IObjectNames, ObservationObjectNames>()
        .AddScoped<IObjectNames, EntryObjectNames>()
        .AddScoped<IObjectNames, CorrectionObjectNames>()
        .AddScoped<IObjectNames, PeriodObjectNames>()
        .AddScoped<IFollowPlans, FollowPlanBases>()
        .AddScoped<KeepCounts>()
        .AddScoped<IFollowPlans>(provider => provider.GetRequiredService<KeepCounts>())
        .AddScoped<IFollowUnits>(provider => provider.GetRequiredService<KeepCounts>())
        .AddScoped<IFollowRegistry>(provider => provider.GetRequiredService<KeepCounts>())
        .AddScoped<IFollowCounting>(provider => provider.GetRequiredService<KeepCounts>())
        .AddScoped<IFollowAttribution>(provider => provider.GetRequiredService<KeepCounts>())
        .AddHostedService<CountRound>()
        .AddScoped<IImporter, ObservationImporter>();

    public static void MapObservations(this IEndpointRouteBuilder app)
    {
        var entry = app.MapGroup("/api/entry").RequireAuthorization(Policies.EnterValues).WithTags("Entry");
        entry.MapGet("/", GetEntry.Handle).WithSummary("The grid to fill for an indicator and a period").Produces<EntryGrid>().WithProblems(400, 404);
        entry.MapPut("/", PutEntry.Handle).WithSummary("Writes changed cells, all or none").Produces<EntryAnswer>().WithProblems(404, 409, 422);

        var values = app.MapGroup("/api/observations").RequireAuthorization(Policies.ReadPlans).WithTags("Observations");
        values.MapGet("/", ListObservations.Handle).WithSummary("The values behind a number, with their sources").Produces<IReadOnlyList<ObservationView>>().WithProblems(400, 404);
        values.MapGet("/{id:int}/history", GetHistory.Handle).WithSummary("Who changed a value when, from what to what, why").Produces<IReadOnlyList<HistoryStep>>().WithProblems(404);
        values.MapGet("/changes", ListChanges.Handle).WithSummary("What happened to values, newest first").Produces<ValueChangePage>().WithProblems(400, 404);
        values.MapGet("/changes/choices", ListChangeChoices.Handle).WithSummary("What the filters of that list can be set to");
        values.MapGet("/changes/workbook", ExportChanges.Handle).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports)
            .WithSummary("What happened to values, as a workbook").Produces<Stream>(200, ExportChanges.ContentType).WithProblems(400, 404);
        values.MapPatch("/{id:int}", CorrectObservation.Handle).RequireAuthorization(Policies.EnterValues).WithSummary("Corrects a value with a reason").Produces<ObservationView>().WithProblems(404, 409, 422);
        values.MapPost("/{id:int}/undo", UndoChange.Handle).RequireAuthorization(Policies.EnterValues).WithSummary("Takes the latest change of a value back").Produces<ObservationView>().WithProblems(404, 409, 422);
        values.MapPost("/{id:int}/use", UseObservation.Handle).RequireAuthorization(Policies.GovernValues).WithSummary("Chooses the source that counts").Produces<ObservationView>().WithProblems(404, 409, 422);
        values.MapPost("/{id:int}/set-aside", SetAsideObservation.Handle).RequireAuthorization(Policies.GovernValues).WithSummary("No longer counts a source").Produces<ObservationView>().WithProblems(404, 409, 422);

        app.MapPeriods();
        app.MapCorrections();
    }

    private static void MapPeriods(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/api/periods").WithTags("Periods");
        periods.MapGet("/", ListPeriods.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Reporting periods that concern the caller's units").Produces<IReadOnlyList<ReportingPeriodView>>();
        periods.MapGet("/{id:int}/progress", GetProgress.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Who has reported what").Produces<PeriodProgress>().WithProblems(404);
        var changes = periods.MapGroup(string.Empty).RequireAuthorization(Policies.ManagePeriods);
        changes.MapPost("/", CreatePeriod.Handle).WithSummary("Opens reporting of a period for a jurisdiction").Produces<ReportingPeriodView>(201).WithProblems(404, 409, 422);
        changes.MapPut("/{id:int}", ChangePeriod.Dates).WithSummary("Changes its dates").Produces<ReportingPeriodView>().WithProblems(404, 409, 422);
        changes.MapPost("/{id:int}/open", ChangePeriod.Open).WithSummary("Opens a closed period").Produces<ReportingPeriodView>().WithProblems(404, 409);
        changes.MapPost("/{id:int}/close", ChangePeriod.Close).WithSummary("Closes it for reporters").Produces<ReportingPeriodView>().WithProblems(404, 409);
        changes.MapPost("/{id:int}/lock", ChangePeriod.Lock).WithSummary("Locks it for everybody").Produces<ReportingPeriodView>().WithProblems(404, 409);
        changes.MapPost("/{id:int}/unlock", ChangePeriod.Unlock).WithSummary("Unlocks it with a reason").Produces<ReportingPeriodView>().WithProblems(404, 409, 422);
    }

    private static void MapCorrections(this IEndpointRouteBuilder app)
    {
        var requests = app.MapGroup("/api/corrections").WithTags("Corrections");
        requests.MapGet("/", ListCorrections.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Requests to correct values of closed and locked periods").Produces<IReadOnlyList<CorrectionView>>();
        requests.MapPost("/", AskCorrection.Handle).RequireAuthorization(Policies.EnterValues).WithSummary("Asks for a correction").Produces<CorrectionView>(201).WithProblems(404, 409, 422);
        requests.MapPost("/{id:int}/approve", DecideCorrection.Approve).RequireAuthorization(Policies.DecideCorrections).WithSummary("Carries a request out; never one's own").Produces<CorrectionView>().WithProblems(404, 409, 422);
        requests.MapPost("/{id:int}/decline", DecideCorrection.Decline).RequireAuthorization(Policies.DecideCorrections).WithSummary("Refuses a request with a reason").Produces<CorrectionView>().WithProblems(404, 409, 422);
        requests.MapPost("/{id:int}/withdraw", DecideCorrection.Withdraw).RequireAuthorization(Policies.EnterValues).WithSummary("Takes the own request back").Produces<CorrectionView>().WithProblems(404, 409);
    }
}
