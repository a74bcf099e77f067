using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Lowers typed expressions to nodes of a graph. What the type checker accepted, this can lower.</summary>
internal sealed partial class ExpressionLowering(FormulaBuilder builder, Func<string, Lowered> names)
{
    private readonly Dictionary<string, Lowered> _variables = new(StringComparer.Ordinal);

    public Lowered Lower(FeelExpression expression) => expression switch
    {
        FeelLiteral literal => Literal(literal.Value),
        FeelName name => _variables.GetValueOrDefault(name.Name) ?? names(name.Name),
        FeelNegation negation => Negated(Lower(negation.Operand)),
        FeelBinary binary => Binary(binary),
        FeelBetween between => new LoweredTruth(builder.And(
            Compare(FeelOperator.GreaterOrEqual, Lower(between.Value), Lower(between.Low)),
            Compare(FeelOperator.LessOrEqual, Lower(between.Value), Lower(between.High)))),
        FeelIn test => new LoweredTruth(builder.Or(test.Tests.Select(each => Test(Lower(test.Value), each)))),
        FeelIf choice => If(Truth(choice.Condition), Lower(choice.Then), Lower(choice.Else)),
        FeelFilter filter => Item(Lower(filter.List), Position(filter.Condition)),
        FeelListLiteral list => new LoweredList([.. list.Items.Select(item => new LoweredItem(Lower(item), builder.Constant(true)))]),
        FeelQuantified quantified => Quantified(quantified),
        FeelFor loop => new LoweredList([.. Iterate(loop.Iterators).Select(each => new LoweredItem(With(each.Bound, () => Lower(loop.Return)), each.IsThere))]),
        FeelCall call => Call(call),
        _ => throw Unexpected(expression),
    };

    /// <summary>A truth that the expression is.</summary>
    public TruthFormula Truth(FeelExpression expression) => ((LoweredTruth)Lower(expression)).Node;

    /// <summary>The number behind a number, date, duration or position.</summary>
    public NumberFormula Number(Lowered lowered) => lowered switch
    {
        LoweredNumber { Node: var node } => node,
        LoweredDate { Node: var node } => node,
        LoweredDays { Node: var node } => node,
        LoweredCode { Node: var node } => node,
        LoweredIndex { Index: var index } => builder.Constant(index),
        LoweredPoints { Settled: var node } => node,
        _ => throw new InvalidOperationException($"{lowered.GetType().Name} is no number."),
    };

    private Lowered Literal(FeelValue value) => value switch
    {
        FeelNumber { Value: var number } => new LoweredNumber(builder.Constant(number)),
        FeelBoolean { Value: var truth } => new LoweredTruth(builder.Constant((bool?)truth)),
        FeelString { Value: var text } => new LoweredText(text),
        FeelDate date => new LoweredDate(builder.Constant(new DateOnly(date.Year, date.Month, date.Day))),
        FeelDaysDuration { Seconds: var seconds } => new LoweredDays(builder.Constant(seconds / 86_400)),
        FeelMonthsDuration { Months: var months } => new LoweredMonths((int)months),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is not used in packs."),
    };

    private Lowered Negated(Lowered operand) => operand is LoweredIndex { Index: var index } ? new LoweredIndex(-index) : new LoweredNumber(builder.Negate(Number(operand)));

    private Lowered If(TruthFormula condition, Lowered then, Lowered otherwise) => (then, otherwise) switch
    {
        (LoweredTruth a, LoweredTruth b) => new LoweredTruth(builder.Choose(condition, a.Node, b.Node)),
        (LoweredDate a, LoweredDate b) => new LoweredDate(builder.Choose(condition, a.Node, b.Node)),
        (LoweredCode a, LoweredCode b) => new LoweredCode(builder.Choose(condition, a.Node, b.Node), a.Codes),
        _ => new LoweredNumber(builder.Choose(condition, Number(then), Number(otherwise))),
    };

    private Lowered With(IReadOnlyList<(string Variable, Lowered Value)> bound, Func<Lowered> lower)
    {
        foreach (var (variable, value) in bound)
        {
            _variables[variable] = value;
        }
        var lowered = lower();
        foreach (var (variable, _) in bound)
        {
            _variables.Remove(variable);
        }
        return lowered;
    }

    private static InvalidOperationException Unexpected(FeelExpression expression) =>
        new($"{expression.GetType().Name} at {expression.Span.Line}:{expression.Span.Column} should have been refused when the pack was read.");
}
