namespace Tidu.Engine.Formulas;

/// <summary>What a node has in a row.</summary>
/// <param name="State">Whether it has a value.</param>
/// <param name="Number">The number of a number, the band of a band, 1 or 0 of a truth; 0 without a value.</param>
/// <param name="Missing">The inputs, as bits, that must be known before it has a value: empty where it has one.</param>
public readonly record struct NodeValue(ValueState State, Rational Number, ulong Missing)
{
    /// <summary>A known number, band or truth.</summary>
    public static NodeValue Of(Rational number) => new(ValueState.Known, number, 0);

    /// <summary>A known truth.</summary>
    public static NodeValue Of(bool truth) => new(ValueState.Known, truth ? 1 : 0, 0);

    /// <summary>True where it has a value.</summary>
    public bool IsKnown => State == ValueState.Known;

    /// <summary>The number; null without a value.</summary>
    public Rational? NumberOrNull => IsKnown ? Number : null;

    /// <summary>The truth; null where unknown.</summary>
    public bool? TruthOrNull => IsKnown ? Number.Sign != 0 : null;
}
