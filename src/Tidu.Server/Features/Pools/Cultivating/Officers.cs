using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Identity;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>Somebody who may be given work on an enterprise.</summary>
/// <param name="Unit">Name of the main unit.</param>
public sealed record OfficerView(string UserName, string Name, string? UnitId, string? Unit);

/// <summary>An account with the units whose enterprises it sees.</summary>
internal sealed record CultivatingUser(string UserName, string Name, IReadOnlyList<string> UnitIds)
{
    public bool Sees(Enterprise enterprise, OrganizationTree tree, DateOnly today) =>
        UnitIds.Any(own => IsIn(enterprise.UnitId, own, tree, today) || IsIn(enterprise.ParkId, own, tree, today));

    private static bool IsIn(string? unit, string own, OrganizationTree tree, DateOnly today) => unit is not null && tree.IsWithin(unit, own, today);
}

/// <summary>GET /api/cultivation/officers: those within the caller's scope who may cultivate enterprises.</summary>
internal static class Officers
{
    private static readonly string[] CultivatingRoles = [Roles.Officer, Roles.CoOfficer, Roles.Reporter];

    public static async Task<IResult> List(CultivationDoor door, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        var users = await ReadAsync(door.Db, scope.Today, cancel);
        return Results.Ok(users.Where(user => user.UnitIds.Any(unit => scope.Contains(unit, scope.Today)))
            .Select(user => new OfficerView(user.UserName, user.Name, user.UnitIds[0], scope.Tree.Find(user.UnitIds[0])?.Name))
            .OrderBy(user => user.UserName != scope.Caller.UserName).ThenBy(user => user.Unit, StringComparer.Ordinal).ThenBy(user => user.UserName, StringComparer.Ordinal).ToList());
    }

    /// <summary>Accounts in use with a role that may cultivate, and units of today.</summary>
    internal static async Task<IReadOnlyList<CultivatingUser>> ReadAsync(TiduDb db, DateOnly today, CancellationToken cancel)
    {
        var users = await db.Set<User>().AsNoTracking().Include(user => user.Units)
            .Where(user => user.DisabledAt == null && db.UserRoles.Any(role => role.UserId == user.Id && CultivatingRoles.Contains(role.RoleId)))
            .OrderBy(user => user.UserName).ToListAsync(cancel);
        return
        [
            .. users.Select(user => new CultivatingUser(
                    user.UserName!, user.DisplayName, [.. user.Units.Where(unit => (unit.From is null || unit.From <= today) && (unit.To is null || today <= unit.To)).OrderBy(unit => unit.Id).Select(unit => unit.UnitId)]))
                .Where(user => user.UnitIds.Count > 0),
        ];
    }
}
