namespace Tidu.Engine.Targets;

/// <summary>A value foreseen for a day, with the bounds within which an observation of that day is to be expected.</summary>
/// <param name="On">The day.</param>
/// <param name="Value">The value on the fitted line.</param>
/// <param name="Low">The lower bound of the prediction interval.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct ForecastPoint(DateOnly On, decimal Value, decimal Low, decimal High);
