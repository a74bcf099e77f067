namespace Tidu.Engine.Packs;

/// <summary>The document says by how much a value changed.</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="UnitId">The unit, the plan's own where the pack names none.</param>
/// <param name="FromYear">The earlier year.</param>
/// <param name="ToYear">The later year.</param>
/// <param name="Change">The change as printed; an absolute amount is in <paramref name="MeasureUnit"/>.</param>
/// <param name="MeasureUnit">The amount's measure unit; null: the indicator's.</param>
/// <param name="Clause">Where it stands.</param>
public sealed record ChangeClaim(string Indicator, string UnitId, int FromYear, int ToYear, PrintedChange Change, string? MeasureUnit, string Clause)
    : PlanClaim(Change.Printed, Clause);
