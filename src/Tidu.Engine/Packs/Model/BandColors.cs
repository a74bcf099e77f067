namespace Tidu.Engine.Packs;

/// <summary>Colors of a band as <c>#rrggbb</c>.</summary>
/// <param name="Tile">A tile's ground.</param>
/// <param name="Ink">Text on a tile.</param>
/// <param name="Tag">A tag's ground.</param>
/// <param name="Text">Text on a tag.</param>
/// <param name="Glyph">The sign beside the word.</param>
public sealed record BandColors(string Tile, string Ink, string Tag, string Text, string Glyph);
