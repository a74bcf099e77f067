using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>GET /api/units?on=&amp;unit= : the tree within the caller's scope on a day.</summary>
public static class ListUnits
{
    /// <summary>From the given unit down, else from each unit the caller belongs to (the roots for whole scope). 404 unit-not-found for an unknown unit or one outside the scope.</summary>
    public static async Task<Results<Ok<IReadOnlyList<UnitNode>>, ProblemHttpResult>> Handle(
        DateOnly? on, string? unit, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var day = on ?? scope.Today;
        if (unit is not null && !scope.Contains(unit, day))
        {
            return await audit.NotFoundAsync(scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit);
        }

        var roots = unit is not null ? [unit] : scope.IsWhole ? Roots(scope.Tree, day) : scope.UnitIds;
        return TypedResults.Ok<IReadOnlyList<UnitNode>>(
            [.. roots.Select(scope.Tree.Find).OfType<UnitDefinition>().Select(root => Build(scope, root, day))]);
    }

    private static List<string> Roots(OrganizationTree tree, DateOnly day) =>
        [.. tree.Units.Where(unit => unit.IsValidOn(day) && unit.ParentOn(day) is null).Select(unit => unit.Id)];

    private static UnitNode Build(Scope scope, UnitDefinition unit, DateOnly day) =>
        new(unit.Id, unit.Name, unit.ShortName, unit.Kind, unit.ParentOn(day), unit.From, unit.To, unit.ProvisionalCode, unit.Aliases, unit.Order,
            Policies.Allow(Policies.EditUnits, scope.Caller) && UnitWrites.MayEdit(scope, unit.Id),
            [.. scope.Tree.ChildrenOf(unit.Id, day).Select(child => Build(scope, child, day))]);
}
