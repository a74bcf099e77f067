using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Tidu.Server.Hosting.OpenApi;

/// <summary>Says in the contract which problems a route can answer with.</summary>
public static class ProblemAnswers
{
    /// <summary>What the handler itself answers.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }

        return route;
    }

    /// <summary>What stands before every handler: 401, 403, the antiforgery check and the limits of rate.</summary>
    internal static IEndpointRouteBuilder WithProblemsOfTheHost(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup(string.Empty);
        ((IEndpointConventionBuilder)routes).Finally(Describe);
        return routes;
    }

    private static void Describe(EndpointBuilder route)
    {
        var declared = route.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answer => answer.StatusCode).ToHashSet();
        foreach (var status in BeforeTheHandler(route.Metadata, IsApi(route)).Where(declared.Add).ToList())
        {
            route.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        }
    }

    private static bool IsApi(EndpointBuilder route) => (route as RouteEndpointBuilder)?.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) == true;

    private static IEnumerable<int> BeforeTheHandler(IList<object> metadata, bool isApi)
    {
        if (metadata.OfType<IHttpMethodMetadata>().SelectMany(each => each.HttpMethods).Any(method => !HttpMethods.IsGet(method)))
        {
            yield return StatusCodes.Status400BadRequest;
        }

        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            yield return StatusCodes.Status401Unauthorized;
        }

        if (metadata.OfType<IAuthorizeData>().Any(each => each.Policy is not null))
        {
            yield return StatusCodes.Status403Forbidden;
        }

        // Every address below /api has the limit of requests per minute, some a narrower one.
        if (isApi || metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            yield return StatusCodes.Status429TooManyRequests;
        }
    }
}
