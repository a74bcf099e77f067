namespace Tidu.Engine.Standards.Cases;

/// <summary>Something that a case expects and that did not come.</summary>
/// <param name="Case">The case.</param>
/// <param name="InPopulation">True where it came alone, and differed inside the population.</param>
/// <param name="Message">Chinese: what, what was expected, what came.</param>
public sealed record CaseFailure(StandardCase Case, bool InPopulation, string Message);
