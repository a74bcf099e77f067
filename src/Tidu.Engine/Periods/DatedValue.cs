namespace Tidu.Engine.Periods;

/// <summary>A number on a day: an observation at the end of its period, a base, a milestone at its due date.</summary>
/// <param name="On">The day; the value holds at its end.</param>
/// <param name="Value">The number, in the indicator's base unit.</param>
public readonly record struct DatedValue(DateOnly On, decimal Value);
