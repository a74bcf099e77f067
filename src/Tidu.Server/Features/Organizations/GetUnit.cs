using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>GET /api/units/{unitId}: a unit with its history.</summary>
public static class GetUnit
{
    public static async Task<Results<Ok<UnitDetail>, ProblemHttpResult>> Handle(string unitId, UnitWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (!scope.Contains(unitId, scope.Today))
        {
            return await writes.NotFoundAsync(scope, unitId);
        }

        var unit = await writes.Db.Set<OrganizationUnit>().AsNoTracking().AsSplitQuery()
            .Include(row => row.Parents.OrderBy(parent => parent.Id)).Include(row => row.Aliases).SingleAsync(row => row.Id == unitId, cancel);
        return TypedResults.Ok(new UnitDetail(
            UnitSnapshot.Of(unit),
            [.. scope.Tree.PathTo(unitId, scope.Today).SkipLast(1).Select(each => UnitRefOf(scope.Tree, each.Id))],
            [.. unit.Parents.Select(parent => new UnitPlace(UnitRefOf(scope.Tree, parent.ParentId), parent.From, parent.To))],
            [.. scope.Tree.Changes.Where(change => change.From.Contains(unitId) || change.To.Contains(unitId)).Select(change => ChangeOf(scope.Tree, change))],
            scope.Tree.DescendantsOf(unitId, scope.Today).Count,
            UnitWrites.MayEdit(scope, unitId)));
    }

    private static UnitEvent ChangeOf(OrganizationTree tree, UnitChange change) => new(
        change.On, change.Kind, [.. change.From.Select(id => UnitRefOf(tree, id))], [.. change.To.Select(id => UnitRefOf(tree, id))], change.Note, change.Source);

    private static UnitName UnitRefOf(OrganizationTree tree, string id) => new(id, tree.Find(id)?.Name ?? id);
}

/// <summary>A unit with where it lay and what happened to it.</summary>
/// <param name="Path">From the root down to the unit above, as of today.</param>
/// <param name="Below">How many units lie below it today.</param>
/// <param name="CanEdit">False for one's own unit and those above.</param>
public sealed record UnitDetail(UnitSnapshot Unit, IReadOnlyList<UnitName> Path, IReadOnlyList<UnitPlace> Places, IReadOnlyList<UnitEvent> Events, int Below, bool CanEdit);

public sealed record UnitName(string UnitId, string Name);

/// <summary>The unit above during a time, both days inclusive.</summary>
public sealed record UnitPlace(UnitName Parent, DateOnly? From, DateOnly? To);

/// <summary>What happened on the first day of the new state.</summary>
public sealed record UnitEvent(DateOnly On, UnitChangeKind Kind, IReadOnlyList<UnitName> From, IReadOnlyList<UnitName> To, string? Note, string? Source);
