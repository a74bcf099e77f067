namespace Tidu.Engine.Packs;

/// <summary>A unit's row in an annex.</summary>
/// <param name="Number">The printed row number, which need not be unique or right; null where none is printed.</param>
/// <param name="Unit">The unit of the row.</param>
/// <param name="TargetOnly">True for a unit that has targets but no actuals of its own: outside ranking and total actual.</param>
/// <param name="Values">One per year of the table, in its order.</param>
public sealed record TableRow(string? Number, PrintedUnit Unit, bool TargetOnly, IReadOnlyList<Quantity> Values);
