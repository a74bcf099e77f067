namespace Tidu.Engine.Packs;

/// <summary>A change as a document prints it.</summary>
/// <param name="Printed">The printed text.</param>
/// <param name="Amount">The printed number: percentage points, percent, or the row's measure unit; null for 从无到有.</param>
/// <param name="As">What the document says the number is.</param>
public sealed record PrintedChange(string Printed, decimal? Amount, ChangeMeasure As);
