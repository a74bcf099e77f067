using Tidu.Engine.Packs;
using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Counts;

/// <summary>Which unit of a plan a place counts for on a day.</summary>
internal sealed class AddendPlaces
{
    private readonly CountPlan _plan;
    private readonly OrganizationTree _units;
    private readonly DateOnly _on;
    private readonly Dictionary<string, int> _addends = new(StringComparer.Ordinal);

    public AddendPlaces(CountPlan plan, OrganizationTree units, DateOnly on)
    {
        (_plan, _units, _on) = (plan, units, on);
        for (var number = 0; number < plan.Addends.Count; number++)
        {
            _addends.TryAdd(plan.Addends[number], number);
            if (units.Find(plan.Addends[number]) is { Kind: UnitKind.Group } group)
            {
                foreach (var member in units.MembersOf(group.Id, plan.Issued))
                {
                    _addends.TryAdd(member.Id, number);
                }
            }
        }
    }

    /// <summary>A number of the plan's units, or one of the constants of <see cref="CountFrame"/>.</summary>
    public int Find(Place place)
    {
        if (place.UnitId is null && place.ParkId is null)
        {
            return CountFrame.Unlocated;
        }

        var path = PathOf(place);
        var attributed = ResolveAttribution.Of(_plan.UnitRules, null, path, _on);
        return attributed.By == AttributedBy.Unit ? OfUnit(attributed.UnitId!) : Nearest(path);
    }

    /// <summary>The plan's unit that another unit lies in.</summary>
    public int OfUnit(string unitId) => Nearest(PathOf(new Place(unitId, null)));

    private int Nearest(IReadOnlyList<string> path)
    {
        foreach (var unit in path)
        {
            if (_addends.TryGetValue(unit, out var number))
            {
                return number;
            }
        }

        return path.Contains(_plan.UnitId, StringComparer.Ordinal) ? CountFrame.NotAttributed : CountFrame.Outside;
    }

    /// <summary>Park, unit, then the units above the park and above the unit, nearest first; where one was merged, what it was merged into beside it.</summary>
    private List<string> PathOf(Place place)
    {
        var above = Above(place.ParkId).Concat(Above(place.UnitId));
        return [.. new[] { place.ParkId, place.UnitId }.OfType<string>().Concat(above).SelectMany(WithSuccessors).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Above(string? unitId) => unitId is null ? [] : _units.PathTo(unitId, _on).Reverse().Skip(1).Select(unit => unit.Id);

    private IEnumerable<string> WithSuccessors(string unitId)
    {
        yield return unitId;
        if (_units.Find(unitId) is { } unit && unit.To < _on)
        {
            foreach (var change in _units.Changes.Where(change => change.Kind == UnitChangeKind.Merge && change.On <= _on && change.From.Contains(unitId)))
            {
                foreach (var successor in change.To.Where(other => other != unitId))
                {
                    yield return successor;
                }
            }
        }
    }
}
