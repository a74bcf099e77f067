using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Organizations;

/// <summary>Builds the tree from the database.</summary>
public static class ReadOrganizations
{
    /// <summary>Stamp that every change of units raises.</summary>
    public const string Stamp = "organizations";

    /// <summary>Everything, in one value.</summary>
    public static async Task<OrganizationTree> ReadAsync(TiduDb db, CancellationToken cancel)
    {
        var units = await db.Set<OrganizationUnit>().AsNoTracking().AsSplitQuery()
            .Include(unit => unit.Parents.OrderBy(parent => parent.Id))
            .Include(unit => unit.Members.OrderBy(member => member.Id))
            .Include(unit => unit.Aliases)
            .OrderBy(unit => unit.Id)
            .ToListAsync(cancel);
        var changes = await db.Set<OrganizationChange>().AsNoTracking().OrderBy(change => change.Id).ToListAsync(cancel);
        return new OrganizationTree(
            units.Select(Define),
            changes.Select(change => new UnitChange(change.On, change.Kind, change.FromIds, change.ToIds, change.Note, change.Source)));
    }

    private static UnitDefinition Define(OrganizationUnit unit) => new()
    {
        Id = unit.Id,
        Name = unit.Name,
        Kind = unit.Kind,
        ShortName = unit.ShortName,
        Order = unit.SortOrder == int.MaxValue ? null : unit.SortOrder,
        From = unit.ValidFrom,
        To = unit.ValidTo,
        Parents = [.. unit.Parents.Select(parent => new DatedUnit(parent.ParentId, parent.From, parent.To))],
        Members = [.. unit.Members.Select(member => new DatedUnit(member.MemberId, member.From, member.To))],
        Aliases = [.. unit.Aliases.Select(alias => alias.Alias)],
        ProvisionalCode = unit.ProvisionalCode,
        Note = unit.Note,
        Source = unit.Source,
    };
}
