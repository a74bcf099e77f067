namespace Tidu.Engine.Packs;

/// <summary>A unit's tile.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Label">The text on the tile.</param>
/// <param name="Column">From 1, left to right.</param>
/// <param name="Row">From 1, top to bottom.</param>
public sealed record LayoutTile(string UnitId, string Label, int Column, int Row);
