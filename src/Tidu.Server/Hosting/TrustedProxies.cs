using Microsoft.AspNetCore.HttpOverrides;

namespace Tidu.Server.Hosting;

/// <summary>Whose word about the client is taken: only that of the addresses in <see cref="HostSettings.TrustedProxies"/>. Anybody can write X-Forwarded-For.</summary>
public static class TrustedProxies
{
    /// <summary>Replaces address and scheme by those that a trusted proxy tells; first of all middleware.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app)
    {
        var proxies = app.ApplicationServices.GetRequiredService<HostSettings>().TrustedProxies;
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(proxy);
            options.KnownProxies.Add(proxy.MapToIPv6());
        }

        app.UseForwardedHeaders(options);
    }
}
