using Tidu.Engine.Standards;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>What evaluation knows of an enterprise beside its records of facts.</summary>
public sealed record RegistryEnterprise(
    int Id, string? UnitId, string? ParkId, string? IndustryCode, DateOnly? RegisteredOn, EnterpriseState State, DateOnly? StateFrom, EnterpriseSize? Size)
{
    /// <summary>Kinds of the titles it holds on the day.</summary>
    public IReadOnlyList<string> Titles { get; internal set; } = [];

    /// <summary>Kinds of which the registry of its district held any title up to the day; of the others it knows nothing.</summary>
    public IReadOnlySet<string> KnownKinds { get; internal set; } = new HashSet<string>();

    /// <summary>What was found or checked up to the day.</summary>
    public IReadOnlyList<VetoFact> Vetoes { get; internal set; } = [];

    /// <summary>True where it is no longer here on the day: moved out, revoked or deregistered.</summary>
    public bool IsGoneOn(DateOnly day) =>
        State is EnterpriseState.MovedOut or EnterpriseState.Revoked or EnterpriseState.Deregistered && (StateFrom is null || StateFrom <= day);
}

/// <summary>A finding or a check of an office.</summary>
public sealed record VetoFact(VetoKind Kind, bool Found, DateOnly On, DateOnly? Until)
{
    public bool CoversDay(DateOnly day) => On <= day && (Until is null || day <= Until);
}

/// <summary>Facts that the registry answers itself; null where it is silent, and then records of facts are asked.</summary>
internal static class DerivedFacts
{
    /// <summary>The value of a fact as of a day.</summary>
    /// <param name="fact">Its id.</param>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="day">The day.</param>
    public static FactValue? Of(string fact, RegistryEnterprise enterprise, DateOnly day) => fact switch
    {
        "registered_on" => enterprise.RegisteredOn is { } registered ? FactValue.Of(registered) : null,
        "industry_division" => Division(enterprise.IndustryCode) is { } division ? FactValue.Of((decimal)division) : null,
        "abnormal_listed" => Of(Listed(enterprise, day)),
        "major_incident" => Of(Incident(enterprise, day, new DateOnly(day.Year - 1, 1, 1))),
        "major_incident_365d" => Of(Incident(enterprise, day, day.AddDays(-365))),
        "major_incident_3y" => Of(Incident(enterprise, day, day.AddYears(-3))),
        _ when RegistryTitles.KindsOf.TryGetValue(fact, out var kinds) => Of(Held(enterprise, kinds)),
        _ => null,
    };

    /// <summary>True where <see cref="Of"/> may have an answer.</summary>
    public static bool Knows(string fact) =>
        fact is "registered_on" or "industry_division" or "abnormal_listed" or "major_incident" or "major_incident_365d" or "major_incident_3y" || RegistryTitles.KindsOf.ContainsKey(fact);

    private static FactValue? Of(bool? truth) => truth is { } known ? FactValue.Of(known) : null;

    /// <summary>The two digits after the section letter.</summary>
    private static int? Division(string? industry) =>
        industry is [>= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9', ..] ? (industry[1] - '0') * 10 + industry[2] - '0' : null;

    private static bool? Held(RegistryEnterprise enterprise, string[] kinds) =>
        enterprise.Titles.Any(kinds.Contains) ? true : kinds.All(enterprise.KnownKinds.Contains) ? false : null;

    private static bool? Listed(RegistryEnterprise enterprise, DateOnly day)
    {
        var covering = enterprise.Vetoes.Where(veto => veto.Kind == VetoKind.Dishonesty && veto.CoversDay(day)).ToList();
        return covering.Any(veto => veto.Found) ? true : covering.Count > 0 ? false : null;
    }

    /// <summary>True where one was found from the first day on; false where both offices checked and their word still holds; else not known.</summary>
    private static bool? Incident(RegistryEnterprise enterprise, DateOnly day, DateOnly from)
    {
        var incidents = enterprise.Vetoes.Where(veto => veto.Kind is VetoKind.Safety or VetoKind.Environment && veto.On <= day).ToList();
        if (incidents.Any(veto => veto.Found && veto.On >= from))
        {
            return true;
        }

        bool Checked(VetoKind kind) => incidents.Any(veto => veto.Kind == kind && !veto.Found && veto.CoversDay(day));
        return Checked(VetoKind.Safety) && Checked(VetoKind.Environment) ? false : null;
    }
}
