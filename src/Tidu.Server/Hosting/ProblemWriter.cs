using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Tidu.Server.Hosting;

/// <summary>Writes every problem as JSON, whatever the request accepts, with a code (by status where nobody named one) and the trace id; never an exception's text.</summary>
public sealed class ProblemWriter(IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    private static readonly Dictionary<int, string> CodesByStatus = new()
    {
        [400] = "bad-request",
        [401] = "not-logged-in",
        [403] = "forbidden",
        [404] = "not-found",
        [405] = "method-not-allowed",
        [408] = "request-timeout",
        [409] = "conflict",
        [413] = "too-large",
        [415] = "wrong-content-type",
        [422] = "rule-broken",
        [429] = "too-many-requests",
        [431] = "too-large",
        [503] = "unavailable",
    };

    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var response = context.HttpContext.Response;
        problem.Status ??= response.StatusCode;
        problem.Type = null;
        problem.Title = null;
        problem.Extensions.TryAdd("code", CodesByStatus.GetValueOrDefault(problem.Status.Value, "unexpected"));
        problem.Extensions["traceId"] = CurrentUser.TraceIdOf(context.HttpContext);
        response.StatusCode = problem.Status.Value;
        response.Headers.CacheControl = "no-store";
        return new ValueTask(response.WriteAsJsonAsync(problem, json.Value.SerializerOptions, "application/problem+json; charset=utf-8", context.HttpContext.RequestAborted));
    }
}
