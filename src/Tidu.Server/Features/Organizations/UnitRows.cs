namespace Tidu.Server.Features.Organizations;

/// <summary>Facts written into rows, by the screens and by files alike.</summary>
internal static class UnitRows
{
    public static OrganizationUnit New(string id, NewUnit facts)
    {
        var unit = new OrganizationUnit { Id = id, Name = facts.Name, ShortName = facts.ShortName ?? facts.Name, Kind = facts.Kind, Edited = true };
        Write(unit, facts);
        if (facts.ParentId is { } parent)
        {
            unit.Parents.Add(new UnitParent { ParentId = parent });
        }

        return unit;
    }

    public static void Write(OrganizationUnit unit, UnitFacts facts)
    {
        (unit.Name, unit.ShortName, unit.Kind) = (facts.Name, facts.ShortName ?? facts.Name, facts.Kind);
        (unit.ValidFrom, unit.ValidTo, unit.SortOrder) = (facts.From, facts.To, facts.Order ?? int.MaxValue);
        (unit.Note, unit.Source) = (facts.Note, facts.Source);
        unit.Aliases.RemoveAll(alias => !facts.Aliases.Contains(alias.Alias));
        unit.Aliases.AddRange(facts.Aliases.Where(alias => unit.Aliases.All(row => row.Alias != alias)).Select(alias => new UnitAlias { Alias = alias }));
    }

    /// <summary>From the day on below the parent; without a day always.</summary>
    public static void Move(OrganizationUnit unit, string parentId, DateOnly? on)
    {
        var before = on is null ? [] : unit.Parents.Where(parent => parent.From is null || parent.From < on).ToList();
        var kept = before.Select(parent => parent.To is { } to && to < on ? parent : new UnitParent { ParentId = parent.ParentId, From = parent.From, To = on!.Value.AddDays(-1) }).ToList();
        unit.Parents.Clear();
        unit.Parents.AddRange(kept);
        unit.Parents.Add(new UnitParent { ParentId = parentId, From = on });
    }
}
