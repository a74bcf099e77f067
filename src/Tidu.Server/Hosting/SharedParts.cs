using Tidu.Server.Data;

namespace Tidu.Server.Hosting;

/// <summary>What server and command line share.</summary>
public static class SharedParts
{
    /// <summary>Clock, database, current user, audit trail, and what the slices bring.</summary>
    public static void Add(IServiceCollection services, HostSettings settings, Parts parts)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ShippedPacks>();
        services.AddSingleton(TimeProvider.System);
        services.AddTiduDb(settings.Database);
        services.AddHttpContextAccessor();
        services.AddScoped<ActingUser>();
        services.AddScoped(provider => provider.GetRequiredService<ActingUser>().User ?? (provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
            ? CurrentUser.Of(http)
            : CurrentUser.LocalOperator));
        services.AddScoped<AuditTrail>();
        parts.Services(services, settings);
    }
}
