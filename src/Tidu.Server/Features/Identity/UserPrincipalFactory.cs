using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Delegations;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Puts display name, units, what is held for others and an expired password into the session beside id, name and roles; built anew at least once a minute, so a change takes effect within that time.</summary>
public sealed class UserPrincipalFactory(
    UserManager<User> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, TiduDb db, PasswordPolicy policy, TimeProvider clock)
    : UserClaimsPrincipalFactory<User, IdentityRole>(users, roles, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(UserClaims.DisplayName, user.DisplayName));
        if (user.MustSetPassword || policy.IsExpired(user.PasswordSetAt, clock.GetUtcNow()))
        {
            identity.AddClaim(new Claim(UserClaims.MustSetPassword, "true"));
        }

        var units = await db.Set<UserUnit>().AsNoTracking().Where(unit => unit.UserId == user.Id).OrderBy(unit => unit.Id).ToListAsync();
        identity.AddClaims(units.Select(UserClaims.Of));
        foreach (var held in await HeldRights.OfAsync(db, user.Id, ChinaTime.Today(clock)))
        {
            identity.AddClaim(new Claim(UserClaims.ActsFor, held.DisplayName));
            identity.AddClaims(held.Units.Where(unit => units.All(own => own.UnitId != unit.UnitId)).Select(UserClaims.Of));
            identity.AddClaims(held.Roles.Where(role => !identity.HasClaim(ClaimTypes.Role, role)).Select(role => new Claim(ClaimTypes.Role, role)));
        }

        return identity;
    }
}
