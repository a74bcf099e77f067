using System.Globalization;
using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Cases;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Explaining;
using Tidu.Engine.Standards.Lowering;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>A national standard with a city's overlay merged in.</summary>
public class OverlayTests
{
    private static readonly PackReading Reading = MiniOverlay.Read();

    private static StandardSet Standards => Reading.Packs.Standards;

    [Fact]
    public void Read_Overlay_NoProblemsAndTheNationalVersionIsUntouched()
    {
        Reading.Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code} {problem.Message}").ShouldBeEmpty();
        var (alone, beside) = (PackReader.Read(MiniStandards.Files()).Packs.Standards.Find("firm", "2020")!, Standards.Find("firm", "2020")!);
        beside.ContentHash.ShouldBe(alone.ContentHash);
        beside.Criteria.Select(each => each.Id).ShouldBe(["resident", "size", "invest", "field", "either"]);
        beside.Overlay.ShouldBeNull();
    }

    [Fact]
    public void Merge_AddsLastAndTightensInPlace()
    {
        var merged = Reading.Merged();
        merged.Criteria.Select(each => each.Id).ShouldBe(["resident", "size-tightened", "invest", "field", "either", "patents-city", "honest"]);
        merged.Criteria[1].Branches.Select(each => each.Id).ShouldBe(["size", "size-city"]);
        merged.Criteria[4].Branches.Select(each => each.Id).ShouldBe(["either-lab-tightened", "either-more"]);
        merged.Criteria[^1].Veto.ShouldBeTrue();
        merged.Parameters.Select(each => each.Id).ShouldBe(["staff_ceiling", "ratio_floor", "pass_mark", "patent_floor", "staff_least"]);
        merged.Parameters[0].Label.ShouldBe("职工上限");
        merged.Parameters[0].Values[0].Value.ShouldBe(400);
        merged.InForce.ShouldBe([new ForceSpan(ApplicationKind.New, new DateOnly(2021, 1, 1), new DateOnly(2023, 12, 31))]);
        merged.Overlay!.NationalHash.ShouldBe(Standards.Find("firm", "2020")!.ContentHash);
        merged.Title.ShouldBe("好企业认定（叠加：某市补充规定）");
    }

    [Fact]
    public void Run_CasesOfTheOverlay_PassAloneAndInAPopulation()
    {
        var results = CaseRunner.Run(Standards);
        results.SelectMany(result => result.Failures.Select(failure => $"{failure.Case.Name}: {failure.Message}")).ShouldBeEmpty();
        results.Single(result => result.Pack.Jurisdiction == MiniOverlay.Jurisdiction).Pack.Cases.Count.ShouldBe(9);
    }

    [Theory]
    [InlineData("2022-06-01", ApplicationKind.New, "500000", true)]
    [InlineData("2021-01-01", ApplicationKind.New, "500118", true)]
    [InlineData("2023-12-31", ApplicationKind.New, "500118", true)]
    [InlineData("2020-12-31", ApplicationKind.New, "500000", false)]
    [InlineData("2022-06-01", ApplicationKind.Renewal, "500000", false)]
    [InlineData("2022-06-01", ApplicationKind.New, "510000", false)]
    [InlineData("2022-06-01", ApplicationKind.New, null, false)]
    [InlineData("2024-01-01", ApplicationKind.New, "500000", false)]
    public void Resolve_DayKindAndDivision_FindsTheOverlayWhereOneHolds(string day, ApplicationKind kind, string? jurisdiction, bool isOverlaid) =>
        (Standards.Resolve("firm", DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), kind, jurisdiction).Version.ShouldNotBeNull().Overlay is not null).ShouldBe(isOverlaid);

    [Theory]
    [InlineData("500000", "500118", true)]
    [InlineData("510100", "510107", true)]
    [InlineData("510100", "510200", false)]
    [InlineData("500118", "500000", false)]
    [InlineData("500118", "500118", true)]
    public void Covers_Divisions_FollowsTheLevels(string division, string other, bool covers) => DivisionCode.Covers(division, other).ShouldBe(covers);

    [Fact]
    public void Evaluate_BetweenTheTwoMarks_IsMetNationallyAndNotMetHere()
    {
        var facts = Standards.Cases.First(pack => pack.Jurisdiction is not null).Cases[2].Facts;
        StandardRun.Evaluate(StandardRun.Compile(Standards.Find("firm", "2020")!, "2022-06-01"), [.. facts.Where(fact => fact.Key != "judged_honest").Select(fact => (fact.Key, Plain(fact.Value)))])
            .Verdict.ShouldBe(Verdict.Met);
        StandardRun.Evaluate(StandardRun.Compile(Reading.Merged(), "2022-06-01"), [.. facts.Select(fact => (fact.Key, Plain(fact.Value)))]).Verdict.ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void ContentHash_CoversBothFiles()
    {
        string Hash(params (string, string)[] changes) => MiniOverlay.Read(changes).Merged().ContentHash;
        var hash = Hash();
        hash.ShouldBe(Reading.Merged().ContentHash);
        hash.ShouldNotBe(Standards.Find("firm", "2020")!.ContentHash);
        Hash((MiniOverlay.File, MiniOverlay.Edit("value: 400", "value: 399"))).ShouldNotBe(hash);
        Hash((MiniStandards.Standard, MiniStandards.Edit(MiniStandards.Standard, "value: 500", "value: 501"))).ShouldNotBe(hash);
        Hash((MiniOverlay.File, MiniOverlay.Text.Replace("\n", "\r\n", StringComparison.Ordinal))).ShouldBe(hash);
        Hash((MiniStandards.Newer, MiniStandards.Edit(MiniStandards.Newer, "value: 300", "value: 301"))).ShouldBe(hash);
    }

    [Fact]
    public void Explain_Merged_EveryItemNamesTheDocumentItComesFrom()
    {
        var day = new DateOnly(2022, 6, 1);
        var compiled = StandardCompiler.Compile(Standards.Resolve("firm", day, ApplicationKind.New, "500118").Version!, day, ApplicationKind.New);
        var facts = Standards.Cases.First(pack => pack.Jurisdiction is not null).Cases[4].Facts;
        var explanation = Explainer.Explain(compiled, Standards.Facts, new EnterpriseRow(compiled, facts), "91500118MA5U0000XY", new FactSource("facts.csv", 2));
        var size = explanation.Criteria.Single(each => each.Id == "size-tightened");
        size.Branches.Select(each => each.Basis).ShouldBe(["某发〔2020〕9号 第 3 条", "某市发〔2021〕1号 第 3 条"]);
        size.Branches[0].Parameters.Single().Basis.ShouldBe("某市发〔2021〕1号 第 2 条");
        explanation.Criteria.Single(each => each.Id == "patents-city").Basis.ShouldBe("某市发〔2021〕1号 第 5 条");
        explanation.ContentHash.ShouldBe(Reading.Merged().ContentHash);
        var text = ExplanationText.Of(explanation);
        text.ShouldStartWith("好企业认定（叠加：某市补充规定）（2020 版）");
        text.ShouldContain("叠加了地方规定“某市补充规定”（某市局，行政区划 500000），依据 某市发〔2021〕1号 第 1 条");
    }

    [Fact]
    public void Read_OverlayOverAStandardReadBefore_IsMerged()
    {
        var before = PackReader.Read(MiniStandards.Files()).Packs;
        var reading = PackReader.Read([PackFile.FromText(MiniOverlay.File, MiniOverlay.Text), PackFile.FromText(MiniOverlay.CaseFile, MiniOverlay.Cases)], before);
        reading.Problems.ShouldBeEmpty();
        reading.Merged().ContentHash.ShouldBe(Reading.Merged().ContentHash);
        PackReader.Read([], reading.Packs).Packs.Standards.Overlaid.ShouldHaveSingleItem();
    }

    [Fact]
    public void Read_MutatedOverlay_NeverThrows()
    {
        var random = new Random(20210101);
        var signs = Encoding.ASCII.GetBytes("[]{}:,-?&*!|>'\"%@`#\n \0<=~/.x9");
        for (var run = 0; run < 300; run++)
        {
            var bytes = Encoding.UTF8.GetBytes(MiniOverlay.Text);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = signs[random.Next(signs.Length)];
            }
            var reading = PackReader.Read([.. MiniStandards.Files(), new PackFile(MiniOverlay.File, bytes)]);
            (reading.Problems.Count > 0 || reading.Packs.Standards.Overlaid.Count == 1).ShouldBeTrue(Encoding.UTF8.GetString(bytes));
        }
    }

    private static object Plain(FactValue value) => value;
}
