namespace Tidu.Engine.Standards;

/// <summary>A value that a fact of unit <see cref="FactUnit.Code"/> may have.</summary>
/// <param name="Code">As data files write it.</param>
/// <param name="Label">As people read it.</param>
public sealed record CodeValue(string Code, string Label);
