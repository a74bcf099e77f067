using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>All units with their dates, as one immutable value: who belongs to whom on a day, what a name means on a day.</summary>
/// <remarks>Unknown ids have no parent, no children and no members; nothing here throws for them. Lists are in printed order.</remarks>
public sealed class OrganizationTree
{
    private readonly Dictionary<string, UnitDefinition> _byId;
    private readonly ILookup<string, UnitDefinition> _byParent;
    private readonly UnitResolver _resolver;

    /// <summary>A tree over units in any order; where an id occurs twice the first wins.</summary>
    public OrganizationTree(IEnumerable<UnitDefinition> units, IEnumerable<UnitChange> changes)
    {
        Units = [.. units.DistinctBy(unit => unit.Id).OrderBy(unit => unit.Order ?? int.MaxValue)];
        Changes = [.. changes.OrderBy(change => change.On)];
        _byId = Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        _byParent = Units
            .SelectMany(unit => unit.Parents.Select(parent => (parent.UnitId, Unit: unit)))
            .Distinct()
            .ToLookup(pair => pair.UnitId, pair => pair.Unit, StringComparer.Ordinal);
        _resolver = new UnitResolver(Units);
    }

    /// <summary>Every unit that ever was.</summary>
    public IReadOnlyList<UnitDefinition> Units { get; }

    /// <summary>What happened to them, oldest first.</summary>
    public IReadOnlyList<UnitChange> Changes { get; }

    /// <summary>The unit with this id on whatever day; null where there is none.</summary>
    public UnitDefinition? Find(string unitId) => _byId.GetValueOrDefault(unitId);

    /// <summary>The unit above on the day; null for a root, or where the unit does not exist on that day.</summary>
    public string? ParentOf(string unitId, DateOnly on) =>
        Find(unitId) is { } unit && unit.IsValidOn(on) ? unit.ParentOn(on) : null;

    /// <summary>The units directly below on the day.</summary>
    public IReadOnlyList<UnitDefinition> ChildrenOf(string unitId, DateOnly on) =>
        [.. _byParent[unitId].Where(unit => unit.IsValidOn(on) && unit.ParentOn(on) == unitId)];

    /// <summary>All units below on the day, without the unit itself, parents before children.</summary>
    public IReadOnlyList<UnitDefinition> DescendantsOf(string unitId, DateOnly on)
    {
        var found = new List<UnitDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { unitId };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var parent))
        {
            foreach (var child in ChildrenOf(parent, on).Where(child => seen.Add(child.Id)))
            {
                found.Add(child);
                waiting.Enqueue(child.Id);
            }
        }

        return found;
    }

    /// <summary>The units a group joins on the day; groups within it are replaced by their own members, each unit once.</summary>
    public IReadOnlyList<UnitDefinition> MembersOf(string groupId, DateOnly on)
    {
        var found = new List<UnitDefinition>();
        CollectMembers(groupId, on, found, new HashSet<string>(StringComparer.Ordinal));
        return found;
    }

    /// <summary>From the root down to the unit itself, as on the day; empty for an unknown unit. A day outside the unit's dates counts as the nearest one within.</summary>
    public IReadOnlyList<UnitDefinition> PathTo(string unitId, DateOnly on)
    {
        var path = new List<UnitDefinition>();
        for (var unit = Find(unitId); unit is not null && !path.Contains(unit); unit = Above(unit, on) is { } parent ? Find(parent) : null)
        {
            path.Add(unit);
        }

        path.Reverse();
        return path;
    }

    /// <summary>True where the unit is the other or lies below it on the day. A unit that no longer exists counts where it last lay, or where the unit it was merged into lies.</summary>
    public bool IsWithin(string unitId, string ancestorId, DateOnly on) =>
        PathTo(unitId, on).Any(unit => unit.Id == ancestorId)
        || Changes.Where(change => change.Kind == UnitChangeKind.Merge && change.From.Contains(unitId))
            .SelectMany(change => change.To)
            .Any(successor => successor != unitId && PathTo(successor, on).Any(unit => unit.Id == ancestorId));

    /// <inheritdoc cref="UnitResolver.Resolve"/>
    public UnitDefinition? Resolve(string nameOrId, DateOnly on, UnitKind? kind = null, string? jurisdiction = null) =>
        _resolver.Resolve(nameOrId, on, kind, jurisdiction);

    private static string? Above(UnitDefinition unit, DateOnly on)
    {
        var day = unit.From is { } from && on < from ? from : unit.To is { } to && to < on ? to : on;
        return unit.ParentOn(day) ?? (unit.Parents is [.., var last] ? last.UnitId : null);
    }

    private void CollectMembers(string groupId, DateOnly on, List<UnitDefinition> found, HashSet<string> seen)
    {
        foreach (var member in Find(groupId)?.Members ?? [])
        {
            if (!member.IsValidOn(on) || !seen.Add(member.UnitId) || Find(member.UnitId) is not { } unit)
            {
                continue;
            }

            if (unit.Kind == UnitKind.Group)
            {
                CollectMembers(unit.Id, on, found, seen);
            }
            else if (unit.IsValidOn(on))
            {
                found.Add(unit);
            }
        }
    }
}
