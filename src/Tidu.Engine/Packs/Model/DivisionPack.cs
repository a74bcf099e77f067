namespace Tidu.Engine.Packs;

/// <summary>Units and what happened to them.</summary>
/// <param name="File">The path it was read from.</param>
/// <param name="Id">The pack's id, equal to the file's stem.</param>
/// <param name="Units">In the file's order.</param>
/// <param name="Changes">In the file's order.</param>
public sealed record DivisionPack(string File, string Id, IReadOnlyList<UnitDefinition> Units, IReadOnlyList<UnitChange> Changes);
