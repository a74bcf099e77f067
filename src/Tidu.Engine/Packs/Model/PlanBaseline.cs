namespace Tidu.Engine.Packs;

/// <summary>A value the text states for a date; it becomes an observation with source plan.</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="On">The day the value is of.</param>
/// <param name="Value">The value.</param>
/// <param name="UnitId">The unit, the plan's own where the pack names none.</param>
/// <param name="Clause">Where it stands.</param>
public sealed record PlanBaseline(string Indicator, DateOnly On, Quantity Value, string UnitId, string Clause);
