namespace Tidu.Engine.Targets;

/// <summary>How a forecast is made.</summary>
public sealed record ForecastOptions
{
    /// <summary>The share of future observations the interval is to hold, above 0 and below 1.</summary>
    public decimal Confidence { get; init; } = 0.80m;

    /// <summary>How many of the latest observations are read, at least 3.</summary>
    public int Window { get; init; } = 12;

    /// <summary>What no value falls below: 0 for counts and amounts; null for what may be negative, such as growth rates.</summary>
    public decimal? Floor { get; init; } = 0m;
}
