namespace Tidu.Engine.Standards.Explaining;

/// <summary>Where the facts of an enterprise stand.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The record in it, the header being 1.</param>
public sealed record FactSource(string File, int Row);
