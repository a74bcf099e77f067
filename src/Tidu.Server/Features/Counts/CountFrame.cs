using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Counts;

/// <summary>For one plan, indicator and day: the one unit of the plan that each enterprise counts for.</summary>
/// <remarks>The enterprise's own rule goes first, then the rule of the nearest unit it lies in; else its park, its unit, or the nearest unit above that the plan lists.</remarks>
public sealed class CountFrame
{
    /// <summary>Lies outside the plan's unit: no part of any count.</summary>
    public const int Outside = -1;

    /// <summary>Lies within the plan's unit, but in none of the units the plan lists.</summary>
    public const int NotAttributed = -2;

    /// <summary>Nobody knows where it lies.</summary>
    public const int Unlocated = -3;

    private readonly RegistrySnapshot _registry;
    private readonly int _day;
    private const int NotAsked = int.MinValue;

    private readonly AddendPlaces _places;
    private readonly int[] _byPlace;
    private readonly Dictionary<int, int> _own;

    /// <param name="registry">The enterprises.</param>
    /// <param name="plan">The plan's units and rules.</param>
    /// <param name="units">All units.</param>
    /// <param name="on">The day.</param>
    public CountFrame(RegistrySnapshot registry, CountPlan plan, OrganizationTree units, DateOnly on)
    {
        (_registry, _day, On, Addends) = (registry, on.DayNumber, on, plan.Addends);
        _places = new AddendPlaces(plan, units, on);
        _byPlace = new int[registry.Places.Count];
        Array.Fill(_byPlace, NotAsked);
        _own = [];
        foreach (var rule in plan.OwnRules.Where(rule => IsValid(rule.Rule, on)))
        {
            if (registry.PositionOf(rule.EnterpriseId) is { } position)
            {
                _own[position] = _places.OfUnit(rule.Rule.CountsForUnitId);
            }
        }
    }

    public DateOnly On { get; }

    /// <summary>Ids of the units that the plan lists; an enterprise's unit is a number of it.</summary>
    public IReadOnlyList<string> Addends { get; }

    /// <summary>A number of <see cref="Addends"/>, or one of the constants.</summary>
    public int AddendOf(int enterprise) => _own.TryGetValue(enterprise, out var own) ? own : AddendAt(_registry.PlaceOn(enterprise, _day));

    /// <summary>What decided.</summary>
    public bool IsByOwnRule(int enterprise) => _own.ContainsKey(enterprise);

    /// <summary>Looked up where an enterprise asks for it: two threads that do so at once find the same.</summary>
    private int AddendAt(int place) => _byPlace[place] is var found && found != NotAsked ? found : _byPlace[place] = _places.Find(_registry.Places[place]);

    private static bool IsValid(AttributionRule rule, DateOnly on) => (rule.From is null || rule.From <= on) && (rule.To is null || on <= rule.To);
}

/// <summary>The units of a plan for one indicator, and the rules where things count.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="UnitId">The plan's unit.</param>
/// <param name="Issued">Day whose membership of groups counts.</param>
/// <param name="Addends">The units the plan lists for the indicator; the plan's own where it lists none.</param>
/// <param name="UnitRules">Rules of units.</param>
/// <param name="OwnRules">Rules of enterprises.</param>
public sealed record CountPlan(string PlanId, string UnitId, DateOnly Issued, IReadOnlyList<string> Addends, IReadOnlyList<AttributionRule> UnitRules, IReadOnlyList<OwnRule> OwnRules);

/// <summary>An enterprise's own rule.</summary>
public sealed record OwnRule(int EnterpriseId, AttributionRule Rule);
