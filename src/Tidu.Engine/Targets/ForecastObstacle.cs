namespace Tidu.Engine.Targets;

/// <summary>Why there is no forecast. Code: too-few-observations.</summary>
public enum ForecastObstacle
{
    /// <summary>Fewer than three observations of different dates.</summary>
    TooFewObservations,
}
