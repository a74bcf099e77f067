namespace Tidu.Engine.Standards;

/// <summary>A file of cases of one version.</summary>
/// <param name="File">The file.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Version">The version; null: the one in force on each case's day.</param>
/// <param name="Jurisdiction">The division whose overlay is merged in; null: the national standard alone.</param>
/// <param name="Cases">In written order.</param>
public sealed record CasePack(string File, string Standard, string? Version, string? Jurisdiction, IReadOnlyList<StandardCase> Cases);
