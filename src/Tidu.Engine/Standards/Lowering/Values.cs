using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Values that are shown.</summary>
internal static class Values
{
    /// <summary>The value with the type that was said or inferred; a list has none to show.</summary>
    public static CompiledValue? Of(Lowered value, ExpressionLowering lowering, RuleType? type) => value switch
    {
        LoweredTruth truth => new CompiledValue(truth.Node.Node, CompiledValueKind.Truth, 1, null, RuleType.Truth, []),
        LoweredDate date => new CompiledValue(date.Node.Node, CompiledValueKind.Date, 1, null, RuleType.Date, []),
        LoweredCode code => new CompiledValue(code.Node.Node, CompiledValueKind.Code, 1, null, type ?? new RuleType(RuleKind.Text), code.Codes),
        LoweredRoot root => new CompiledValue(root.Of.Node, CompiledValueKind.Number, root.Degree, root.Shift.Node, type ?? RuleType.Bare, []),
        LoweredNumber or LoweredDays => new CompiledValue(lowering.Number(value).Node, CompiledValueKind.Number, 1, null, type ?? RuleType.Bare, []),
        _ => null,
    };
}
