namespace Tidu.Engine.Indicators;

/// <summary>A value made of others, with how many there were.</summary>
/// <param name="Value">The value of those present; null when none is, or when none can be made.</param>
/// <param name="Present">How many went into it.</param>
/// <param name="Missing">How many had no value; they are left out and nothing is guessed for them.</param>
public readonly record struct Aggregate(decimal? Value, int Present, int Missing);
