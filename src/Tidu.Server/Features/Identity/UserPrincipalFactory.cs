using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Puts display name and units into the session beside id, name and roles; built anew at least once a minute, so a change of role or unit takes effect within that time.</summary>
public sealed class UserPrincipalFactory(UserManager<User> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, TiduDb db)
    : UserClaimsPrincipalFactory<User, IdentityRole>(users, roles, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(UserClaims.DisplayName, user.DisplayName));
        var units = await db.Set<UserUnit>().AsNoTracking().Where(unit => unit.UserId == user.Id).OrderBy(unit => unit.Id).ToListAsync();
        identity.AddClaims(units.Select(UserClaims.Of));
        return identity;
    }
}
