namespace Tidu.Engine.Standards;

/// <summary>How long a recognition lasts; shown, not evaluated.</summary>
/// <param name="Years">Years; null where it is not a number of years.</param>
/// <param name="Basis">Document and article; null where not given.</param>
/// <param name="Note">A remark; null where there is none.</param>
public sealed record Validity(int? Years, string? Basis, string? Note);
