using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>What every change of units stands on: who may change which, and how a change is saved.</summary>
public sealed class UnitWrites(TiduDb db, ScopeSource scopes, AuditTrail audit, IEnumerable<IFollowUnits> followers)
{
    private long _seen;

    public TiduDb Db => db;

    public AuditTrail Audit => audit;

    /// <summary>The tree as stored now and the caller's scope over it.</summary>
    public async Task<Scope> OpenAsync(CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        _seen = await StampAsync(cancel);
        return scope with { Tree = await ReadOrganizations.ReadAsync(db, cancel) };
    }

    /// <summary>True where the caller may change the unit: it lies below one of the caller's own.</summary>
    public static bool MayEdit(Scope scope, string unitId) =>
        scope.IsWhole || scope.UnitIds.Any(own => own != unitId && scope.Tree.IsWithin(unitId, own, scope.Today));

    /// <summary>The unit as a tracked row; null where it does not exist or the caller does not see it.</summary>
    public async Task<OrganizationUnit?> FindAsync(Scope scope, string unitId, CancellationToken cancel) =>
        scope.Contains(unitId, scope.Today) ? await RowAsync(unitId, cancel) : null;

    public Task<OrganizationUnit> RowAsync(string unitId, CancellationToken cancel) => db.Set<OrganizationUnit>().AsSplitQuery()
        .Include(unit => unit.Parents.OrderBy(parent => parent.Id)).Include(unit => unit.Members.OrderBy(member => member.Id)).Include(unit => unit.Aliases)
        .SingleAsync(unit => unit.Id == unitId, cancel);

    public Task<ProblemHttpResult> NotFoundAsync(Scope scope, string unitId) =>
        audit.NotFoundAsync(scope.Tree.Find(unitId) is not null, "unit-not-found", "unit", unitId);

    /// <summary>Null where the row may be changed from the version; else 422 for a unit that is the caller's own, 409 for a lost race.</summary>
    public static ProblemHttpResult? Refuse(Scope scope, OrganizationUnit unit, int version) => unit switch
    {
        _ when !MayEdit(scope, unit.Id) => Problems.RuleBroken("unit-is-own", ("unit", unit.Name)),
        _ when unit.Version != version => Problems.Conflict("version-conflict", ("yours", version), ("current", unit.Version), ("theirs", UnitSnapshot.Of(unit))),
        _ => null,
    };

    /// <summary>Marks the row as changed here, so that its version rises and no division file overwrites it.</summary>
    public void MarkEdited(OrganizationUnit unit)
    {
        unit.Edited = true;
        db.Entry(unit).Property(row => row.Edited).IsModified = true;
    }

    public void Record(UnitChangeKind kind, DateOnly on, IEnumerable<string> from, IEnumerable<string> to, string? note, string? source) => db.Add(new OrganizationChange
    {
        Pack = OwnChanges,
        On = on,
        Kind = kind,
        FromIds = [.. from],
        ToIds = [.. to],
        Note = note,
        Source = source,
    });

    /// <summary>Saves what was decided over the tree as opened, and what follows from it: of two changes at once the second is refused, as each may be right and both together wrong (two units below each other, one name twice).</summary>
    /// <exception cref="DbUpdateConcurrencyException">The tree has changed since.</exception>
    public Task SaveAsync(CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            await db.TakeTurnAsync(ReadOrganizations.Stamp, cancel);
            if (await StampAsync(cancel) != _seen)
            {
                throw new DbUpdateConcurrencyException("The units have changed since they were read.");
            }

            await db.TouchAsync(ReadOrganizations.Stamp, cancel);
            await db.SaveChangesAsync(cancel);
            foreach (var follower in followers)
            {
                await follower.FollowUnitsAsync(db, cancel);
            }
        },
        cancel);

    private Task<long> StampAsync(CancellationToken cancel) =>
        db.Set<Stamp>().Where(stamp => stamp.Name == ReadOrganizations.Stamp).Select(stamp => stamp.Value).SingleOrDefaultAsync(cancel);

    /// <summary>Stands in for a pack's name where a change was recorded on the screens.</summary>
    public const string OwnChanges = "own";
}

/// <summary>A unit as audit entries and conflicts show it.</summary>
public sealed record UnitSnapshot(
    string UnitId, string Name, string ShortName, UnitKind Kind, IReadOnlyList<string> Aliases, int? Order, DateOnly? From, DateOnly? To, IReadOnlyList<DatedUnit> Parents, string? Note, string? Source, int Version)
{
    internal static UnitSnapshot Of(OrganizationUnit unit) => new(
        unit.Id,
        unit.Name,
        unit.ShortName,
        unit.Kind,
        [.. unit.Aliases.Select(alias => alias.Alias)],
        unit.SortOrder == int.MaxValue ? null : unit.SortOrder,
        unit.ValidFrom,
        unit.ValidTo,
        [.. unit.Parents.Select(parent => new DatedUnit(parent.ParentId, parent.From, parent.To))],
        unit.Note,
        unit.Source,
        unit.Version);
}
