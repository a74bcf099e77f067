using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Organizations;

/// <summary>Writes the units of division packs into the database: new ones are added, known ones brought up to date unless somebody edited them, others left as they are.</summary>
public static class LoadDivisions
{
    /// <summary>Adds the changes to the context and saves them; the caller adds the audit entry before and owns the transaction.</summary>
    /// <returns>How many units the packs hold.</returns>
    public static async Task<int> LoadAsync(TiduDb db, IReadOnlyList<DivisionPack> packs, CancellationToken cancel)
    {
        var known = await db.Set<OrganizationUnit>().AsSplitQuery()
            .Include(unit => unit.Parents).Include(unit => unit.Members).Include(unit => unit.Aliases)
            .ToDictionaryAsync(unit => unit.Id, cancel);
        foreach (var definition in packs.SelectMany(pack => pack.Units))
        {
            if (!known.TryGetValue(definition.Id, out var unit))
            {
                unit = New(definition);
                known.Add(unit.Id, unit);
                db.Add(unit);
            }

            if (!unit.Edited)
            {
                Update(unit, definition);
            }
        }

        foreach (var pack in packs)
        {
            await ReplaceChangesAsync(db, pack, cancel);
        }

        await db.TouchAsync(ReadOrganizations.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        return packs.Sum(pack => pack.Units.Count);
    }

    private static OrganizationUnit New(UnitDefinition definition) =>
        new() { Id = definition.Id, Name = definition.Name, ShortName = definition.ShortName, Kind = definition.Kind };

    private static void Update(OrganizationUnit unit, UnitDefinition definition)
    {
        unit.Name = definition.Name;
        unit.ShortName = definition.ShortName;
        unit.Kind = definition.Kind;
        unit.ValidFrom = definition.From;
        unit.ValidTo = definition.To;
        unit.ProvisionalCode = definition.ProvisionalCode;
        unit.SortOrder = definition.Order ?? int.MaxValue;
        unit.Note = definition.Note;
        unit.Source = definition.Source;
        Replace(unit.Parents, definition.Parents, row => new DatedUnit(row.ParentId, row.From, row.To), dated => new UnitParent { ParentId = dated.UnitId, From = dated.From, To = dated.To });
        Replace(unit.Members, definition.Members, row => new DatedUnit(row.MemberId, row.From, row.To), dated => new GroupMember { MemberId = dated.UnitId, From = dated.From, To = dated.To });
        Replace(unit.Aliases, definition.Aliases, row => row.Alias, alias => new UnitAlias { Alias = alias });
    }

    private static void Replace<TRow, TValue>(List<TRow> rows, IReadOnlyList<TValue> values, Func<TRow, TValue> read, Func<TValue, TRow> write)
    {
        if (!rows.Select(read).SequenceEqual(values))
        {
            rows.Clear();
            rows.AddRange(values.Select(write));
        }
    }

    private static async Task ReplaceChangesAsync(TiduDb db, DivisionPack pack, CancellationToken cancel)
    {
        var rows = await db.Set<OrganizationChange>().Where(change => change.Pack == pack.Id).OrderBy(change => change.Id).ToListAsync(cancel);
        var same = rows.Count == pack.Changes.Count && rows.Zip(pack.Changes).All(pair => Same(pair.First, pair.Second));
        if (same)
        {
            return;
        }

        db.RemoveRange(rows);
        db.AddRange(pack.Changes.Select(change => new OrganizationChange
        {
            Pack = pack.Id,
            On = change.On,
            Kind = change.Kind,
            FromIds = [.. change.From],
            ToIds = [.. change.To],
            Note = change.Note,
            Source = change.Source,
        }));
    }

    private static bool Same(OrganizationChange row, UnitChange change) =>
        row.On == change.On && row.Kind == change.Kind && row.FromIds.SequenceEqual(change.From) && row.ToIds.SequenceEqual(change.To)
        && row.Note == change.Note && row.Source == change.Source;
}
