namespace Tidu.Server.Features.Attribution;

/// <summary>What decided where something counts.</summary>
public enum AttributedBy
{
    /// <summary>The enterprise's own rule.</summary>
    Enterprise,

    /// <summary>The rule of the unit it lies in, or of the nearest unit above that has one.</summary>
    Unit,

    /// <summary>No rule: it counts where it lies.</summary>
    Location,
}

/// <summary>Where something counts on a day.</summary>
/// <param name="UnitId">Null for an enterprise without a rule whose place is not known.</param>
/// <param name="Rule">Null where it counts where it lies.</param>
public sealed record Attributed(string? UnitId, AttributedBy By, AttributionRule? Rule);

/// <summary>Where an enterprise or what lies in a unit counts for one plan and indicator on a day.</summary>
/// <remarks>Rules are one step: what counts for a zone by a rule stays there, whatever rule the zone itself has. So everything counts exactly once.</remarks>
public static class ResolveAttribution
{
    /// <param name="rules">Of one plan and indicator.</param>
    /// <param name="enterprise">Unified social credit code; null for a unit as a whole.</param>
    /// <param name="path">The unit it lies in and the units above, nearest first; empty where it is not known.</param>
    /// <param name="on">The day.</param>
    public static Attributed Of(IReadOnlyCollection<AttributionRule> rules, string? enterprise, IReadOnlyList<string> path, DateOnly on)
    {
        var valid = rules.Where(rule => IsValidOn(rule, on)).ToList();
        if (enterprise is not null && valid.Find(rule => rule.Subject == AttributionSubject.Enterprise && rule.SubjectId == enterprise) is { } own)
        {
            return new Attributed(own.CountsForUnitId, AttributedBy.Enterprise, own);
        }

        var units = path.Select(unit => valid.Find(rule => rule.Subject == AttributionSubject.Unit && rule.SubjectId == unit)).OfType<AttributionRule>();
        return units.FirstOrDefault() is { } found
            ? new Attributed(found.CountsForUnitId, AttributedBy.Unit, found)
            : new Attributed(path.Count > 0 ? path[0] : null, AttributedBy.Location, null);
    }

    /// <summary>The rule of the same subject, other than the given one, that is in force on one of its days; null where none is.</summary>
    public static AttributionRule? Overlapping(IEnumerable<AttributionRule> rules, AttributionRule wanted) =>
        rules.FirstOrDefault(rule => rule.Id != wanted.Id && IsSameSubject(rule, wanted)
            && (rule.From ?? DateOnly.MinValue) <= (wanted.To ?? DateOnly.MaxValue)
            && (wanted.From ?? DateOnly.MinValue) <= (rule.To ?? DateOnly.MaxValue));

    internal static bool IsSameSubject(AttributionRule a, AttributionRule b) =>
        (a.PlanId, a.IndicatorCode, a.Subject, a.SubjectId) == (b.PlanId, b.IndicatorCode, b.Subject, b.SubjectId);

    private static bool IsValidOn(AttributionRule rule, DateOnly on) => (rule.From is null || rule.From <= on) && (rule.To is null || on <= rule.To);
}
