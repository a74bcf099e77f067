using Shouldly;
using Tidu.Server.Tests.Architecture.Kit;
using Tidu.Server.Tests.Architecture.Rules;
using Xunit;

namespace Tidu.Server.Tests.Architecture;

/// <summary>The rules of the house over this repository, and each rule over violations planted to prove that it can fail.</summary>
public class HouseRuleTests
{
    private static readonly HouseRule[] Rules =
    [
        SliceRules.Table, SliceRules.Infrastructures, SliceRules.Folders,
        WebLayerRule.Rule, WebSyntaxRule.Rule, ChineseRule.Rule, ClockRule.Rule,
        SizeRules.Files, SizeRules.Functions, SizeRules.Regions,
        ScreenTextRules.ProblemCodes, ScreenTextRules.FindingCodes, ScreenTextRules.Unions,
        AuditTextRule.Actions,
        NameRules.Types, NameRules.Files,
        ProjectRules.Settings, ProjectRules.Versions, ProjectRules.LockFiles,
        CommandRule.Rule, TextRules.ForeignPaths, TextRules.Links, TextRules.Unfinished,
    ];

    public static TheoryData<string> RuleNames => [.. Rules.Select(rule => rule.Name)];

    public static TheoryData<string, string> Plants
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (rule, plant) in Rules.SelectMany(rule => rule.Plants.Select(plant => (rule, plant))))
            {
                data.Add(rule.Name, plant.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Repository_KeepsTheRule(string rule)
    {
        var violations = Rules.Single(each => each.Name == rule).Check(RepositoryFiles.All).Select(each => each.ToString()).ToList();

        Assert.True(violations is [], $"{rule}:\n{string.Join('\n', violations)}");
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void PlantedViolation_IsFound(string rule, string plant)
    {
        var tested = Rules.Single(each => each.Name == rule);

        tested.Check(tested.Plants.Single(each => each.Name == plant).Files).ShouldNotBeEmpty();
    }

    [Fact]
    public void Slices_UseOnlySlicesAboveThem()
    {
        var above = new HashSet<string>();
        foreach (var slice in Slices.Table)
        {
            slice.Uses.Where(use => !above.Contains(use)).ShouldBeEmpty($"{slice.Name} uses a slice that does not stand above it");
            above.Add(slice.Name).ShouldBeTrue($"{slice.Name} stands twice");
        }
    }
}
