using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Lowers the pass rule: all(criteria), any(direct), total(scores), total("group"), points("id"), met("id").</summary>
internal sealed class PassLowering(FormulaBuilder builder, StandardVersion version, GraphNames names, CriterionLowering criteria, ScoreLowering scores)
{
    private LoweredPoints? _total;

    /// <summary>The sum over all scores, groups cut to their caps.</summary>
    public LoweredPoints Total => _total ??= Join(
        [.. version.Groups.Select(Group), .. version.Scores.Where(score => score.Group is null).Select(score => scores.Of(score.Id).Points)]);

    public TruthFormula Truth(FeelExpression expression) => expression switch
    {
        FeelLiteral { Value: FeelBoolean { Value: var truth } } => builder.Constant((bool?)truth),
        FeelBinary { Operator: FeelOperator.And } both => builder.And(Truth(both.Left), Truth(both.Right)),
        FeelBinary { Operator: FeelOperator.Or } either => builder.Or(Truth(either.Left), Truth(either.Right)),
        FeelBinary { Operator: FeelOperator.Equal or FeelOperator.NotEqual } same when IsTruth(same.Left) =>
            names.Lowering.Compare(same.Operator, new LoweredTruth(Truth(same.Left)), new LoweredTruth(Truth(same.Right))),
        FeelBinary compared => names.Lowering.Compare(compared.Operator, Number(compared.Left), Number(compared.Right)),
        FeelBetween between => builder.And(
            names.Lowering.Compare(FeelOperator.GreaterOrEqual, Number(between.Value), Number(between.Low)),
            names.Lowering.Compare(FeelOperator.LessOrEqual, Number(between.Value), Number(between.High))),
        FeelIf choice => builder.Choose(Truth(choice.Condition), Truth(choice.Then), Truth(choice.Else)),
        FeelCall { Function: "not" } call => builder.Not(Truth(call.Arguments[0].Value)),
        FeelCall { Function: "all" } call => builder.And(Listed(call).Select(each => criteria.Of(each.Id).AsPart(builder))),
        FeelCall { Function: "any" } call => builder.Or(Listed(call).Select(each => criteria.Of(each.Id).AsWay(builder))),
        FeelCall { Function: "met" } call => criteria.Of(Id(call)!).AsWay(builder),
        _ => names.Lowering.Truth(expression),
    };

    /// <summary>True where the expression mentions that part of a standard.</summary>
    public static bool Mentions(FeelExpression expression, string structure) => ExpressionNames.Of(expression).Contains(structure);

    private static bool IsTruth(FeelExpression expression) =>
        expression is FeelCall { Function: "all" or "any" or "met" or "not" } or FeelLiteral { Value: FeelBoolean } or FeelBinary { Operator: < FeelOperator.Add };

    private IReadOnlyList<Criterion> Listed(FeelCall call) => call.Arguments[0].Value is FeelName { Name: "direct" } ? version.Direct : version.Criteria;

    private static string? Id(FeelCall call) => call.Arguments[0].Value is FeelLiteral { Value: FeelString { Value: var id } } ? id : null;

    private Lowered Number(FeelExpression expression) => expression switch
    {
        FeelCall { Function: "total" } call => Id(call) is { } group ? Group(version.Groups.First(each => each.Id == group)) : Total,
        FeelCall { Function: "points" } call => scores.Of(Id(call)!).Points,
        FeelBinary { Operator: FeelOperator.Add } sum when Number(sum.Left) is LoweredPoints left => Join([left, AsPoints(Number(sum.Right))]),
        _ => names.Lowering.Lower(expression),
    };

    private LoweredPoints AsPoints(Lowered lowered) =>
        lowered as LoweredPoints ?? new LoweredPoints(names.Lowering.Number(lowered), names.Lowering.Number(lowered), names.Lowering.Number(lowered));

    private LoweredPoints Group(ScoreGroup group)
    {
        var sum = Join([.. version.Scores.Where(score => score.Group == group.Id).Select(score => scores.Of(score.Id).Points)]);
        var cap = builder.Constant(group.Max);
        return Settled(builder.Minimum(cap, sum.Low), builder.Minimum(cap, sum.High), builder.Minimum(cap, sum.Settled));
    }

    private LoweredPoints Join(IReadOnlyList<LoweredPoints> parts) =>
        Settled(builder.Sum(parts.Select(part => part.Low)), builder.Sum(parts.Select(part => part.High)), builder.Sum(parts.Select(part => part.Settled)));

    /// <summary>A range of one number is settled even where a part of it is not.</summary>
    private LoweredPoints Settled(NumberFormula low, NumberFormula high, NumberFormula settled) =>
        new(low, high, low == high ? low : builder.Choose(builder.Equal(low, high), low, settled));
}
