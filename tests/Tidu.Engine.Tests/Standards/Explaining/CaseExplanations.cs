using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Explaining;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;

namespace Tidu.Engine.Tests.Standards.Explaining;

/// <summary>The cases of the packs with what explains them.</summary>
internal static class CaseExplanations
{
    public static StandardSet Standards => RealPacks.Reading.Packs.Standards;

    /// <summary>Every n-th case of every file.</summary>
    public static IEnumerable<(CompiledStandard Standard, StandardCase Case)> Sample(int every)
    {
        foreach (var pack in Standards.Cases)
        {
            foreach (var each in pack.Cases.Where((_, at) => at % every == 0))
            {
                yield return (StandardCompiler.Compile(Version(pack, each), each.AsOf, each.Kind), each);
            }
        }
    }

    public static StandardCase Case(string standard, string name) => Standards.Cases.Where(pack => pack.Standard == standard).SelectMany(pack => pack.Cases).First(each => each.Name == name);

    public static Explanation Explain(CompiledStandard standard, IReadOnlyDictionary<string, FactValue> facts) =>
        Explainer.Explain(standard, Standards.Facts, new EnterpriseRow(standard, facts), "91350100M000100Y43", new FactSource("facts.csv", 2));

    /// <summary>The outcome with one number changed.</summary>
    public static StandardOutcome With(CompiledStandard standard, IReadOnlyDictionary<string, FactValue> facts, params (string Column, decimal Value)[] changes)
    {
        var changed = new Dictionary<string, FactValue>(facts, StringComparer.Ordinal);
        foreach (var (column, value) in changes)
        {
            changed[column] = FactValue.Of(value);
        }
        return new StandardEvaluator(standard).Evaluate(changed);
    }

    private static StandardVersion Version(CasePack pack, StandardCase each) =>
        pack.Version is { } named ? Standards.Find(pack.Standard, named)! : Standards.Resolve(pack.Standard, each.AsOf, each.Kind).Version!;
}
