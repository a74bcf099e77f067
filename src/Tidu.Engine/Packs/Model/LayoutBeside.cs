namespace Tidu.Engine.Packs;

/// <summary>A unit shown beside the grid.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Label">Its text.</param>
public sealed record LayoutBeside(string UnitId, string Label);
