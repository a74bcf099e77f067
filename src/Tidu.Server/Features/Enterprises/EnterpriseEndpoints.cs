using Tidu.Server.Features.Enterprises.Importing;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Enterprises;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class EnterpriseEndpoints
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddScoped<RegistryChanges>()
        .AddSingleton<RegistryWords>()
        .AddScoped<IImporter, EnterpriseImporter>();
}
