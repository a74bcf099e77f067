using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Tidu.Server.Features.Identity;

/// <summary>Locks names that no account has exactly as accounts are locked, so that the lock does not tell which accounts exist.</summary>
public sealed class UnknownUserLock(TimeProvider clock) : IDisposable
{
    private readonly MemoryCache _failures = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>Until when the name is locked; null where it is not.</summary>
    public DateTimeOffset? LockedUntil(string userName) =>
        _failures.Get<State>(KeyOf(userName))?.LockedUntil is { } until && until > clock.GetUtcNow() ? until : null;

    /// <summary>Counts a failure.</summary>
    /// <returns>Until when the name is locked; null where it is not.</returns>
    public DateTimeOffset? Fail(string userName)
    {
        var now = clock.GetUtcNow();
        var key = KeyOf(userName);
        var state = _failures.Get<State>(key) ?? new State(0, null);
        if (state.LockedUntil is { } until && until > now)
        {
            return until;
        }

        var count = state.LockedUntil is null ? state.Count + 1 : 1;
        var next = new State(count, count >= IdentitySettings.FailuresBeforeLock ? now + IdentitySettings.LockedFor : null);
        _failures.Set(key, next, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = IdentitySettings.LockedFor });
        return next.LockedUntil;
    }

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();

    private static string KeyOf(string userName) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(userName.ToUpperInvariant())));

    private sealed record State(int Count, DateTimeOffset? LockedUntil);
}
