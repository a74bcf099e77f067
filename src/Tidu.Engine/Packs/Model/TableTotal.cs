namespace Tidu.Engine.Packs;

/// <summary>The total row as the document prints it.</summary>
/// <param name="Label">Its printed label (合计).</param>
/// <param name="Values">One per year of the table, in its order.</param>
public sealed record TableTotal(string Label, IReadOnlyList<Quantity> Values);
