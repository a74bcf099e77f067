using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Whether a standard becomes stricter when a parameter rises or when it falls.</summary>
internal static class TighterSide
{
    /// <summary>1: a higher value is stricter, -1: a lower one is; null where it cannot be told from how the parameter is used.</summary>
    public static int? Of(StandardVersion version, string parameter)
    {
        if (version.Pass is not { } pass || !PassShape.OnlyAsks(pass.Tree) || Elsewhere(version).Any(each => Mentions(each.Tree, parameter)))
        {
            return null;
        }
        var side = version.EveryCriterion.Select(each => each.Test).Append(pass).OfType<RuleExpression>()
            .Aggregate((int?)0, (found, each) => Join(found, OfTruth(each.Tree, parameter)));
        return side == 0 ? null : side;
    }

    /// <summary>Expressions in which a parameter is no mark that something is held against.</summary>
    private static IEnumerable<RuleExpression> Elsewhere(StandardVersion version)
    {
        var scores = version.EveryScore.SelectMany(score => new[] { score.Value, score.Points, score.When });
        var criteria = version.EveryCriterion.SelectMany(criterion => new[] { criterion.Value, criterion.When });
        var tables = version.Parameters.SelectMany(parameter => parameter.Values).Select(value => value.By);
        return scores.Concat(criteria).Concat(tables).Concat(version.Terms.Select(term => term.Value)).OfType<RuleExpression>();
    }

    private static int? OfTruth(FeelExpression truth, string parameter)
    {
        if (!Mentions(truth, parameter))
        {
            return 0;
        }
        return truth switch
        {
            FeelBinary { Operator: FeelOperator.And or FeelOperator.Or } both => Join(OfTruth(both.Left, parameter), OfTruth(both.Right, parameter)),
            FeelBinary { Operator: FeelOperator.Greater or FeelOperator.GreaterOrEqual } least => Join(OfNumber(least.Right, parameter), -OfNumber(least.Left, parameter)),
            FeelBinary { Operator: FeelOperator.Less or FeelOperator.LessOrEqual } most => Join(OfNumber(most.Left, parameter), -OfNumber(most.Right, parameter)),
            FeelBetween between when !Mentions(between.Value, parameter) => Join(OfNumber(between.Low, parameter), -OfNumber(between.High, parameter)),
            FeelCall { Function: "not", Arguments: [var only] } => -OfTruth(only.Value, parameter),
            _ => null,
        };
    }

    /// <summary>1 where a number rises with the parameter, -1 where it falls, 0 where it does not hang on it.</summary>
    private static int? OfNumber(FeelExpression number, string parameter)
    {
        if (!Mentions(number, parameter))
        {
            return 0;
        }
        return number switch
        {
            FeelName => 1,
            FeelNegation negation => -OfNumber(negation.Operand, parameter),
            FeelBinary { Operator: FeelOperator.Add } sum => Join(OfNumber(sum.Left, parameter), OfNumber(sum.Right, parameter)),
            FeelBinary { Operator: FeelOperator.Subtract } rest => Join(OfNumber(rest.Left, parameter), -OfNumber(rest.Right, parameter)),
            _ => null,
        };
    }

    private static int? Join(int? one, int? other) => one == 0 ? other : other == 0 || one == other ? one : null;

    private static bool Mentions(FeelExpression expression, string name) => ExpressionNames.Of(expression).Contains(name);
}
