namespace Tidu.Server.Hosting;

/// <summary>A user whose password must be changed reaches nothing but the session and the change itself.</summary>
public static class PasswordGate
{
    /// <summary>403 password-must-change on every other route of the API; after authorization.</summary>
    public static void UsePasswordGate(this IApplicationBuilder app) => app.Use((http, next) =>
        http.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<Opening>() is null
            && (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/openapi"))
            && CurrentUser.Of(http).MustSetPassword
            ? Problems.WriteAsync(http, Problems.Details(StatusCodes.Status403Forbidden, "password-must-change")).AsTask()
            : next(http));

    /// <summary>Marks a route that also works before the password is changed.</summary>
    public static TRoute BeforePassword<TRoute>(this TRoute route)
        where TRoute : IEndpointConventionBuilder => route.WithMetadata(new Opening());

    private sealed class Opening;
}
