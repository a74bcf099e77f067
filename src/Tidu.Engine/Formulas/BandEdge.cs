namespace Tidu.Engine.Formulas;

/// <summary>Where one band ends and the next begins.</summary>
/// <param name="At">The number between them.</param>
/// <param name="BelongsAbove">True where that number itself lies in the band above, as with "not less than".</param>
public readonly record struct BandEdge(Rational At, bool BelongsAbove);
