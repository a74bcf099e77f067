using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>GET /api/users/units: every unit that exists today, for choosing an account's; names only, no business data.</summary>
public static class ListAccountUnits
{
    /// <summary>In printed order, each with the one above it.</summary>
    public static async Task<Ok<IReadOnlyList<UnitChoice>>> Handle(TiduDb db, StampedCache<OrganizationTree> trees, TimeProvider clock, CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        var tree = await trees.GetAsync(db, cancel);
        return TypedResults.Ok<IReadOnlyList<UnitChoice>>(
            [.. tree.Units.Where(unit => unit.IsValidOn(today) && unit.Kind != UnitKind.Group).Select(unit => new UnitChoice(unit.Id, unit.Name, unit.Kind, unit.ParentOn(today)))]);
    }
}

/// <summary>A unit to choose.</summary>
/// <param name="ParentId">Null for a root.</param>
public sealed record UnitChoice(string UnitId, string Name, UnitKind Kind, string? ParentId);
