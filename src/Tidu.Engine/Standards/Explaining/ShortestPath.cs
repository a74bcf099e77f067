namespace Tidu.Engine.Standards.Explaining;

/// <summary>The changes of fewest facts, and of these the relatively smallest, after which nothing is refused any more; verified with all rules.</summary>
/// <param name="Moves">The changes; empty where none was found.</param>
/// <param name="Reached">The verdict after them: met, or unknown where something is left open; not met where no way was found.</param>
/// <param name="PointsLow">The least points after them; null without scores.</param>
/// <param name="PointsHigh">The most points after them; null without scores.</param>
/// <param name="StillMissing">Columns that are still to be supplied.</param>
/// <param name="StillOpen">What is left to a person's judgement or not modelled, by label.</param>
/// <param name="Blocking">Where none was found: the conditions that no fact a person would move can change, by label.</param>
public sealed record ShortestPath(
    IReadOnlyList<Need> Moves, Verdict Reached, decimal? PointsLow, decimal? PointsHigh, IReadOnlyList<string> StillMissing, IReadOnlyList<string> StillOpen, IReadOnlyList<string> Blocking);
