using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>An enterprise's facts with some of them changed.</summary>
internal sealed class MovedFacts(IRowFacts facts, IReadOnlyDictionary<int, Rational> moved) : IRowFacts
{
    /// <summary>One more fact that is being tried; -1: none.</summary>
    public int Tried { get; set; } = -1;

    /// <summary>What is tried for it.</summary>
    public Rational Trial { get; set; }

    /// <inheritdoc/>
    public Rational? Number(int input) => input == Tried ? Trial : moved.TryGetValue(input, out var number) ? number : facts.Number(input);

    /// <inheritdoc/>
    public bool? Truth(int input) => facts.Truth(input);
}
