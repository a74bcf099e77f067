using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Cases;

/// <summary>Runs cases: each alone, and inside a shuffled population of all cases of its version, day and kind.</summary>
public static class CaseRunner
{
    /// <summary>Runs every case of a set that was read without problems, in its order.</summary>
    public static IReadOnlyList<CasePackResult> Run(StandardSet standards)
    {
        ArgumentNullException.ThrowIfNull(standards);
        return [.. standards.Cases.Select(pack => Run(standards, pack))];
    }

    /// <summary>Runs the cases of one file.</summary>
    public static CasePackResult Run(StandardSet standards, CasePack pack)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(pack);
        var failures = new List<CaseFailure>();
        foreach (var group in pack.Cases.GroupBy(each => (each.AsOf, each.Kind)))
        {
            var version = Version(standards, pack, group.Key.AsOf, group.Key.Kind);
            if (version?.AppliesTo(group.Key.AsOf, group.Key.Kind) != true)
            {
                var why = standards.Resolve(pack.Standard, group.Key.AsOf, group.Key.Kind).Explain(pack.Standard, group.Key.AsOf, group.Key.Kind);
                failures.AddRange(group.Select(each => new CaseFailure(each, false, CaseTexts.NoVersion(pack.Version, why))));
                continue;
            }
            var evaluator = new StandardEvaluator(StandardCompiler.Compile(version, group.Key.AsOf, group.Key.Kind));
            failures.AddRange(group.SelectMany(each => Compare(each, evaluator.Evaluate(each.Facts))));
            failures.AddRange(MixedPopulation.Differences([.. group], evaluator));
        }
        return new CasePackResult(pack, [.. failures.OrderBy(failure => (failure.Case.Place.Line, failure.Case.Place.Column))]);
    }

    private static StandardVersion? Version(StandardSet standards, CasePack pack, DateOnly day, ApplicationKind kind)
    {
        var national = pack.Version is { } named ? standards.Find(pack.Standard, named) : standards.Resolve(pack.Standard, day, kind).Version;
        return national is not null && pack.Jurisdiction is { } jurisdiction ? standards.OverlaidIn(national, jurisdiction, day, kind) ?? national : national;
    }

    private static IEnumerable<CaseFailure> Compare(StandardCase expected, StandardOutcome outcome) =>
        CaseComparison.Differences(expected.Expect, outcome).Select(message => new CaseFailure(expected, false, message));
}
