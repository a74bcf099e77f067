using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Assessing;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>In which steps a fact can be moved, and how far.</summary>
internal static class LeverSteps
{
    private const int MostDoublings = 52;

    /// <summary>The smallest step of a unit; null for what is no number.</summary>
    public static Rational? StepOf(FactUnit unit) => unit switch
    {
        FactUnit.Money or FactUnit.Usd => 0.01m,
        FactUnit.Ratio => 0.0001m,
        FactUnit.Persons or FactUnit.Days or FactUnit.Count => 1,
        FactUnit.Years or FactUnit.Points => 1,
        _ => null,
    };

    /// <summary>True where the fact may have the value.</summary>
    public static bool Allows(FactDefinition fact, Rational value) =>
        (FactCells.RuleOf(fact).Minimum is not { } minimum || value >= minimum) && (fact.Maximum is not { } maximum || value <= maximum) && (fact.Unit != FactUnit.Ratio || value <= 1);

    /// <summary>How many steps to try, ever more: 1, 2, 3, 4, 6, 8, 12 … up to what no enterprise has.</summary>
    public static IEnumerable<long> Tries(FactUnit unit)
    {
        var most = unit switch { FactUnit.Money or FactUnit.Usd => 1L << MostDoublings, FactUnit.Persons => 1L << 24, FactUnit.Ratio => 10000, _ => 1L << 16 };
        yield return 1;
        for (var steps = 2L; steps <= most; steps *= 2)
        {
            yield return steps;
            yield return steps + steps / 2;
        }
    }
}
