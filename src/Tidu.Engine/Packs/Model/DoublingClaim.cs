namespace Tidu.Engine.Packs;

/// <summary>The document says that a target is a multiple of an earlier value (“双倍增”).</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="UnitId">The unit, the plan's own where the pack names none.</param>
/// <param name="BaseYear">The year whose end value is multiplied.</param>
/// <param name="Year">The target's year.</param>
/// <param name="Factor">2 for a doubling.</param>
/// <param name="Printed">The printed words.</param>
/// <param name="Clause">Where they stand.</param>
public sealed record DoublingClaim(string Indicator, string UnitId, int BaseYear, int Year, decimal Factor, string Printed, string Clause)
    : PlanClaim(Printed, Clause);
