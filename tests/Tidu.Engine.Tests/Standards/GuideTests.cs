using System.Text.RegularExpressions;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards.Cases;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>The worked example of the guide can be read, and its cases pass.</summary>
public partial class GuideTests
{
    [Fact]
    public void Guide_WorkedExample_IsReadAndItsCasesPass()
    {
        var guide = File.ReadAllText(Path.Combine(RealPacks.Root, "docs", "standards.md"));
        var blocks = Block().Matches(guide[guide.IndexOf("## A worked example", StringComparison.Ordinal)..]).Select(match => match.Groups["text"].Value).ToList();
        blocks.Count.ShouldBe(2);
        var reading = PackReader.Read(
            [PackFile.FromText("packs/cn/growing-firm/2025.yaml", blocks[0]), PackFile.FromText("packs/cn/growing-firm/cases/2025.yaml", blocks[1])],
            RealPacks.Reading.Packs);
        reading.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Message}").ShouldBeEmpty();
        var result = CaseRunner.Run(reading.Packs.Standards, reading.Packs.Standards.Cases[0]);
        result.Pack.Cases.Count.ShouldBe(8);
        result.Failures.Select(failure => $"{failure.Case.Name}: {failure.Message}").ShouldBeEmpty();
    }

    [Fact]
    public void Guide_Overlay_IsReadOverTheRealStandard()
    {
        var guide = File.ReadAllText(Path.Combine(RealPacks.Root, "docs", "standards.md"));
        var block = Block().Match(guide[guide.IndexOf("## Overlays", StringComparison.Ordinal)..]).Groups["text"].Value;
        var reading = PackReader.Read([PackFile.FromText("packs/cn/city/tech-sme-city/overlay.yaml", block)], RealPacks.Reading.Packs);
        reading.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Message}").ShouldBeEmpty();
        reading.Packs.Standards.Overlaid.ShouldHaveSingleItem().Criteria[^1].Id.ShouldBe("honest-city");
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
