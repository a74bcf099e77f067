using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Cases;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Cases: those of the real packs pass, and one that should fail does.</summary>
public class CaseRunnerTests
{
    private static StandardSet Real => RealPacks.Reading.Packs.Standards;

    [Fact]
    public void Run_RealCases_AllPassAloneAndInAPopulation() =>
        CaseRunner.Run(Real).SelectMany(result => result.Failures.Select(failure => $"{result.Pack.File}:{failure.Case.Place.Line} {failure.Message}")).ShouldBeEmpty();

    [Fact]
    public void Cases_OfEveryStandard_Exist() =>
        Real.Versions.Where(version => !Real.Cases.Any(pack => pack.Standard == version.Standard && pack.Version == version.Version))
            .Select(version => $"{version.Standard} {version.Version}").ShouldBeEmpty();

    [Fact]
    public void Compile_EveryVersionOnEveryFirstDay_Fits()
    {
        foreach (var (version, span) in Real.Versions.SelectMany(version => version.InForce.Select(span => (version, span))))
        {
            var compiled = StandardCompiler.Compile(version, span.From, span.Kind);
            compiled.Inputs.Count.ShouldBeLessThanOrEqualTo(64);
            compiled.Parameters.Count.ShouldBe(version.Parameters.Count, version.File);
        }
    }

    [Fact]
    public void Run_MiniCases_Pass() => CaseRunner.Run(PackReader.Read(MiniStandards.Files()).Packs.Standards).SelectMany(result => result.Failures).ShouldBeEmpty();

    [Theory]
    [InlineData("verdict: met,", "verdict: not_met,", "结论应为不符合（not_met），实为符合（met）。")]
    [InlineData("points: [94, 94]", "points: [94, 95]", "总分 应得 94 至 95 分，实得 94 分。")]
    [InlineData("criteria: { size: met }", "criteria: { size: not_met }", "条件 size 应为不符合（not_met），实为符合（met）。")]
    [InlineData("scores: { engineers: 50 }", "scores: { engineers: 40 }", "engineers 应得 40 分，实得 50 分。")]
    [InlineData("values: { invest: 0.06 }", "values: { invest: 0.07 }", "invest 的值应为 0.07，实为 0.06。")]
    [InlineData("gap: { size: 0 }", "gap: { size: 1 }", "size 的差额应为 1，实为 0。")]
    [InlineData("path: score", "path: direct-lab", "通过路径应为“direct-lab”，实为“score”。")]
    [InlineData("missing: [staff.2021]", "missing: [patents]", "缺少的事实应为 [patents]，实为 [staff.2021]。")]
    public void Run_WrongExpectation_SaysWhatWasExpectedAndWhatCame(string passage, string planted, string message)
    {
        var reading = PackReader.Read(MiniStandards.With((MiniStandards.Cases, MiniStandards.Edit(MiniStandards.Cases, passage, planted))));
        reading.Problems.ShouldBeEmpty();
        CaseRunner.Run(reading.Packs.Standards).SelectMany(result => result.Failures).ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Fact]
    public void Run_DayOutsideTheVersion_SaysSo()
    {
        var reading = PackReader.Read(MiniStandards.With((MiniStandards.Cases, MiniStandards.Edit(MiniStandards.Cases, "as_of: 2022-06-01", "as_of: 2025-06-01")
            .Replace("2021", "2024", StringComparison.Ordinal).Replace("2020:", "2023:", StringComparison.Ordinal))));
        CaseRunner.Run(reading.Packs.Standards)[0].Failures[0].Message.ShouldContain("版本 2020");
    }
}
