namespace Tidu.Engine.Standards;

/// <summary>A fact that may stand in for another where that one is missing. The result then says that substitute data was used.</summary>
/// <param name="Fact">The fact that is asked for; it stays the one that is missing where neither is there.</param>
/// <param name="By">What stands in, year for year; it may have a substitute of its own.</param>
/// <param name="Basis">Document and article; null where no document says so.</param>
/// <param name="Reading">Why the one may stand for the other; null where the document says so.</param>
public sealed record Substitute(string Fact, string By, string? Basis, string? Reading);
