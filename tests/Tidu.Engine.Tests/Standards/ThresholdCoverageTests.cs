using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Standards.Typing;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Every number of the real packs is held by a case from both sides: moved up or down a little, it changes what comes of some case.</summary>
public class ThresholdCoverageTests
{
    private static StandardSet Standards => RealPacks.Reading.Packs.Standards;

    public static TheoryData<string, string> Versions => PopulationTests.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public void Parameter_MovedALittle_ChangesACase(string standard, string version)
    {
        var (found, cases) = (Standards.Find(standard, version)!, CasesOf(standard, version));
        var now = Outcomes(cases, found, []);
        foreach (var parameter in found.Parameters.Where(each => each.Values is [{ Value: not null }]))
        {
            foreach (var sign in new[] { 1, -1 })
            {
                Outcomes(cases, found, new() { [parameter.Id] = parameter.Values[0].Value!.Value + sign * Step(parameter) })
                    .ShouldNotBe(now, $"{standard} {version}: no case notices {parameter.Id} moved {(sign > 0 ? "up" : "down")}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Bound_MovedALittle_ChangesACase(string standard, string version)
    {
        var (found, cases) = (Standards.Find(standard, version)!, CasesOf(standard, version));
        var now = Outcomes(cases, found, []);
        foreach (var (score, bound) in found.EveryScore.SelectMany(score => score.Table.SelectMany(row => new[] { row.Band.From, row.Band.To }).OfType<decimal>().Distinct().Select(bound => (score, bound))))
        {
            foreach (var sign in new[] { 1, -1 })
            {
                var step = Step(score.Value!.Type, sign, bound);
                var moved = found with { Scores = [.. found.Scores.Select(each => Moved(each, score.Id, bound, bound + sign * step))] };
                Outcomes(cases, moved, []).ShouldNotBe(now, $"{standard} {version}: no case notices {score.Id} {bound} moved {(sign > 0 ? "up" : "down")}");
            }
        }
    }

    private static List<StandardCase> CasesOf(string standard, string version) =>
        [.. Standards.Cases.Where(pack => pack.Standard == standard && pack.Version == version).SelectMany(pack => pack.Cases)];

    private static decimal Step(Parameter parameter) => parameter.Unit switch
    {
        FactUnit.Points => 5,
        FactUnit.Count or FactUnit.Persons or FactUnit.Days or FactUnit.Years => 1,
        FactUnit.Money or FactUnit.Usd => parameter.Values[^1].Value!.Value * 0.001m,
        _ => Math.Max(0.0001m, parameter.Values[^1].Value!.Value * 0.02m),
    };

    /// <summary>Of an average of pieces over three years the nearest below is a third away.</summary>
    private static decimal Step(RuleType type, int sign, decimal bound) =>
        type.IsWhole ? (sign > 0 ? 0.5m : 1.5m) : type.Measure == Measure.Of(FactUnit.Count) ? 0.34m : Math.Max(0.0005m, Math.Abs(bound) * 0.05m);

    /// <summary>What comes of every case, each as one line.</summary>
    private static List<string> Outcomes(List<StandardCase> cases, StandardVersion version, Dictionary<string, decimal> overrides) =>
        [.. cases.GroupBy(one => (one.AsOf, one.Kind)).SelectMany(group =>
        {
            var evaluator = new StandardEvaluator(StandardCompiler.Compile(version, group.Key.AsOf, group.Key.Kind, overrides));
            return group.Select(one => What(evaluator.Evaluate(one.Facts)));
        })];

    private static string What(StandardOutcome outcome) => string.Join(' ',
        [
            $"{outcome.Verdict}", .. outcome.Criteria.Select(each => $"{each.Verdict}"), .. outcome.Scores.Select(each => $"{each.Low}..{each.High}"), .. outcome.Results.Select(each => $"{each.Exact}"),
        ]);

    private static Score Moved(Score score, string id, decimal bound, decimal to) => score with
    {
        Branches = [.. score.Branches.Select(branch => Moved(branch, id, bound, to))],
        Table = score.Id != id ? score.Table
            : [.. score.Table.Select(row => row with { Band = row.Band with { From = row.Band.From == bound ? to : row.Band.From, To = row.Band.To == bound ? to : row.Band.To } })],
    };
}
