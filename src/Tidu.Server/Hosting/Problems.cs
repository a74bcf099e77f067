using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Tidu.Server.Hosting;

/// <summary>Failures as problem details with a stable <c>code</c> and <c>params</c>; the web app turns codes into text. <c>traceId</c> is added when the response is written.</summary>
public static class Problems
{
    /// <summary>A problem with any status.</summary>
    public static ProblemHttpResult Of(int status, string code, params (string Name, object? Value)[] parameters) =>
        TypedResults.Problem(Details(status, code, parameters));

    /// <summary>404, also for what lies outside the caller's scope.</summary>
    public static ProblemHttpResult NotFound(string code, params (string Name, object? Value)[] parameters) =>
        Of(StatusCodes.Status404NotFound, code, parameters);

    /// <summary>400 for input that cannot be read.</summary>
    public static ProblemHttpResult BadRequest(string code, params (string Name, object? Value)[] parameters) =>
        Of(StatusCodes.Status400BadRequest, code, parameters);

    /// <summary>422 for readable input that breaks a rule.</summary>
    public static ProblemHttpResult RuleBroken(string code, params (string Name, object? Value)[] parameters) =>
        Of(StatusCodes.Status422UnprocessableEntity, code, parameters);

    /// <summary>409 for a lost race or a step out of order.</summary>
    public static ProblemHttpResult Conflict(string code, params (string Name, object? Value)[] parameters) =>
        Of(StatusCodes.Status409Conflict, code, parameters);

    /// <summary>The same as data, for middleware.</summary>
    public static ProblemDetails Details(int status, string code, params (string Name, object? Value)[] parameters)
    {
        var problem = new ProblemDetails { Status = status, Extensions = { ["code"] = code } };
        if (parameters.Length > 0)
        {
            problem.Extensions["params"] = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        }

        return problem;
    }

    /// <summary>Writes a problem from middleware.</summary>
    public static ValueTask WriteAsync(HttpContext http, ProblemDetails problem)
    {
        http.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        return http.RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }
}
