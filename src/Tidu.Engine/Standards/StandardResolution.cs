namespace Tidu.Engine.Standards;

/// <summary>What came of looking for the version of a day and kind.</summary>
/// <param name="Version">The version; null where there is none.</param>
/// <param name="Obstacle">Why there is none; null where there is one.</param>
/// <param name="Known">Where there is none: the versions that the standard has, oldest first.</param>
public sealed record StandardResolution(StandardVersion? Version, ResolutionObstacle? Obstacle, IReadOnlyList<StandardVersion> Known)
{
    /// <summary>Chinese: why there is no version, and what to do; empty where there is one.</summary>
    public string Explain(string standard, DateOnly day, ApplicationKind kind) =>
        Obstacle is { } obstacle ? Resources.StandardTexts.Unresolved(obstacle, standard, day, kind, Known) : string.Empty;
}
