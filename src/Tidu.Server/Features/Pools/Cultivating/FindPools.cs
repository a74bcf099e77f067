using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>Which pool an enterprise goes into.</summary>
internal static class FindPools
{
    /// <summary>The pool (培育库 before 后备库) of the kind that is kept by the unit nearest above the enterprise; made where there is none, for the caller's unit above the enterprise, else for the root.</summary>
    public static async Task<Pool> NearestAsync(string kind, Enterprise enterprise, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        var pools = await door.Db.Set<Pool>().Where(pool => pool.Kind == kind).ToListAsync(cancel);
        var path = PathOf(enterprise, scope);
        if (pools.Where(pool => path.Contains(pool.UnitId)).OrderByDescending(pool => path.IndexOf(pool.UnitId)).ThenBy(pool => pool.Type).FirstOrDefault() is { } found)
        {
            return found;
        }

        var unit = scope.UnitIds.FirstOrDefault(path.Contains) ?? path[0];
        var made = new Pool { UnitId = unit, Kind = kind, Type = PoolKind.Cultivation, Name = Texts.Of("pools.default-name", ("title", door.Ladder.NameOf(kind))), MostFailed = KeepPools.UsualMostFailed };
        door.Db.Add(made);
        door.Audit.Add("add-pool", "pool", $"{unit}/{kind}", null, new { made.Name, made.Type });
        await door.Db.SaveChangesAsync(cancel);
        return made;
    }

    /// <summary>False for one whose unit and park are not known: no pool is above it.</summary>
    public static bool HasPlace(Enterprise enterprise, Scope scope) => PathOf(enterprise, scope).Count > 0;

    /// <summary>Units above the enterprise's unit and park, from the root down.</summary>
    private static List<string> PathOf(Enterprise enterprise, Scope scope) =>
    [
        .. new[] { enterprise.UnitId, enterprise.ParkId }.OfType<string>().SelectMany(unit => scope.Tree.PathTo(unit, scope.Today)).Select(unit => unit.Id).Distinct(),
    ];
}
