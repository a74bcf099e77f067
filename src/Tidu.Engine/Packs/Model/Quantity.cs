namespace Tidu.Engine.Packs;

/// <summary>A value as a document prints it, and the same value in base units.</summary>
/// <param name="Value">In base units (元, 家, 人, 平方米, fraction …), exact; null where the document prints no number ("/").</param>
/// <param name="PrintedValue">In <paramref name="MeasureUnit"/>, with the printed number of decimals; null where there is no number.</param>
/// <param name="Printed">The printed text: 超过420家, 0.74, or the cell as it stands.</param>
/// <param name="MeasureUnit">The printed measure unit, a name of the measure-units lexicon; null only where a value needs none (relative targets).</param>
public sealed record Quantity(decimal? Value, decimal? PrintedValue, string Printed, string? MeasureUnit);
