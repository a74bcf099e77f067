namespace Tidu.Engine.Packs;

/// <summary>A unit as a document names it, and which unit that is.</summary>
/// <param name="Printed">The name (or id) as written in the pack.</param>
/// <param name="UnitId">The unit it resolved to at the plan's date of issue; the printed text itself where it resolved to none (a problem says so).</param>
/// <param name="MatchedBy">How it was found.</param>
public sealed record PrintedUnit(string Printed, string UnitId, UnitMatch MatchedBy);
