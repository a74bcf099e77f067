namespace Tidu.Engine.Packs;

/// <summary>What came of reading pack files.</summary>
/// <param name="Packs">Everything that could be read, joined with the dictionaries handed in (the files win where both have an id). Use it for work only where there are no problems.</param>
/// <param name="Problems">All problems of all files, by file in the order given, then by line and column.</param>
public sealed record PackReading(PackSet Packs, IReadOnlyList<PackProblem> Problems);
