using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Runs;

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
        .AddSingleton<AssessmentQueue>()
        .AddHostedService<AssessmentWorker>();
}
