using Tidu.Server.Features.Standards.Registry;

namespace Tidu.Server.Features.Standards;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class StandardsEndpoints
{
    public static IServiceCollection AddStandards(this IServiceCollection services) => services
        .AddSingleton<StandardLibrary>()
        .AddScoped<AssessEnterprises>()
        .AddScoped<ExplainEnterprise>();
}
