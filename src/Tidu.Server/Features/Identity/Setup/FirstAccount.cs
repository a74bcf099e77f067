using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Setup;

/// <summary>Makes the first administrators' accounts, with their passwords and roles at once.</summary>
public sealed class FirstAccount(UserManager<User> users, TiduDb db, AuditTrail audit, PasswordPolicy policy, TimeProvider clock)
{
    /// <summary>The first fault of either, saying of which; null where both are good.</summary>
    public ProblemHttpResult? FindFault(SetupRequest request)
    {
        if (string.Equals(request.SystemAdmin.UserName, request.SecurityAdmin.UserName, StringComparison.OrdinalIgnoreCase) || request.SystemAdmin.Password == request.SecurityAdmin.Password)
        {
            return Problems.RuleBroken("setup-same");
        }

        return Named(FindFault(request.SystemAdmin), Roles.SystemAdmin) ?? Named(FindFault(request.SecurityAdmin), Roles.SecurityAdmin);
    }

    /// <summary>Creates one, in the caller's transaction.</summary>
    public async Task CreateAsync(FirstAccountRequest request, string role, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var user = new User { UserName = request.UserName, DisplayName = request.DisplayName.Trim(), CreatedAt = now, PasswordSetAt = now };
        audit.Add(IdentityActions.SetUp, "user", user.UserName, null, new { user.UserName, user.DisplayName, role }, user.UserName);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, request.Password);
        await users.CreateAsync(user);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = role });
        await db.SaveChangesAsync(cancel);
    }

    private ProblemHttpResult? FindFault(FirstAccountRequest account) =>
        AccountNames.FindFault(new AccountRequest(account.UserName, account.DisplayName))
        ?? PasswordRules.FindFault(account.Password, new PasswordContext(account.UserName, [account.DisplayName], true, policy));

    private static ProblemHttpResult? Named(ProblemHttpResult? fault, string role)
    {
        if (fault?.ProblemDetails.Extensions is { } extensions)
        {
            var named = extensions.TryGetValue("params", out var given) && given is Dictionary<string, object?> all ? all : [];
            named["account"] = role;
            extensions["params"] = named;
        }

        return fault;
    }
}
