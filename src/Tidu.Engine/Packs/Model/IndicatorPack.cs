namespace Tidu.Engine.Packs;

/// <summary>A file of the indicator dictionary.</summary>
/// <param name="File">The path it was read from.</param>
/// <param name="Indicators">In the file's order.</param>
public sealed record IndicatorPack(string File, IReadOnlyList<IndicatorDefinition> Indicators);
