using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>Words by which a document says how a value is meant.</summary>
/// <param name="Words">As printed, by comparator.</param>
/// <param name="AboutTolerance">The share by which an actual may differ from a target with <see cref="Comparator.About"/> (0.05); null where the lexicon gives none.</param>
/// <param name="EffortWords">Words that make a target an effort (力争).</param>
public sealed record ComparatorLexicon(IReadOnlyDictionary<Comparator, IReadOnlyList<string>> Words, decimal? AboutTolerance, IReadOnlyList<string> EffortWords)
{
    /// <summary>No words.</summary>
    public static ComparatorLexicon Empty { get; } = new(new Dictionary<Comparator, IReadOnlyList<string>>(), null, []);
}
