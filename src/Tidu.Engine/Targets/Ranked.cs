namespace Tidu.Engine.Targets;

/// <summary>An item with its place among its like.</summary>
/// <param name="Item">The item.</param>
/// <param name="Rank">The place from 1, ties sharing the better one (1, 1, 3); null without a ratio.</param>
/// <param name="Of">How many of its kind have a place.</param>
/// <param name="Movement">Places gained since the previous ranking: 2 is two up, negative is down; null when either place is missing.</param>
public sealed record Ranked<T>(T Item, int? Rank, int Of, int? Movement);
