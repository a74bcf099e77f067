namespace Tidu.Engine.Targets;

/// <summary>The sum of disjoint addends held against their parent.</summary>
/// <param name="Parent">The parent's own value; null when it has none.</param>
/// <param name="Sum">The sum of the addends that have a value; null when none has.</param>
/// <param name="Present">How many addends have a value.</param>
/// <param name="Missing">How many have none; the sum leaves them out and guesses nothing.</param>
public sealed record AddendBalance(decimal? Parent, decimal? Sum, int Present, int Missing)
{
    /// <summary>Sum − parent: positive when the addends exceed the parent; null when either is missing.</summary>
    public decimal? Difference => Sum - Parent;

    /// <summary>The difference in a word; with missing addends a shortfall may still be closed by them.</summary>
    public BalanceState State => Difference switch
    {
        null => BalanceState.Unknown,
        > 0 => BalanceState.Reserve,
        < 0 => BalanceState.Shortfall,
        _ => BalanceState.Even,
    };

    /// <summary>Sums addends and holds them against the parent.</summary>
    /// <param name="parent">The parent's own value.</param>
    /// <param name="addends">One value for each disjoint addend; null where it has none ("/").</param>
    public static AddendBalance Of(decimal? parent, IEnumerable<decimal?> addends)
    {
        decimal sum = 0;
        var (present, missing) = (0, 0);
        foreach (var addend in addends)
        {
            sum += addend ?? 0;
            (present, missing) = addend is null ? (present, missing + 1) : (present + 1, missing);
        }

        return new(parent, present > 0 ? sum : null, present, missing);
    }
}
