namespace Tidu.Engine.Standards;

/// <summary>Where something stands in a pack, both from 1.</summary>
public readonly record struct RulePlace(int Line, int Column);
