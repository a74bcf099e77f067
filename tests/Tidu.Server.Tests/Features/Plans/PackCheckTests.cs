using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>tidu pack check: findings of the real plans, every problem of broken packs.</summary>
public sealed class PackCheckTests : IDisposable
{
    private readonly string _folder = DemoTemplate.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Slips of the five plans that issue 2 names, by plan, code, severity, indicator, year, stated, computed.</summary>
    public static TheoryData<string, string, string, string, int?, double?, double?> Shown => new()
    {
        { "yongchuan-2023-663", "sum-differs", "note", "gerd", 2027, 6_000_000_000, 6_000_010_000 },
        { "yongchuan-2023-663", "number-repeated", "doubt", "gerd", null, null, null },
        { "yongchuan-2023-663", "text-annex-differ", "note", "tech-enterprises", 2025, 2100, 2300 },
        { "yongchuan-2023-663", "text-annex-differ", "note", "hnte", 2025, 420, 420 },
        { "yongchuan-2023-663", "text-annex-differ", "note", "hnte", 2027, 600, 600 },
        { "yongchuan-2023-663", "text-annex-differ", "note", "tech-enterprises", 2027, 3000, 3000 },
        { "liangping-2023-double-growth", "doubling-not-met", "doubt", "hnte", 2027, 170, 172 },
        { "liangping-2023-double-growth", "plans-differ", "note", "tech-enterprises", 2025, 450, 400 },
        { "liangping-2023-double-growth", "below-baseline", "doubt", "incubator-area", 2027, 200_000, 440_000 },
        { "chongqing-2023-double-growth", "sum-differs", "note", "hnte", 2027, 12_800, 12_810 },
        { "chongqing-2023-double-growth", "sum-differs", "note", "tech-enterprises", 2027, 86_000, 86_060 },
        { "liangping-2022-sti-14th-five-year", "percent-point-slip", "doubt", "rd-personnel-per-10k-employed", 2020, 0.607, null },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Check_RealPlans_FindsTheSlip(string plan, string code, string severity, string indicator, int? year, double? stated, double? computed)
    {
        var (run, json) = await Check(Path.Combine(DemoCommands.Packs, "plans"));
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        json.Items("problems").ShouldBeEmpty();
        var finding = json.Items("findings").Where(each => each.Text("plan") == plan && each.Text("code") == code && each.Text("indicator") == indicator && each.Number("year") == year)
            .ShouldHaveSingleItem();
        finding.Text("severity").ShouldBe(severity);
        finding.Number("stated").ShouldBe((decimal?)stated);
        if (computed is not null)
        {
            finding.Number("computed").ShouldBe((decimal?)computed);
        }

        finding.Items("places").Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Check_RealPlans_EveryFindingHasTheKeysOfTheContract()
    {
        var (_, json) = await Check(Path.Combine(DemoCommands.Packs, "plans"));
        foreach (var finding in json.Items("findings"))
        {
            finding.EnumerateObject().Select(property => property.Name)
                .ShouldBe(["plan", "code", "severity", "indicator", "year", "stated", "computed", "places", "message", "table", "unitId"], ignoreOrder: true);
            finding.Text("severity").ShouldBeOneOf("error", "doubt", "note");
            finding.Text("message").ShouldNotBeNullOrWhiteSpace();
            finding.Items("places").ShouldNotBeEmpty();
            finding.Items("places").ShouldAllBe(place => place.Text("clause") != "" && place.Text("text") != "");
        }
    }

    [Fact]
    public async Task Check_OnePlanFile_LeavesOutFindingsOfOtherPlans()
    {
        var (run, json) = await Check(Path.Combine(DemoCommands.Packs, "plans", "yongchuan-2023-663.yaml"));
        run.ExitCode.ShouldBe(0);
        json.Items("findings").Select(finding => finding.Text("plan")).Distinct().ShouldBe(["yongchuan-2023-663"]);
    }

    [Fact]
    public async Task Check_BrokenPacks_ReportsEveryProblemWithItsPlaceAndIs1()
    {
        var expected = WriteBrokenPacks();
        var (run, json) = await Check(_folder);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        json.Items("findings").ShouldBeEmpty();
        var problems = json.Items("problems");
        problems.Select(problem => (problem.Text("file")!.Split('/')[^1], (int)problem.Number("line")!, (int)problem.Number("column")!, problem.Text("code")!))
            .ShouldBe(expected, ignoreOrder: true);
        problems.ShouldAllBe(problem => problem.Text("message")!.Length > 8);
        problems[0].EnumerateObject().Select(property => property.Name).ShouldBe(["file", "line", "column", "code", "message"], ignoreOrder: true);
    }

    [Fact]
    public async Task Check_BrokenPacksWithoutJson_IsOneLineForEachProblem()
    {
        var expected = WriteBrokenPacks();
        var run = await DemoCommands.RunAnywhere("pack", "check", _folder);
        run.ExitCode.ShouldBe(1);
        foreach (var (file, line, column, code) in expected)
        {
            run.Output.ShouldContain($"{file}:{line}:{column}: {code}: ");
        }
    }

    [Theory]
    [InlineData("nowhere", "path-not-found")]
    [InlineData("empty", "no-packs-found")]
    public async Task Check_PathWithoutPacks_Is2(string name, string code)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        (await DemoCommands.RunAnywhere("pack", "check", Path.Combine(_folder, name), "--json")).ShouldFail(2, code);
    }

    private static async Task<(CommandRun Run, JsonElement Json)> Check(string path)
    {
        var run = await DemoCommands.RunAnywhere("pack", "check", path, "--json");
        return (run, JsonDocument.Parse(run.Output).RootElement);
    }

    /// <summary>Writes packs with planted faults; ‸ marks where each is to be reported and is taken out.</summary>
    private List<(string File, int Line, int Column, string Code)> WriteBrokenPacks()
    {
        var expected = new List<(string, int, int, string)>();
        foreach (var (file, text, codes) in BrokenPacks.All)
        {
            var clean = text;
            foreach (var code in codes)
            {
                var at = clean.IndexOf(BrokenPacks.Mark, StringComparison.Ordinal);
                var line = clean[..at].Count(letter => letter == '\n') + 1;
                expected.Add((file, line, at - clean.LastIndexOf('\n', at), code));
                clean = clean.Remove(at, 1);
            }

            File.WriteAllText(Path.Combine(_folder, file), clean);
        }

        return expected;
    }
}
