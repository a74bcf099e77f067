using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards;

/// <summary>A local overlay on the command line: checked, tested, and used where a division is named.</summary>
public sealed class OverlayCommandTests : IDisposable
{
    private const string Overlay = """
        overlay: tech-sme-city
        title: 某市补充规定
        authority: 某市科技局
        jurisdiction: "500000"
        over: tech-sme
        version: "2017"
        documents: [{ id: city, number: 某市科发〔2026〕1号 }]
        basis: city art. 1
        in_force: { from: 2026-01-01 }
        for: [new]
        criteria:
          - { id: honest, label: 诚信, basis: city art. 3, manual: true }
        tighten:
          parameters:
            staff_ceiling: { unit: persons, values: [{ from: 2026-01-01, value: 99, basis: city art. 2, checked: 2026-11-22 }] }

        """;

    private const string Cases = """
        cases: tech-sme
        version: "2017"
        jurisdiction: "500000"
        as_of: 2026-06-15
        kind: new
        examples:
          - { name: 人数恰为地方上限, facts: { staff.2025: 99 }, expect: { criteria: { size-staff: met } } }
          - { name: 人数超过地方上限, facts: { staff.2025: 100 }, expect: { criteria: { size-staff: not_met }, gap: { size-staff: 1 } } }

        """;

    private const string Facts = "credit_code,staff.2025\n91350100M000100Y43,100\n";

    private readonly string _folder = DemoTemplate.NewFolder();

    public OverlayCommandTests()
    {
        var real = Path.Combine(DemoCommands.Packs, "cn");
        Directory.CreateDirectory(Path.Combine(_folder, "cn", "tech-sme"));
        File.Copy(Path.Combine(real, "facts.yaml"), Path.Combine(_folder, "cn", "facts.yaml"));
        File.Copy(Path.Combine(real, "tech-sme", "2017.yaml"), Path.Combine(_folder, "cn", "tech-sme", "2017.yaml"));
        Save("overlay.yaml", Overlay);
        Save("cases/2026.yaml", Cases);
    }

    private string City => Path.Combine(_folder, "cn", "city", "tech-sme-city");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_Overlay_NoProblems_AndALooserValueIsNamed()
    {
        (await DemoCommands.RunAnywhere("pack", "check", City)).ExitCode.ShouldBe(0);
        Save("overlay.yaml", Overlay.Replace("value: 99", "value: 501", StringComparison.Ordinal));
        var run = await DemoCommands.RunAnywhere("pack", "check", City);
        run.ExitCode.ShouldBe(1);
        (run.Output + run.Error).ShouldContain("“职工总数上限”只能降低");
    }

    [Fact]
    public async Task Test_Overlay_RunsItsCasesOnTheMergedStandard()
    {
        var run = await DemoCommands.RunAnywhere("pack", "test", City);
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("tech-sme 500000 2017：2 个案例全部通过");
    }

    [Fact]
    public async Task Assess_WithAndWithoutJurisdiction_TheOverlayDecidesOnlyThere()
    {
        var facts = Path.Combine(_folder, "facts.csv");
        await File.WriteAllTextAsync(facts, Facts);
        Task<CommandRun> Assess(params string[] more) => DemoCommands.RunAnywhere(["assess", "tech-sme", facts, "--as-of", "2026-06-15", "--packs", _folder, .. more]);

        (await Assess()).Output.Split('\n')[1].ShouldContain(",unknown,");
        var here = await Assess("--jurisdiction", "500118");
        here.Output.Split('\n')[0].ShouldContain("honest.verdict");
        here.Output.Split('\n')[1].ShouldStartWith("91350100M000100Y43,not_met,");
        here.Error.ShouldContain("叠加：某市补充规定");
        (await Assess("--jurisdiction", "510000")).Output.Split('\n')[1].ShouldContain(",unknown,");
        (await Assess("--jurisdiction", "500118", "--explain", "91350100M000100Y43")).Output.ShouldContain("某市科发〔2026〕1号 第 2 条");
        (await Assess("--jurisdiction", "city", "--json")).ShouldFail(2, "bad-jurisdiction");
    }

    [Fact]
    public async Task Facts_Jurisdiction_HasTheLocalColumnsAndNamesTheOverlay()
    {
        Task<CommandRun> Facts(params string[] more) => DemoCommands.RunAnywhere(["pack", "facts", "tech-sme", "--as-of", "2026-06-15", "--packs", _folder, .. more]);

        (await Facts()).Output.ShouldNotContain("judged_honest");
        (await Facts("--jurisdiction", "500000")).Output.ShouldContain(",judged_honest");
        var json = JsonDocument.Parse((await Facts("--jurisdiction", "500000", "--json")).Output).RootElement;
        json.GetProperty("overlay").GetProperty("id").GetString().ShouldBe("tech-sme-city");
        json.GetProperty("contentHash").GetString().ShouldNotBe(json.GetProperty("overlay").GetProperty("nationalHash").GetString());
    }

    private void Save(string path, string text)
    {
        var file = Path.Combine(City, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
