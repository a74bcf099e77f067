namespace Tidu.Engine.Packs;

/// <summary>Disjoint addends of an indicator that no table lists.</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Units">In printed order.</param>
/// <param name="Clause">Where they stand.</param>
public sealed record PlanAddends(string Indicator, IReadOnlyList<PrintedUnit> Units, string Clause);
