using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>Bounds, words and colors of the five bands.</summary>
public sealed record BandScalePack
{
    public required string File { get; init; }

    /// <summary>The scale's id, equal to the file's stem.</summary>
    public required string Id { get; init; }

    /// <summary>Says whose scale it is.</summary>
    public required string Label { get; init; }

    /// <summary>By ratio (actual − base) ÷ (expected − base), best first.</summary>
    public required IReadOnlyList<BandBound> FromBase { get; init; }

    /// <summary>By actual ÷ expected, best first.</summary>
    public required IReadOnlyList<BandBound> Level { get; init; }

    /// <summary>By fifths of the ranking, best first.</summary>
    public IReadOnlyList<ColorBand> RankQuintile { get; init; } = [];

    /// <summary>Words by code: the five bands, <c>none</c> and <c>not-due</c>.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>Colors by the same codes.</summary>
    public required IReadOnlyDictionary<string, BandColors> Colors { get; init; }
}
