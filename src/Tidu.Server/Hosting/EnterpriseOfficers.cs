using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity;

namespace Tidu.Server.Hosting;

/// <summary>Somebody who may serve enterprises.</summary>
public sealed record EnterpriseOfficer(string UserName, string DisplayName);

/// <summary>Accounts that may be given the care of an enterprise: those who may cultivate enterprises and belong to a unit.</summary>
public static class EnterpriseOfficers
{
    private static readonly string[] ServingRoles = [Roles.Officer, Roles.CoOfficer, Roles.Reporter];

    /// <param name="db">Accounts.</param>
    /// <param name="isOfScope">Which units count.</param>
    /// <param name="today">Decides which memberships are in force.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<EnterpriseOfficer>> OfAsync(TiduDb db, Func<string, bool> isOfScope, DateOnly today, CancellationToken cancel)
    {
        var serving = db.Set<IdentityUserRole<string>>().Where(held => db.Set<IdentityRole>().Any(role => role.Id == held.RoleId && ServingRoles.Contains(role.Name))).Select(held => held.UserId);
        var users = await db.Set<User>().AsNoTracking().Where(user => user.DisabledAt == null && serving.Contains(user.Id))
            .Select(user => new { user.UserName, user.DisplayName, Units = user.Units.Select(unit => new { unit.UnitId, unit.From, unit.To }).ToList() })
            .ToListAsync(cancel);
        return
        [
            .. users.Where(user => user.Units.Any(unit => (unit.From is null || unit.From <= today) && (unit.To is null || unit.To >= today) && isOfScope(unit.UnitId)))
                .Select(user => new EnterpriseOfficer(user.UserName!, user.DisplayName))
                .OrderBy(user => user.DisplayName, StringComparer.Ordinal),
        ];
    }
}
