using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Observations.Importing;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Observations;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class ObservationEndpoints
{
    public static IServiceCollection AddObservations(this IServiceCollection services) => services.AddScoped<ValueWriter>().AddScoped<ActOnValue>().AddScoped<IImporter, ObservationImporter>();

    public static void MapObservations(this IEndpointRouteBuilder app)
    {
        var entry = app.MapGroup("/api/entry").RequireAuthorization(Policies.EnterValues).WithTags("Entry");
        entry.MapGet("/", GetEntry.Handle).WithSummary("The grid to fill for an indicator and a period").Produces<EntryGrid>().WithProblems(400, 404);
        entry.MapPut("/", PutEntry.Handle).WithSummary("Writes changed cells, all or none").Produces<EntryAnswer>().WithProblems(404, 409, 422);

        var values = app.MapGroup("/api/observations").RequireAuthorization(Policies.ReadPlans).WithTags("Observations");
        values.MapGet("/", ListObservations.Handle).WithSummary("The values behind a number, with their sources").Produces<IReadOnlyList<ObservationView>>().WithProblems(400, 404);
        values.MapGet("/{id:int}/history", GetHistory.Handle).WithSummary("Who changed a value when, from what to what, why").Produces<IReadOnlyList<HistoryStep>>().WithProblems(404);
        values.MapPatch("/{id:int}", CorrectObservation.Handle).RequireAuthorization(Policies.EnterValues).WithSummary("Corrects a value with a reason").Produces<ObservationView>().WithProblems(404, 409, 422);
        values.MapPost("/{id:int}/undo", UndoChange.Handle).RequireAuthorization(Policies.EnterValues).WithSummary("Takes the latest change of a value back").Produces<ObservationView>().WithProblems(404, 409, 422);
        values.MapPost("/{id:int}/use", UseObservation.Handle).RequireAuthorization(Policies.GovernValues).WithSummary("Chooses the source that counts").Produces<ObservationView>().WithProblems(404, 409, 422);
        values.MapPost("/{id:int}/set-aside", SetAsideObservation.Handle).RequireAuthorization(Policies.GovernValues).WithSummary("No longer counts a source").Produces<ObservationView>().WithProblems(404, 409, 422);
    }
}
