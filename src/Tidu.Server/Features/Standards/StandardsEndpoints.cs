using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Standards.Catalogue;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Judging;
using Tidu.Server.Features.Standards.Registry.Pages;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Features.Standards.Registry.WhatIf;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Standards;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class StandardsEndpoints
{
    public static IServiceCollection AddStandards(this IServiceCollection services) => services
        .AddSingleton<StandardLibrary>()
        .AddScoped<AssessEnterprises>()
        .AddScoped<ExplainEnterprise>()
        .AddScoped<StandingRun>()
        .AddScoped<RunAssessment>()
        .AddScoped<IFollowRegistry, FollowVerdicts>()
        .AddScoped<IFollowUnits, FollowVerdicts>()
        .AddScoped<IExtendList, VerdictsInList>()
        .AddSingleton<AssessmentQueue>()
        .AddHostedService<AssessmentWorker>()
        .AddSingleton(provider => new StampedCache<EnterpriseIndex>(provider.GetRequiredService<TimeProvider>(), [RegistryChanges.Stamp], EnterpriseIndex.ReadAsync))
        .AddSingleton<RunRows>()
        .AddScoped<RegistryScopeSource>()
        .AddScoped<RunAccess>()
        .AddScoped<OpenRun>()
        .AddScoped<ReadRows>()
        .AddScoped<RunWhatIf>();

    /// <summary>/api/standards, and what is measured of one enterprise below /api/enterprises</summary>
    public static void MapStandards(this IEndpointRouteBuilder app)
    {
        var standards = app.MapGroup("/api/standards").RequireAuthorization(Policies.ReadEnterprises).WithTags("Standards");
        standards.MapGet("/", ListStandards.Handle).WithSummary("Standards with the versions in force and where the enterprises stand").Produces<IReadOnlyList<StandardSummary>>();
        standards.MapGet("/{standard}", ListStandards.One).WithSummary("A version printed as people know it").Produces<StandardPage>().WithProblems(404);
        var runs = standards.MapGroup("/runs");
        runs.MapGet("/", StartAndListRuns.List).WithSummary("Runs the caller may see, the standing one first").Produces<IReadOnlyList<RunView>>();
        runs.MapPost("/", StartAndListRuns.Start).RequireAuthorization(Policies.AssessEnterprises).WithSummary("Measure enterprises by standards").Produces<RunView>(201).WithProblems(404, 422);
        runs.MapGet("/{run}", StartAndListRuns.Get).WithSummary("A run and how far it is").Produces<RunView>().WithProblems(404);
        runs.MapGet("/{run}/result", GetRunResult.Result).WithSummary("Counts, conditions that stop, facts to get first").Produces<RunResult>().WithProblems(404, 409);
        runs.MapGet("/{run}/enterprises", GetRunResult.Enterprises).WithSummary("Enterprises of a result, the nearest first").Produces<ResultPage>().WithProblems(400, 404, 409);
        runs.MapGet("/{run}/workbook", GetRunResult.Workbook).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports).WithSummary("A result as a workbook").Produces<Stream>(200, RunWorkbook.ContentType).WithProblems(404, 409);
        runs.MapGet("/{run}/changes/{other}", GetRunResult.Compare).WithSummary("Whose verdict differs between two runs").Produces<RunComparison>().WithProblems(404, 409);
        runs.MapGet("/{run}/what-if", WhatIfEndpoints.List).RequireAuthorization(Policies.AssessEnterprises).WithSummary("Numbers of the standard that may be assumed to be others").Produces<IReadOnlyList<Assumable>>().WithProblems(404, 409);
        runs.MapPost("/{run}/what-if", WhatIfEndpoints.Try).RequireAuthorization(Policies.AssessEnterprises).WithSummary("What an assumption would change; nothing is stored").Produces<AssumptionResult>().WithProblems(404, 409);
        runs.MapGet("/{run}/what-if/curve", WhatIfEndpoints.Curve).RequireAuthorization(Policies.AssessEnterprises).WithSummary("How many verdicts change over a range").Produces<AssumptionCurve>().WithProblems(404, 409);
        var enterprise = app.MapGroup("/api/enterprises/{creditCode}").RequireAuthorization(Policies.ReadEnterprises).WithTags("Standards");
        enterprise.MapGet("/assessments", GetAssessments.All).WithSummary("Every standard in a line").Produces<EnterpriseAssessments>().WithProblems(400, 404);
        enterprise.MapGet("/assessments/{standard}", GetAssessments.One).WithSummary("One standard as a checklist").Produces<AssessmentSheet>().WithProblems(400, 404);
        enterprise.MapPut("/assessments/{standard}/words", RecordJudgedWords.Handle).RequireAuthorization(Policies.AssessEnterprises).WithSummary("Records what experts said on judged inputs").Produces<EnterpriseView>().WithProblems(400, 404, 422);
        enterprise.MapGet("/portrait", GetPortrait.Handle).WithSummary("Figures against peers of the same industry and size").Produces<Portrait>().WithProblems(400, 404);
    }
}
