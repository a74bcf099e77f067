using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Enterprises.Search;
using Tidu.Server.Features.Enterprises.Writing;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Enterprises;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class EnterpriseEndpoints
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddSingleton<RegistryLog>()
        .AddScoped<RegistryChanges>()
        .AddRegistryGovernance()
        .AddSingleton<KnownSights>()
        .AddScoped<RegistrySights>()
        .AddScoped<EnterpriseDoor>()
        .AddScoped<EnterpriseLists>()
        .AddScoped<IObjectNames, EnterpriseObjectNames>()
        .AddSingleton(given => new StampedCache<SearchIndex>(given.GetRequiredService<TimeProvider>(), [RegistryChanges.Stamp], new LoadSearchIndex(given.GetRequiredService<RegistryLog>()).RunAsync));

    public static void MapEnterprises(this IEndpointRouteBuilder app)
    {
        var reads = app.MapGroup("/api/enterprises").RequireAuthorization(Policies.ReadEnterprises).WithTags("Enterprises");
        reads.MapGet("/", ListEnterprises.Handle).WithSummary("Enterprises by filters, sorted, by pages").Produces<EnterprisePage>().WithProblems(400, 404);
        reads.MapGet("/search", SearchEnterprises.Handle).WithSummary("Enterprises while typing: name, former name, code, pinyin, initials").Produces<FoundEnterprises>().WithProblems(400);
        reads.MapGet("/choices", ListChoices.Handle).WithSummary("What the filters and forms can be set to").Produces<EnterpriseChoices>();
        reads.MapGet("/workbook", ExportEnterprises.Handle).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports)
            .WithSummary("The list as a workbook").Produces<Stream>(200, ExportEnterprises.ContentType).WithProblems(400, 404);
        reads.MapGet("/{code}", GetEnterprise.Handle).WithSummary("One enterprise: identity, titles, ladders, vetoes, lists").Produces<EnterpriseView>().WithProblems(404);
        reads.MapGet("/{code}/facts", GetFacts.Handle).WithSummary("Its facts by year with every source and the one that counts").Produces<EnterpriseFacts>().WithProblems(404);
        reads.MapGet("/{code}/changes", ListSteps.Handle).WithSummary("Its history, newest first").Produces<EnterpriseSteps>().WithProblems(400, 404);

        var writes = app.MapGroup("/api/enterprises").RequireAuthorization(Policies.EditEnterprises).WithTags("Enterprises");
        writes.MapPost("/", CreateEnterprise.Handle).WithSummary("Adds an enterprise").Produces<EnterpriseView>(201).WithProblems(404, 409, 422);
        writes.MapPatch("/{code}", EditEnterprise.Handle).WithSummary("Changes one property").Produces<EnterpriseView>().WithProblems(400, 404, 409, 422);
        writes.MapPost("/{code}/titles", EditTitles.Add).WithSummary("Adds a title").Produces<EnterpriseView>().WithProblems(404, 409, 422);
        writes.MapPost("/{code}/titles/{id:int}/end", EditTitles.End).WithSummary("Ends a title before its last day").Produces<EnterpriseView>().WithProblems(400, 404, 409, 422);
        writes.MapPost("/{code}/vetoes", AddVeto.Handle).WithSummary("Adds a finding that bars, or a check that found nothing").Produces<EnterpriseView>().WithProblems(400, 404, 409, 422);
        writes.MapPut("/{code}/facts", CorrectFact.Handle).WithSummary("Corrects a fact of one source with a reason; nobody writes in the name of another office").Produces<EnterpriseView>().WithProblems(400, 404, 409, 422);
        writes.MapPut("/{code}/officer", SetOfficer.Handle).WithSummary("Sets the service officer").Produces<EnterpriseView>().WithProblems(404, 409, 422);
    }
}
