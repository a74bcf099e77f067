namespace Tidu.Engine.Packs;

/// <summary>A dated change of the unit tree.</summary>
/// <param name="On">The first day of the new state.</param>
/// <param name="Kind">What happened.</param>
/// <param name="From">Unit ids before.</param>
/// <param name="To">Unit ids after; empty for a closing.</param>
/// <param name="Note">Free text; null where none.</param>
/// <param name="Source">Where it was published; null where the pack gives none.</param>
public sealed record UnitChange(DateOnly On, UnitChangeKind Kind, IReadOnlyList<string> From, IReadOnlyList<string> To, string? Note, string? Source);
