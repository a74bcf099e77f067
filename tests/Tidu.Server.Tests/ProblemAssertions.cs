using System.Net;
using System.Text.Json;
using Shouldly;

namespace Tidu.Server.Tests;

public static class ProblemAssertions
{
    /// <summary>A problem detail with this status and code, a trace id, and nothing that tells how the server is made.</summary>
    public static async Task<JsonElement> ShouldBeProblem(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("   at ");
        return problem;
    }
}
