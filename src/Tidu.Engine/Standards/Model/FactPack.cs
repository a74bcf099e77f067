namespace Tidu.Engine.Standards;

/// <summary>A file of the fact dictionary.</summary>
public sealed record FactPack(string File, IReadOnlyList<FactDefinition> Facts);
