using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Tidu.Server.Features.Identity.Passwords;

namespace Tidu.Server.Features.Identity;

/// <summary>Counts wrong passwords of whom the table of accounts does not know: names that no account has, known browsers, addresses. Names wait exactly as accounts do, so that a wait does not tell which accounts exist.</summary>
public sealed class FailureMemory(PasswordPolicy policy, TimeProvider clock) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly TimeProvider _clock = clock;
    private readonly MemoryCache _names = New();
    private readonly MemoryCache _devices = New();
    private readonly MemoryCache _addresses = New();

    /// <summary>Names that no account has.</summary>
    public Counter Names => new(this, _names, policy.OfAccounts);

    /// <summary>Browsers that a user has logged in from.</summary>
    public Counter Devices => new(this, _devices, policy.OfAccounts);

    /// <summary>Addresses, whatever names are tried from them.</summary>
    public Counter Addresses => new(this, _addresses, policy.OfAddresses);

    /// <inheritdoc/>
    public void Dispose()
    {
        _names.Dispose();
        _devices.Dispose();
        _addresses.Dispose();
    }

    // Each kind has a room of its own: a flood of names must not push addresses out.
    private static MemoryCache New() => new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>The counts of one kind.</summary>
    public sealed class Counter
    {
        private readonly FailureMemory _memory;
        private readonly MemoryCache _counts;
        private readonly LogInDelays _delays;

        internal Counter(FailureMemory memory, MemoryCache counts, LogInDelays delays) => (_memory, _counts, _delays) = (memory, counts, delays);

        /// <summary>Counts a try as failed before it is made, so that tries made at once cannot all be the first.</summary>
        public Claim Take(string who)
        {
            lock (_memory._turn)
            {
                var now = _memory._clock.GetUtcNow();
                var state = _counts.Get<State>(KeyOf(who)) ?? new State(0, null);
                if (state.Until > now)
                {
                    return new Claim(false, state.Until.Value);
                }

                var count = _delays.CountOneMore(state.Count, state.Until, now);
                Keep(who, new State(count, now + _delays.After(count)));
                return new Claim(true, now + _delays.After(count));
            }
        }

        /// <summary>It was the right password: the count starts anew.</summary>
        public void Forget(string who) => _counts.Remove(KeyOf(who));

        /// <summary>It was no failure: the count is as before, and so nobody makes an address innocent by an account of their own.</summary>
        public void GiveBack(string who, Claim claim)
        {
            lock (_memory._turn)
            {
                if (_counts.Get<State>(KeyOf(who)) is { } state)
                {
                    Keep(who, new State(Math.Max(0, state.Count - 1), state.Until == claim.Until ? _memory._clock.GetUtcNow() : state.Until));
                }
            }
        }

        private static string KeyOf(string who) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(who.ToUpperInvariant())));

        private void Keep(string who, State state) =>
            _counts.Set(KeyOf(who), state, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = _delays.Forgotten + _delays.Longest });
    }

    /// <summary>Whether a password may be tried.</summary>
    /// <param name="IsFree">False while it must wait.</param>
    /// <param name="Until">Until when, or where it is free, from when on the next may be tried if this one fails.</param>
    public sealed record Claim(bool IsFree, DateTimeOffset Until);

    private sealed record State(int Count, DateTimeOffset? Until);
}
