namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>A running session.</summary>
/// <param name="Id">The beginning of its row's key: names it, opens nothing.</param>
/// <param name="Current">True for the one that asks.</param>
public sealed record RunningSession(string Id, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt, DateTimeOffset ExpiresAt, string? Ip, string? UserAgent, bool Current);
