using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Finds how little a fact must change for something to hold, by exact evaluation: brackets that grow, then bisection.</summary>
internal sealed class LeverSearch(CompiledStandard standard, IRowFacts facts)
{
    private readonly RowEvaluation _row = new(standard.Graph);

    /// <summary>How many evaluations were made.</summary>
    public int Evaluations { get; private set; }

    /// <summary>The facts that are searched from.</summary>
    public IRowFacts Facts => facts;

    /// <summary>Evaluates the facts with some of them changed.</summary>
    public RowEvaluation With(IReadOnlyDictionary<int, Rational> moved)
    {
        _row.Begin(new MovedFacts(facts, moved));
        Evaluations++;
        return _row;
    }

    /// <summary>The nearest value of a fact with which something holds: holding there, and not one step nearer. Null where none was found, or the fact is missing.</summary>
    /// <param name="lever">The input.</param>
    /// <param name="moved">Other facts that are changed.</param>
    /// <param name="holds">What is to hold.</param>
    public Rational? Nearest(int lever, IReadOnlyDictionary<int, Rational> moved, Func<RowEvaluation, bool> holds)
    {
        var fact = standard.Inputs[lever].Fact;
        if (facts.Number(lever) is not { } from || LeverSteps.StepOf(fact.Unit) is not { } step)
        {
            return null;
        }
        var trial = new MovedFacts(facts, moved) { Tried = lever };
        bool Holds(Rational value)
        {
            trial.Trial = value;
            _row.Begin(trial);
            Evaluations++;
            return holds(_row);
        }
        var (up, down) = (Steps(fact, from, step, Holds), Steps(fact, from, -step, Holds));
        var steps = up is null ? down is null ? 0 : -down.Value : down is null || up <= down ? up.Value : -down.Value;
        return steps == 0 ? null : from + step * steps;
    }

    private static long? Steps(FactDefinition fact, Rational from, Rational step, Func<Rational, bool> holds)
    {
        var fails = 0L;
        foreach (var tried in LeverSteps.Tries(fact.Unit))
        {
            var reachable = Reachable(fact, from, step, fails, tried);
            if (reachable == fails)
            {
                return null;
            }
            if (holds(from + step * reachable))
            {
                return Bisect(fails, reachable, steps => holds(from + step * steps));
            }
            fails = reachable;
        }
        return null;
    }

    /// <summary>The tried number of steps, or the most that the fact's bounds leave.</summary>
    private static long Reachable(FactDefinition fact, Rational from, Rational step, long fails, long tried) =>
        LeverSteps.Allows(fact, from + step * tried) ? tried : Bisect(tried, fails, steps => LeverSteps.Allows(fact, from + step * steps));

    /// <summary>Of two numbers, at the second of which something holds and at the first not, the one next to the first at which it holds.</summary>
    private static long Bisect(long fails, long holds, Func<long, bool> test)
    {
        while (Math.Abs(holds - fails) > 1)
        {
            var middle = fails + (holds - fails) / 2;
            (fails, holds) = test(middle) ? (fails, middle) : (middle, holds);
        }
        return holds;
    }
}
