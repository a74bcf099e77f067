using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Unknown and its missing list, held against what comes once facts are filled in.</summary>
public class CompletionTests
{
    private const int Runs = 300;

    [Theory]
    [InlineData("tech-sme", "2017")]
    [InlineData("high-tech-enterprise", "2016")]
    [InlineData("srdi-sme", "2022")]
    [InlineData("little-giant", "2022")]
    public void Evaluate_FactsTakenAway_KeepsWhatIsDecidedAndAsksOnlyForWhatIsMissing(string standard, string version)
    {
        var random = new Random(2026);
        var pack = RealPacks.Reading.Packs.Standards.Cases.First(each => each.Standard == standard && each.Version == version);
        var found = RealPacks.Reading.Packs.Standards.Find(standard, version)!;
        var evaluator = new StandardEvaluator(StandardCompiler.Compile(found, pack.Cases[0].AsOf, pack.Cases[0].Kind));
        for (var run = 0; run < Runs; run++)
        {
            var whole = pack.Cases[random.Next(pack.Cases.Count)];
            if (whole.AsOf != pack.Cases[0].AsOf || whole.Kind != pack.Cases[0].Kind)
            {
                continue;
            }
            var share = random.NextDouble();
            var part = whole.Facts.Where(_ => random.NextDouble() < share).ToDictionary();
            Check(evaluator, whole.Facts, part);
        }
    }

    private static void Check(StandardEvaluator evaluator, IReadOnlyDictionary<string, FactValue> whole, Dictionary<string, FactValue> part)
    {
        var (complete, outcome) = (evaluator.Evaluate(whole), evaluator.Evaluate(part));
        if (outcome.Verdict != Verdict.Unknown)
        {
            outcome.Verdict.ShouldBe(complete.Verdict);
            outcome.Missing.ShouldBeEmpty();
        }
        (outcome.PointsLow is null || outcome.PointsLow <= complete.PointsLow).ShouldBeTrue();
        (outcome.PointsHigh is null || outcome.PointsHigh >= complete.PointsHigh).ShouldBeTrue();
        foreach (var (came, expected) in outcome.Criteria.Zip(complete.Criteria).Where(each => each.First.Verdict != Verdict.Unknown))
        {
            came.Verdict.ShouldBe(expected.Verdict, came.Criterion.Criterion.Id);
        }
        outcome.Missing.Select(input => input.Column).Where(part.ContainsKey).ShouldBeEmpty();
        Fill(evaluator, whole, part, outcome, complete);
    }

    /// <summary>Filling in only what is asked for, round by round, ends at the whole enterprise's verdict.</summary>
    private static void Fill(
        StandardEvaluator evaluator, IReadOnlyDictionary<string, FactValue> whole, Dictionary<string, FactValue> part, StandardOutcome outcome, StandardOutcome complete)
    {
        for (var round = 0; outcome.Verdict == Verdict.Unknown && outcome.Missing.Any(input => whole.ContainsKey(input.Column)); round++)
        {
            round.ShouldBeLessThan(20);
            foreach (var input in outcome.Missing.Where(input => whole.ContainsKey(input.Column)))
            {
                part[input.Column] = whole[input.Column];
            }
            outcome = evaluator.Evaluate(part);
        }
        outcome.Verdict.ShouldBe(complete.Verdict);
    }
}
