using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards;

/// <summary>tidu feel: one expression, and files of cases as docs/contracts.md describes them.</summary>
public sealed class FeelCommandTests : IDisposable
{
    private readonly string _folder = DemoTemplate.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("-5 + 2", "-3")]
    [InlineData("\"科技\" + \"型\"", "\"科技型\"")]
    [InlineData("null", "null")]
    [InlineData("[1, true]", "[1,true]")]
    [InlineData("date(2024, 2, 29)", "{\"@type\":\"date\",\"value\":\"2024-02-29\"}")]
    [InlineData("duration(\"PT90M\")", "{\"@type\":\"days and time duration\",\"value\":\"PT1H30M\"}")]
    [InlineData("duration(\"P14M\")", "{\"@type\":\"years and months duration\",\"value\":\"P1Y2M\"}")]
    [InlineData("(1..5]", "{\"@type\":\"range\",\"start\":1,\"startIncluded\":false,\"end\":5,\"endIncluded\":true}")]
    [InlineData("1 / 0", "null")]
    public async Task Feel_Expression_PrintsItsValueAsJson(string expression, string json)
    {
        var run = await Run("feel", expression);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.TrimEnd().ShouldBe(json);
    }

    [Fact]
    public async Task Feel_Context_NamesWithSpacesAndDates()
    {
        var context = File("context.json", """{ "研发 费用": [100, 200.5], "申请日": { "@type": "date", "value": "2026-06-15" }, "band": { "@type": "range", "start": 1, "startIncluded": true, "end": null } }""");
        (await Run("feel", "sum(研发 费用)", "--context", context)).Output.TrimEnd().ShouldBe("300.5");
        (await Run("feel", "申请日.year", "--context", context)).Output.TrimEnd().ShouldBe("2026");
        (await Run("feel", "7 in band", "--context", context)).Output.TrimEnd().ShouldBe("true");
    }

    [Fact]
    public async Task Feel_NotAccepted_Is1WithThePlace()
    {
        var run = await Run("feel", "1 + today()", "--json");
        run.ShouldFail(1, "feel-not-accepted");
        run.Error.ShouldContain("feel-refused");
        (await Run("feel", "1 + today()")).Error.ShouldContain("第 1 行第 5 列");
    }

    [Fact]
    public async Task Feel_WrongUsage_Is2()
    {
        (await Run("feel", "--json")).ShouldFail(2, "feel-one-of-two");
        (await Run("feel", "1", "--batch", "cases.jsonl", "--json")).ShouldFail(2, "feel-one-of-two");
        (await Run("feel", "--batch", Path.Combine(_folder, "none.jsonl"), "--json")).ShouldFail(2, "file-not-readable");
        (await Run("feel", "a", "--context", File("list.json", "[1]"), "--json")).ShouldFail(1, "feel-context");
        (await Run("feel", "b + a", "--context", File("nested.json", """{ "a": { "b": 1 }, "b": 2 }"""), "--json")).ShouldFail(1, "feel-not-accepted");
        (await Run("feel", "b + 1", "--context", Path.Combine(_folder, "nested.json"))).Output.TrimEnd().ShouldBe("3");
    }

    [Fact]
    public async Task Batch_Lines_AnswersEachInOrder()
    {
        var cases = File("cases.jsonl", """
            {"id":"a","expression":"x + 1","context":{"x":2}}

            {"id":2,"expression":"1 = \"1\""}
            {"id":"refused","expression":"{a: 1}.a"}
            {"id":"time","expression":"t","context":{"t":{"@type":"time","value":"10:00:00"}}}
            {"id":"big","expression":"79228162514264337593543950335 - 0.5","context":null}
            """);
        var run = await Run("feel", "--batch", cases);
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Output.TrimEnd().Split('\n');
        lines[0].TrimEnd().ShouldBe("""{"id":"a","value":3}""");
        lines[1].TrimEnd().ShouldBe("""{"id":2,"value":null}""");
        var error = JsonDocument.Parse(lines[2]).RootElement.GetProperty("error");
        error.GetProperty("code").GetString().ShouldBe("feel-refused");
        error.GetProperty("column").GetInt32().ShouldBe(1);
        lines[3].ShouldContain("feel-refused");
        lines[4].ShouldContain("79228162514264337593543950334");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":"x","expression":3}""")]
    [InlineData("""{"id":"x","expression":"1","context":[1]}""")]
    public async Task Batch_LineThatIsNoCase_IsAnErrorAndTheRestGoesOn(string line)
    {
        var run = await Run("feel", "--batch", File("cases.jsonl", line + "\n{\"id\":1,\"expression\":\"1\"}\n"));
        run.ExitCode.ShouldBe(1);
        var lines = run.Output.TrimEnd().Split('\n');
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe("feel-bad-line");
        lines[1].TrimEnd().ShouldBe("""{"id":1,"value":1}""");
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<CommandRun> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await Tidu.Server.Hosting.Commands.CommandLine.RunAsync(Program.Parts, args, output, error, CancellationToken.None);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
