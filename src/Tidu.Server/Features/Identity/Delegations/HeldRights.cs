using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Delegations;

/// <summary>What one user holds for another on a day.</summary>
/// <param name="DisplayName">Of the one acted for.</param>
/// <param name="Roles">Business roles only.</param>
/// <param name="Units">With their dates.</param>
public sealed record HeldRights(string DisplayName, IReadOnlyList<string> Roles, IReadOnlyList<UserUnit> Units)
{
    /// <summary>Everything that is in force for a user on a day; what would mix rights has none (see <see cref="Mixes"/>).</summary>
    public static async Task<IReadOnlyList<HeldRights>> OfAsync(TiduDb db, string userId, DateOnly on)
    {
        var givers = await db.Set<Delegation>().AsNoTracking()
            .Where(each => each.ToUserId == userId && each.From <= on && each.To >= on && each.RevokedAt == null)
            .Join(db.Set<User>().Where(user => user.DisabledAt == null), each => each.FromUserId, user => user.Id, (each, user) => user)
            .Distinct()
            .OrderBy(user => user.UserName)
            .ToListAsync();
        if (givers.Count == 0)
        {
            return [];
        }

        // One after the other, each against all before it: two that are safe by themselves may not be so together.
        var all = await ReadAsync(db, userId, string.Empty);
        var held = new List<HeldRights>();
        foreach (var giver in givers)
        {
            var rights = await ReadAsync(db, giver.Id, giver.DisplayName);
            if (!Mixes(all, rights, on))
            {
                held.Add(rights);
                all = all.And(rights);
            }
        }

        return held;
    }

    /// <summary>Own roles and units of an account and what it holds for others on a day.</summary>
    public static async Task<HeldRights> WithHeldAsync(TiduDb db, string userId, DateOnly on) =>
        (await OfAsync(db, userId, on)).Aggregate(await ReadAsync(db, userId, string.Empty), (all, held) => all.And(held));

    /// <summary>Roles and units of an account.</summary>
    public static async Task<HeldRights> ReadAsync(TiduDb db, string userId, string displayName)
    {
        var roles = await db.UserRoles.Where(each => each.UserId == userId).Select(each => each.RoleId).ToListAsync();
        var units = await db.Set<UserUnit>().AsNoTracking().Where(each => each.UserId == userId).OrderBy(each => each.Id).ToListAsync();
        return new HeldRights(displayName, [.. roles.Order(StringComparer.Ordinal)], units);
    }

    /// <summary>True where both together would be more than either: a role of the one over units of the other. Same roles or same units are safe; administrators' roles are never held for others.</summary>
    public static bool Mixes(HeldRights own, HeldRights others, DateOnly on) =>
        own.Roles.Concat(others.Roles).Any(Hosting.Roles.Administrative.Contains)
        || (!own.Roles.ToHashSet().SetEquals(others.Roles) && !own.UnitsOn(on).SetEquals(others.UnitsOn(on)));

    private HeldRights And(HeldRights other) => this with { Roles = [.. Roles.Union(other.Roles)], Units = [.. Units, .. other.Units] };

    private HashSet<string> UnitsOn(DateOnly on) =>
        [.. Units.Where(unit => (unit.From is null || unit.From <= on) && (unit.To is null || unit.To >= on)).Select(unit => unit.UnitId)];
}
