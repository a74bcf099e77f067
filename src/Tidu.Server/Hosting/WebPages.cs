using Tidu.Server.Resources;

namespace Tidu.Server.Hosting;

/// <summary>The built web app: hashed assets, compressed at publish, and one page for every address that is not the API's.</summary>
public static class WebPages
{
    private const string Page = "index.html";

    /// <summary>True where the web app was built into wwwroot.</summary>
    public static bool AreBuilt(IWebHostEnvironment environment) => environment.WebRootFileProvider.GetFileInfo(Page).Exists;

    /// <summary>The assets, without log-in.</summary>
    public static void MapWebAssets(this WebApplication app)
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{app.Environment.ApplicationName}.staticwebassets.endpoints.json")))
        {
            app.MapStaticAssets().AllowAnonymous();
            app.Use(KeepHashedAssets);
        }
    }

    /// <summary>Answers every address that no endpoint has with the page; before authorization, after routing. Not a route: as one it would hide that a verb or content type is wrong.</summary>
    public static void UseWebPage(this IApplicationBuilder app) =>
        app.Use((http, next) => http.GetEndpoint() is null && IsForPages(http.Request) ? SendPage(http) : next(http));

    private static bool IsForPages(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi");

    // The bundler names these files by their content: what was fetched once never changes.
    private static Task KeepHashedAssets(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/assets"))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                {
                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    private static async Task SendPage(HttpContext http)
    {
        var response = http.Response;
        // A missing asset is a 404: a page in its place would be taken for a script.
        if (Path.HasExtension(http.Request.Path.Value))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = "no-cache";
        var page = http.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(Page);
        if (page.Exists)
        {
            response.ContentType = "text/html; charset=utf-8";
            await response.SendFileAsync(page);
        }
        else
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(Texts.Of("web.not-built"));
        }
    }
}
