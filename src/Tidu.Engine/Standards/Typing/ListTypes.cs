using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Typing;

/// <summary>Series, lists and what iterates over them.</summary>
internal sealed partial class TypeChecker
{
    /// <summary>Lists are unrolled, so iterations inside iterations multiply.</summary>
    private const int MostSteps = 1_000;

    private long _steps = 1;

    private RuleType? Filter(FeelFilter filter)
    {
        if (Expect(filter.List, RuleKind.List) is not { } list)
        {
            return null;
        }
        if (Index(filter.Condition) is { } index)
        {
            if (index == 0 || (list.Length is { } length && Math.Abs(index) > length))
            {
                report(filter.Condition.Span, "bad-index", StandardTexts.BadIndex(index, list.Length));
                return null;
            }
            return list.Of;
        }
        if (filter.Condition is FeelName name && scope.Find(name.Name) is { Kind: RuleNameKind.Variable, Type: { IsBare: true } })
        {
            return list.Of;
        }
        report(filter.Condition.Span, "bad-index", StandardTexts.IndexNotConstant());
        return null;
    }

    /// <summary>A whole number that is written out; null for anything else.</summary>
    internal static int? Index(FeelExpression expression) => expression switch
    {
        FeelLiteral { Value: FeelNumber { Value: var number } } when number == decimal.Truncate(number) && Math.Abs(number) < 1000 => (int)number,
        FeelNegation { Operand: var operand } when Index(operand) is { } index => -index,
        _ => null,
    };

    private RuleType? ListOf(FeelListLiteral list)
    {
        var types = list.Items.Select(item => NoRoot(TypeOf(item), item)).ToList();
        if (types.Count == 0 || types.Contains(null))
        {
            return types.Count == 0 ? Refuse(list) : null;
        }
        var common = types[0];
        for (var i = 1; i < types.Count && common is not null; i++)
        {
            common = Common(common, types[i]!, list.Items[i]);
        }
        return common is null ? null : new RuleType(RuleKind.List) { Of = common, Length = types.Count };
    }

    private RuleType? Quantified(FeelQuantified quantified) =>
        Iterate(quantified.Iterators, () => Expect(quantified.Satisfies, RuleKind.Truth)).Type is null ? null : RuleType.Truth;

    private RuleType? For(FeelFor loop)
    {
        var (of, length) = Iterate(loop.Iterators, () => NoRoot(TypeOf(loop.Return), loop.Return));
        return of is null ? null : new RuleType(RuleKind.List) { Of = of, Length = length };
    }

    private (RuleType? Type, int? Length) Iterate(IReadOnlyList<FeelIterator> iterators, Func<RuleType?> body)
    {
        var before = _steps;
        int? length = 1;
        var fits = true;
        foreach (var iterator in iterators)
        {
            var (of, items) = Domain(iterator);
            fits &= of is not null;
            length *= items;
            _steps = Math.Min(_steps * Math.Max(1, items ?? 1), int.MaxValue);
            scope.Add(iterator.Variable, of);
        }
        if (_steps > MostSteps)
        {
            report(iterators[0].In.Span, "feel-too-complex", StandardTexts.TooManySteps(MostSteps));
        }
        var type = _steps > MostSteps ? null : body();
        _steps = before;
        foreach (var iterator in iterators)
        {
            scope.Remove(iterator.Variable);
        }
        return (fits ? type : null, length);
    }

    private (RuleType? Of, int? Items) Domain(FeelIterator iterator)
    {
        if (iterator.To is { } to)
        {
            if (Index(iterator.In) is { } first && Index(to) is { } last && Math.Abs(last - first) < 100)
            {
                return (RuleType.Bare, Math.Abs(last - first) + 1);
            }
            report(iterator.In.Span, "bad-index", StandardTexts.IndexNotConstant());
            return (null, null);
        }
        if (iterator.In is FeelListLiteral { Items: { Count: > 0 } items } && items.All(item => Index(item) is not null))
        {
            return (RuleType.Bare, items.Count);
        }
        var list = Expect(iterator.In, RuleKind.List);
        return (list?.Of, list?.Length);
    }
}
