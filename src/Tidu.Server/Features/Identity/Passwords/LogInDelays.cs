namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>How long log-ins wait after wrong passwords: the first failures for nothing, each further one twice as long as the one before it.</summary>
/// <param name="From">The failure that is the first to be followed by a wait.</param>
/// <param name="First">That wait.</param>
/// <param name="Longest">No wait is longer: whoever guesses must not shut somebody out for good.</param>
/// <param name="Forgotten">After this time without a failure the count starts anew.</param>
public sealed record LogInDelays(int From, TimeSpan First, TimeSpan Longest, TimeSpan Forgotten)
{
    private const int MostDoublings = 20;

    /// <summary>The wait after so many failures; zero for none.</summary>
    public TimeSpan After(int failures)
    {
        if (failures < From)
        {
            return TimeSpan.Zero;
        }

        var wait = First * Math.Pow(2, Math.Min(failures - From, MostDoublings));
        return wait < Longest ? wait : Longest;
    }

    /// <summary>The count after one more failure.</summary>
    /// <param name="failures">Counted so far.</param>
    /// <param name="waitedUntil">When the wait of the last one ended; null before the first.</param>
    /// <param name="now">Of the new one.</param>
    public int CountOneMore(int failures, DateTimeOffset? waitedUntil, DateTimeOffset now) =>
        waitedUntil is { } until && now - until > Forgotten ? 1 : failures + 1;
}
