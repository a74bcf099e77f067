using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Tidu.Server.Data;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Hosting;

/// <summary>Builds the web server: the one place where the order of the middleware is decided.</summary>
public static class TiduHost
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Not started; listens where <see cref="HostSettings.Urls"/> says.</summary>
    /// <param name="settings">Folders, database, addresses.</param>
    /// <param name="parts">The slices.</param>
    /// <param name="adjust">Tests replace the clock and the like here, after everything is registered.</param>
    public static WebApplication Build(HostSettings settings, Parts parts, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(TiduHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Environment,
        });
        UseBuiltPages(builder.WebHost);
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentConnections = 2000;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        LogSettings.Add(builder.Logging, settings);
        AddServices(builder.Services, settings, parts);
        builder.AddBench();
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        UseMiddleware(app);
        parts.Endpoints(app.WithProblemsOfTheHost());
        app.MapOpenApi().RequireAuthorization();
        app.MapHealth();
        app.MapBench();
        app.MapWebAssets();
        MakeEndpointsOnce(app);
        return app;
    }

    /// <summary>Routing and authorization would each compile every handler of the groups for themselves, which is half of the time a start takes.</summary>
    private static void MakeEndpointsOnce(IEndpointRouteBuilder app)
    {
        var endpoints = app.DataSources.SelectMany(source => source.Endpoints).ToList();
        app.DataSources.Clear();
        app.DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    private static void UseBuiltPages(IWebHostBuilder host)
    {
        try
        {
            host.UseStaticWebAssets();
        }
        catch (DirectoryNotFoundException)
        {
            // wwwroot was deleted after the build: the API works, and the page says how to build the web app.
        }
    }

    private static void AddServices(IServiceCollection services, HostSettings settings, Parts parts)
    {
        SharedParts.Add(services, settings, parts);
        services.ConfigureHttpJsonOptions(json => JsonSettings.Configured(json.SerializerOptions));
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddAuthorization(Policies.Add);
        services.AddAntiforgery(options => AntiforgeryCheck.Configure(options, settings));
        services.AddRateLimiter(options => RateLimits.Configure(options, settings));
        services.AddOpenApi(ContractSettings.Configure);
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        services.AddResponseCompression(compression =>
        {
            // Responses of the API carry no secret beside what a stranger could choose, so compressing them over https gives nothing away; the session is left out.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        var keys = Path.Combine(settings.DataFolder, "keys");
        DataFolder.Create(keys);
        services.AddDataProtection().SetApplicationName("tidu").PersistKeysToFileSystem(new DirectoryInfo(keys));
    }

    private static void UseMiddleware(WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseHsts();
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/api/session"),
            api => api.UseResponseCompression());
        app.UseRouting();
        app.UseWebPage();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UsePasswordGate();
        app.UseAntiforgeryCheck();
        app.UseKeptAnswers();
    }
}
