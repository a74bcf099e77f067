namespace Tidu.Engine.Targets;

/// <summary>A unit's target of one indicator and year, with the targets of the plan's disjoint addends below it.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Value">The target in base units; null where the plan gives none.</param>
/// <param name="Children">The addends; empty for a leaf.</param>
public sealed record TargetNode(string Unit, decimal? Value, IReadOnlyList<TargetNode> Children);
