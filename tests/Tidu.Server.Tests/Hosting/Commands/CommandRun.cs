using System.Text.Json;
using Shouldly;

namespace Tidu.Server.Tests.Hosting.Commands;

/// <summary>What a call of the command line left behind.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Failed with --json: exit code, error code, a message, nothing on stdout.</summary>
    public void ShouldFail(int exitCode, string code)
    {
        ExitCode.ShouldBe(exitCode, Error);
        Output.ShouldBeEmpty();
        var error = JsonDocument.Parse(Error[Error.IndexOf("{\"error\"", StringComparison.Ordinal)..]).RootElement.GetProperty("error");
        error.GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        error.GetProperty("message").GetString()!.ShouldNotContain("{");
    }
}
