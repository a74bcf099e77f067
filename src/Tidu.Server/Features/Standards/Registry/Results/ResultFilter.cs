using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>Which enterprises of a result are wanted, and in which order.</summary>
public sealed record ResultFilter
{
    /// <summary>Id of the standard; absent is the run's first.</summary>
    public string? Standard { get; init; }

    /// <summary>met, not-met, lacks-facts, awaits-judges, not-applicable.</summary>
    public string? Verdict { get; init; }

    /// <summary>Id of a unit, those below included.</summary>
    public string? Unit { get; init; }

    /// <summary>A condition that is not met.</summary>
    public string? Criterion { get; init; }

    /// <summary>With a condition: only where nothing else fails.</summary>
    public bool? Sole { get; init; }

    /// <summary>A fact that is missing.</summary>
    public string? Fact { get; init; }

    /// <summary>Part of the name or code.</summary>
    public string? Search { get; init; }

    /// <summary>nearness (absent), name, points.</summary>
    public string? Sort { get; init; }

    /// <summary>The rows that fit, in order.</summary>
    internal List<StandardVerdict> Of(IEnumerable<StandardVerdict> rows, RunLens lens, RegistryScope scope)
    {
        var verdict = JsonSettings.MemberOf<AssessedVerdict>(Verdict);
        var tree = scope.Scope.Tree;
        var within = Unit is null ? null : tree.Units.Where(unit => tree.IsWithin(unit.Id, Unit, scope.Scope.Today)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var fitting = rows.Where(row => (verdict is null || row.Verdict == verdict) && Fits(row, lens, scope, within));
        return Sort switch
        {
            "name" => [.. fitting.OrderBy(row => scope.Index.ById[row.EnterpriseId].Name, StringComparer.Ordinal)],
            "points" => [.. fitting.OrderByDescending(row => row.PointsLow ?? -1)],
            _ => [.. fitting.OrderBy(row => Place(row.Verdict)).ThenBy(row => row.Nearness ?? double.MaxValue).ThenBy(row => row.FailedCount).ThenBy(row => row.LackingCount).ThenBy(row => row.EnterpriseId)],
        };
    }

    private bool Fits(StandardVerdict row, RunLens lens, RegistryScope scope, HashSet<string>? within)
    {
        if (!scope.Index.ById.TryGetValue(row.EnterpriseId, out var enterprise))
        {
            return false;
        }

        return (within is null || (enterprise.UnitId is { } unit && within.Contains(unit)) || (enterprise.ParkId is { } park && within.Contains(park)))
            && (Search is null || enterprise.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || enterprise.CreditCode.Contains(Search, StringComparison.OrdinalIgnoreCase))
            && (Criterion is null || (lens.IsKnown && row.Verdict == AssessedVerdict.NotMet && (Sole != true || row.FailedCount == 1) && lens.Criteria(row, row.Failed).Any(each => each.Id == Criterion)))
            && (Fact is null || (lens.IsKnown && row.Verdict == AssessedVerdict.LacksFacts && lens.Facts(row).Any(each => each.Fact.Id == Fact)));
    }

    /// <summary>What can be done first comes first.</summary>
    private static int Place(AssessedVerdict verdict) => verdict switch
    {
        AssessedVerdict.Met => 0,
        AssessedVerdict.AwaitsJudges => 1,
        AssessedVerdict.NotMet => 2,
        AssessedVerdict.LacksFacts => 3,
        _ => 4,
    };
}
