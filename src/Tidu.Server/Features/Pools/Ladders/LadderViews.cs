namespace Tidu.Server.Features.Pools.Ladders;

/// <summary>The ladder of a unit on a day.</summary>
/// <param name="Total">Enterprises of the unit in the registry.</param>
/// <param name="Pairs">Enterprises by their highest rung in the first and the second track; they sum to the total.</param>
public sealed record LadderOverview(string UnitId, string Unit, DateOnly On, int Total, IReadOnlyList<TrackView> Tracks, IReadOnlyList<RungPair> Pairs, IReadOnlyList<RungCount> Beside, bool Demo);

/// <summary>One track.</summary>
/// <param name="Below">What those without any of its titles are called.</param>
/// <param name="BelowCount">How many they are.</param>
/// <param name="Rungs">Lowest first.</param>
public sealed record TrackView(string Id, string Name, string Below, int BelowCount, IReadOnlyList<RungCount> Rungs);

/// <summary>A title with who holds it.</summary>
/// <param name="Holders">Enterprises that hold it.</param>
/// <param name="Highest">Of these, with no higher rung of the track; beside the tracks the same as holders.</param>
public sealed record RungCount(string Kind, string Name, string ShortName, int Holders, int Highest);

/// <summary>Enterprises on two rungs at once; null is below the track.</summary>
public sealed record RungPair(string? First, string? Second, int Count);

/// <summary>Names behind a number.</summary>
public sealed record LadderNames(int Total, IReadOnlyList<LadderName> Enterprises);

/// <summary>An enterprise with its titles on the day.</summary>
public sealed record LadderName(string CreditCode, string Name, string? Unit, IReadOnlyList<string> Titles);

/// <summary>What moved between two days.</summary>
/// <param name="Flows">By name, with the enterprises.</param>
/// <param name="Links">Rung to rung of each track; those who stayed are among them.</param>
/// <param name="Times">Unbroken times on each rung up to the second day.</param>
public sealed record FlowView(string UnitId, string Unit, DateOnly From, DateOnly To, IReadOnlyList<NamedFlow> Flows, IReadOnlyList<RungLink> Links, IReadOnlyList<RungTime> Times, bool Demo);

/// <summary>A flow with who took it.</summary>
public sealed record NamedFlow(string Id, string Name, string Meaning, int Count, IReadOnlyList<FlowName> Enterprises);

/// <summary>An enterprise with what it gained and lost.</summary>
public sealed record FlowName(string CreditCode, string Name, string? Unit, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost);

/// <summary>How many went from a rung to a rung; null is below the track.</summary>
public sealed record RungLink(string Track, string? From, string? To, int Count);

/// <summary>Time spent on a rung: spells, their median in days, and how many still last.</summary>
public sealed record RungTime(string Kind, string Name, int Spells, int? MedianDays);
