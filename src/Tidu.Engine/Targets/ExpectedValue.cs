namespace Tidu.Engine.Targets;

/// <summary>The value a trajectory expects on a day.</summary>
/// <param name="Value">The value, in the indicator's base unit, not rounded.</param>
/// <param name="UsedKind">The kind that gave it; another than the trajectory's own where that kind lacked what it needs.</param>
public readonly record struct ExpectedValue(decimal Value, TrajectoryKind UsedKind);
