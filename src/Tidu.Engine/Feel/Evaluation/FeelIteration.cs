using System.Collections;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Evaluation;

/// <summary>for, some and every.</summary>
internal sealed class FeelIteration(FeelEvaluator evaluator)
{
    public FeelValue For(FeelFor loop, FeelScope scope)
    {
        var results = new List<FeelValue>();
        var (weight, nesting) = (1L, 0);
        var complete = Each(loop.Iterators, 0, scope, bound =>
        {
            var partial = new FeelList(new FirstOf(results, results.Count), weight, nesting);
            var result = evaluator.Evaluate(loop.Return, bound.With("partial", partial));
            results.Add(result);
            weight += FeelList.WeightOf(result);
            nesting = Math.Max(nesting, result is FeelList list ? list.Nesting + 1 : 0);
            return weight <= FeelLimits.Items ? true : throw new FeelLimitException();
        });
        return complete is null ? FeelValue.Null : new FeelList(results, weight, nesting);
    }

    public FeelValue Quantified(FeelQuantified quantified, FeelScope scope)
    {
        bool? result = quantified.Every;
        var complete = Each(quantified.Iterators, 0, scope, bound =>
        {
            var one = (evaluator.Evaluate(quantified.Satisfies, bound) as FeelBoolean)?.Value;
            result = quantified.Every ? FeelComparison.And(result, one) : FeelComparison.Or(result, one);
            return result != !quantified.Every;
        });
        return complete is null ? FeelValue.Null : FeelValue.Of(result);
    }

    /// <summary>Calls the body for every combination until it returns false; null where an iterator has nothing to run over.</summary>
    private bool? Each(IReadOnlyList<FeelIterator> iterators, int index, FeelScope scope, Func<FeelScope, bool> body)
    {
        if (index == iterators.Count)
        {
            return body(scope);
        }

        if (Values(iterators[index], scope) is not { } values)
        {
            return null;
        }

        foreach (var value in values)
        {
            if (Each(iterators, index + 1, scope.With(iterators[index].Variable, value), body) is not true and var ended)
            {
                return ended;
            }
        }

        return true;
    }

    private IEnumerable<FeelValue>? Values(FeelIterator iterator, FeelScope scope)
    {
        var from = evaluator.Evaluate(iterator.In, scope);
        if (iterator.To is { } to)
        {
            return Steps(from, true, evaluator.Evaluate(to, scope), true);
        }

        return from switch
        {
            FeelList list => list.Items,
            FeelRange range when FeelComparison.Order(range.Start, range.End) is <= 0 => Steps(range.Start, range.StartIncluded, range.End, range.EndIncluded),
            FeelRange or FeelNull => null,
            _ => [from],
        };
    }

    /// <summary>Whole numbers or days from one end to the other, downwards where the first is the greater; null for other ends.</summary>
    private static IEnumerable<FeelValue>? Steps(FeelValue from, bool fromIncluded, FeelValue to, bool toIncluded) => (from, to) switch
    {
        (FeelNumber { Value: var a }, FeelNumber { Value: var b }) when decimal.IsInteger(a) && decimal.IsInteger(b) =>
            Walk(a, fromIncluded, b, toIncluded).Select(FeelValue.Of),
        (FeelDate a, FeelDate b) => Walk(a.EpochDay, fromIncluded, b.EpochDay, toIncluded).Select(day => FeelDate.FromEpochDay(day) ?? FeelValue.Null),
        _ => null,
    };

    private static IEnumerable<decimal> Walk(decimal from, bool fromIncluded, decimal to, bool toIncluded)
    {
        var step = from <= to ? 1 : -1;
        for (var at = from; step > 0 ? at <= to : at >= to; at += step)
        {
            if ((at != from || fromIncluded) && (at != to || toIncluded))
            {
                yield return at;
            }
        }
    }

    /// <summary>The first items of a list that only grows.</summary>
    private sealed class FirstOf(List<FeelValue> all, int count) : IReadOnlyList<FeelValue>
    {
        public int Count => count;

        public FeelValue this[int index] => index < count ? all[index] : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<FeelValue> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
            {
                yield return all[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
