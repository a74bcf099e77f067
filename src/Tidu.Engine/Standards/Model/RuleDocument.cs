namespace Tidu.Engine.Standards;

/// <summary>A document that a standard rests on.</summary>
/// <param name="Id">The short id with which a basis begins ("115 art. 6(二)").</param>
/// <param name="Number">The printed number (文号); null where it has none or it is not known.</param>
/// <param name="Title">Its title; null where not given.</param>
/// <param name="Issued">The day of issue; null where not known.</param>
/// <param name="Confidence">How its text is known; the default of all that cites it.</param>
/// <param name="Url">Where it is published; null where not given.</param>
/// <param name="Note">A remark; null where there is none.</param>
/// <param name="CitedWhole">True where a basis may name it without an article.</param>
public sealed record RuleDocument(string Id, string? Number, string? Title, DateOnly? Issued, Confidence Confidence, string? Url, string? Note, bool CitedWhole);
