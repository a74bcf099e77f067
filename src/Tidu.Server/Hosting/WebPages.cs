using Tidu.Server.Resources;

namespace Tidu.Server.Hosting;

/// <summary>The built web app: hashed assets, compressed at publish, and one page for every address that is not the API's.</summary>
public static class WebPages
{
    private const string Page = "index.html";

    /// <summary>True where the web app was built into wwwroot.</summary>
    public static bool AreBuilt(IWebHostEnvironment environment) => environment.WebRootFileProvider.GetFileInfo(Page).Exists;

    /// <summary>Assets and the page, both without log-in; unknown addresses under /api stay with the API.</summary>
    public static void MapWebPages(this WebApplication app)
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{app.Environment.ApplicationName}.staticwebassets.endpoints.json")))
        {
            app.MapStaticAssets().AllowAnonymous();
        }

        // Not under /api: there a wrong verb is 405 and an unknown address 404, each only for those who are logged in.
        app.MapFallback("{**path:regex(^(?!(api|openapi)(/|$)))}", SendPage).AllowAnonymous();
    }

    private static async Task SendPage(HttpContext http)
    {
        var response = http.Response;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

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
