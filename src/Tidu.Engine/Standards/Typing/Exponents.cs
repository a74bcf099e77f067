using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Standards.Typing;

/// <summary>The exponents that packs may use: whole ones and the reciprocals of whole ones, as 2, 0.5 or 1/3.</summary>
internal static class Exponents
{
    private const int Most = 12;

    /// <summary>The exponent as a fraction in lowest terms; null for anything else.</summary>
    public static (int Over, int Under)? Read(FeelExpression exponent) => exponent switch
    {
        FeelLiteral { Value: FeelNumber { Value: var number } } => Of(number),
        FeelBinary { Operator: FeelOperator.Divide, Left: FeelLiteral { Value: FeelNumber { Value: var over } }, Right: FeelLiteral { Value: FeelNumber { Value: var under } } }
            when over == 1 && under == decimal.Truncate(under) && under is >= 1 and <= Most => (1, (int)under),
        _ => null,
    };

    private static (int Over, int Under)? Of(decimal number) => number switch
    {
        0.5m => (1, 2),
        0.25m => (1, 4),
        >= 0 and <= Most when number == decimal.Truncate(number) => ((int)number, 1),
        _ => null,
    };
}
