namespace Tidu.Server.Features.Audit;

/// <summary>Entries that a slice shows as the history of its objects and takes back: they are not removed with age. A slice registers its own.</summary>
/// <param name="ObjectKind">Of the entries.</param>
/// <param name="Actions">Of the entries.</param>
public sealed record LastingTrail(string ObjectKind, IReadOnlyList<string> Actions);
