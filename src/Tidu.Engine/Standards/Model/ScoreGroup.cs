namespace Tidu.Engine.Standards;

/// <summary>Scores whose sum is capped.</summary>
/// <param name="Id">kebab-case; <c>total("id")</c> is its sum.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Max">Most points; a greater sum is cut to it.</param>
/// <param name="Basis">Document and article; null where the standard names it only in passing.</param>
public sealed record ScoreGroup(string Id, string Label, decimal Max, string? Basis);
