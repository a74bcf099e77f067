using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Lists unrolled: items picked, aggregated and gone through one by one.</summary>
internal sealed partial class ExpressionLowering
{
    private int Position(FeelExpression condition) =>
        TypeChecker.Index(condition) ?? ((LoweredIndex)Lower(condition)).Index;

    /// <summary>The item at a position; missing where the list is shorter.</summary>
    private Lowered Item(Lowered of, int position)
    {
        var list = (LoweredList)of;
        var items = list.Items;
        if (position < 0)
        {
            return items.Count + position >= 0 ? Present(items[items.Count + position], list) : Nothing(list);
        }
        if (position > items.Count)
        {
            return Nothing(list);
        }
        // Only the oldest items can be absent: the list begins at the first that is there.
        var found = Nothing(list);
        for (var first = items.Count - position; first >= 0; first--)
        {
            found = If(items[first].IsThere, items[first + position - 1].Value, found);
        }
        return found;
    }

    private Lowered Present(LoweredItem item, LoweredList list) =>
        builder.ConstantOf(item.IsThere) == true ? item.Value : If(item.IsThere, item.Value, Nothing(list));

    private Lowered Nothing(LoweredList list) => list.Nothing ?? new LoweredNumber(builder.Missing());

    private LoweredTruth Quantified(FeelQuantified quantified)
    {
        var each = Iterate(quantified.Iterators).Select(step => (step.IsThere, Holds: ((LoweredTruth)With(step.Bound, () => Lower(quantified.Satisfies))).Node)).ToList();
        return new LoweredTruth(quantified.Every
            ? builder.And(each.Select(step => builder.Or(builder.Not(step.IsThere), step.Holds)))
            : builder.Or(each.Select(step => builder.And(step.IsThere, step.Holds))));
    }

    /// <summary>Every combination of the iterators' items, the last running fastest.</summary>
    private List<(IReadOnlyList<(string Variable, Lowered Value)> Bound, TruthFormula IsThere)> Iterate(IReadOnlyList<FeelIterator> iterators)
    {
        List<(IReadOnlyList<(string Variable, Lowered Value)> Bound, TruthFormula IsThere)> steps = [([], builder.Constant(true))];
        foreach (var iterator in iterators)
        {
            var domain = Domain(iterator);
            steps = [.. steps.SelectMany(step => domain.Select(item =>
                ((IReadOnlyList<(string, Lowered)>)[.. step.Bound, (iterator.Variable, item.Value)], builder.And(step.IsThere, item.IsThere))))];
        }
        return steps;
    }

    private IReadOnlyList<LoweredItem> Domain(FeelIterator iterator)
    {
        if (iterator.To is { } to)
        {
            var (first, last) = (TypeChecker.Index(iterator.In)!.Value, TypeChecker.Index(to)!.Value);
            var step = first <= last ? 1 : -1;
            return [.. Enumerable.Range(0, Math.Abs(last - first) + 1).Select(i => new LoweredItem(new LoweredIndex(first + i * step), builder.Constant(true)))];
        }
        if (iterator.In is FeelListLiteral list && list.Items.All(item => TypeChecker.Index(item) is not null))
        {
            return [.. list.Items.Select(item => new LoweredItem(new LoweredIndex(TypeChecker.Index(item)!.Value), builder.Constant(true)))];
        }
        return ((LoweredList)Lower(iterator.In)).Items;
    }

    private Lowered Call(FeelCall call)
    {
        if (call.Function is "not" or "floor" or "ceiling" or "abs" or "sqrt")
        {
            return One(call.Function, Lower(call.Arguments[0].Value));
        }
        var arguments = call.Arguments.Select(argument => Lower(argument.Value)).ToList();
        var list = arguments is [LoweredList only] ? only : new LoweredList([.. arguments.Select(argument => new LoweredItem(argument, builder.Constant(true)))]);
        return new LoweredNumber(call.Function switch
        {
            "count" => Count(list.Items),
            "sum" => Sum(list.Items),
            "mean" => builder.Divide(Sum(list.Items), Count(list.Items)),
            "min" => Fold(list, builder.Minimum),
            "max" => Fold(list, builder.Maximum),
            _ => throw Unexpected(call),
        });
    }

    private Lowered One(string function, Lowered argument) => function switch
    {
        "not" => new LoweredTruth(builder.Not(((LoweredTruth)argument).Node)),
        "floor" => new LoweredNumber(builder.Floor(Number(argument))),
        "ceiling" => new LoweredNumber(builder.Ceiling(Number(argument))),
        "abs" => new LoweredNumber(builder.Absolute(Number(argument))),
        _ => Root(Number(argument), 2),
    };

    private NumberFormula Count(IReadOnlyList<LoweredItem> items) => builder.Sum(items.Select(item => builder.Choose(item.IsThere, builder.Constant(1), builder.Constant(0))));

    private NumberFormula Sum(IReadOnlyList<LoweredItem> items) => builder.Sum(items.Select(item => builder.Choose(item.IsThere, Number(item.Value), builder.Constant(0))));

    /// <summary>From the newest item back; an item that is not there leaves the result as it is.</summary>
    private NumberFormula Fold(LoweredList list, Func<NumberFormula, NumberFormula, NumberFormula> join)
    {
        var items = list.Items;
        var folded = Number(Present(items[^1], list));
        for (var i = items.Count - 2; i >= 0; i--)
        {
            folded = builder.Choose(items[i].IsThere, join(Number(items[i].Value), folded), folded);
        }
        return folded;
    }
}
