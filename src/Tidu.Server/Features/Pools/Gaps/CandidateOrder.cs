namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>What the order of candidates looks at.</summary>
/// <param name="EnterpriseId">Who.</param>
/// <param name="Name">For those who are equally near.</param>
/// <param name="Expires">Last day of the title it holds; null for one without a title.</param>
/// <param name="Failed">Conditions that are not met.</param>
/// <param name="InTime">Of these, conditions that time alone will meet.</param>
/// <param name="Lacking">Conditions that lack facts.</param>
/// <param name="Judged">Conditions that wait for judges.</param>
/// <param name="Relative">Sum of relative gaps; null where a gap has no size.</param>
public sealed record Nearness(int EnterpriseId, string Name, DateOnly? Expires, int Failed, int InTime, int Lacking, int Judged, double? Relative);

/// <summary>Who comes first: renewals by expiry, then the fewest steps to take (conditions not met and conditions without facts, without what time alone settles), then the smallest gaps. Pure and total: equal candidates are in the order of their names and ids.</summary>
public sealed class CandidateOrder : IComparer<Nearness>
{
    /// <summary>The one order.</summary>
    public static CandidateOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Nearness? x, Nearness? y) => x is null || y is null
        ? (x is null ? 0 : 1) - (y is null ? 0 : 1)
        : KeyOf(x).CompareTo(KeyOf(y)) is not 0 and var found ? found
        : string.CompareOrdinal(x.Name, y.Name) is not 0 and var named ? named
        : x.EnterpriseId.CompareTo(y.EnterpriseId);

    private static (DateOnly Expires, int Steps, int Failed, double Relative, int Lacking, int Judged) KeyOf(Nearness one) =>
        (one.Expires ?? DateOnly.MaxValue, one.Failed - one.InTime + one.Lacking, one.Failed, one.Relative ?? (one.Failed == one.InTime ? 0 : double.MaxValue), one.Lacking, one.Judged);
}
