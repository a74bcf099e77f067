using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Standards.Reading;

/// <summary>What a pass rule makes of stricter conditions.</summary>
internal static class PassShape
{
    /// <summary>True where every criterion must be met whatever else holds: one added makes the standard stricter.</summary>
    public static bool NeedsAllCriteria(FeelExpression pass) => pass switch
    {
        FeelBinary { Operator: FeelOperator.And } both => NeedsAllCriteria(both.Left) || NeedsAllCriteria(both.Right),
        FeelCall { Function: "all", Arguments: [{ Value: FeelName { Name: "criteria" } }] } => true,
        _ => false,
    };

    /// <summary>True where a stricter criterion or a higher mark can never turn a refusal into a pass.</summary>
    public static bool OnlyAsks(FeelExpression pass) => pass switch
    {
        FeelBinary { Operator: FeelOperator.And or FeelOperator.Or } both => OnlyAsks(both.Left) && OnlyAsks(both.Right),
        FeelBinary { Operator: FeelOperator.Greater or FeelOperator.GreaterOrEqual, Left: FeelCall { Function: "total" or "points" }, Right: FeelName } => true,
        FeelBinary { Operator: FeelOperator.Less or FeelOperator.LessOrEqual, Left: FeelName, Right: FeelCall { Function: "total" or "points" } } => true,
        FeelCall { Function: "all" or "any" or "met" } => true,
        _ => false,
    };

    /// <summary>The ids of criteria that the rule names one by one.</summary>
    public static IEnumerable<string> Named(FeelExpression pass) => pass switch
    {
        FeelBinary both => Named(both.Left).Concat(Named(both.Right)),
        FeelCall { Function: "met", Arguments: [{ Value: FeelLiteral { Value: FeelString { Value: var id } } }] } => [id],
        FeelCall call => call.Arguments.SelectMany(argument => Named(argument.Value)),
        FeelIf choice => Named(choice.Condition).Concat(Named(choice.Then)).Concat(Named(choice.Else)),
        _ => [],
    };
}
