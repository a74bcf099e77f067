using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Passwords;

/// <summary>Gives a user a new password by the rules. The caller writes the audit entry, opens the transaction, and after it lets the session store forget the user: all sessions have ended.</summary>
public sealed class PasswordSetting(UserManager<User> users, TiduDb db, PasswordPolicy policy, StampedCache<OrganizationTree> trees, TimeProvider clock)
{
    /// <summary>The rule that a password breaks; null for a good one.</summary>
    public async Task<ProblemHttpResult?> FindFaultAsync(User user, string password, CancellationToken cancel) =>
        PasswordRules.FindFault(password, await DescribeAsync(user, cancel))
        ?? (await WasUsedAsync(user, password, cancel) ? Problems.RuleBroken("password-used-before", ("count", policy.NotAgain)) : null);

    /// <summary>Sets a password that has no fault.</summary>
    public async Task SetAsync(User user, string password, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (user.PasswordHash is { } former)
        {
            db.Add(new FormerPassword { UserId = user.Id, Hash = former, SetAt = user.PasswordSetAt ?? now });
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.PasswordSetAt = now;
        user.MustSetPassword = false;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        await users.UpdateSecurityStampAsync(user);
        await SessionStore.EndAllAsync(db, user.Id, cancel);
    }

    private async Task<PasswordContext> DescribeAsync(User user, CancellationToken cancel)
    {
        var tree = await trees.GetAsync(db, cancel);
        var units = await db.Set<UserUnit>().AsNoTracking().Where(unit => unit.UserId == user.Id).Select(unit => unit.UnitId).ToListAsync(cancel);
        var names = units.Select(tree.Find).OfType<Engine.Packs.UnitDefinition>().SelectMany(unit => new[] { unit.Name, unit.ShortName });
        var roles = await users.GetRolesAsync(user);
        return new PasswordContext(user.UserName ?? string.Empty, [user.DisplayName, .. names.Distinct()], roles.Any(Roles.Administrative.Contains), policy);
    }

    private async Task<bool> WasUsedAsync(User user, string password, CancellationToken cancel)
    {
        var former = await db.Set<FormerPassword>().AsNoTracking()
            .Where(each => each.UserId == user.Id)
            .OrderByDescending(each => each.Id)
            .Take(policy.NotAgain - 1)
            .Select(each => each.Hash)
            .ToListAsync(cancel);
        return former.Prepend(user.PasswordHash).OfType<string>()
            .Any(hash => users.PasswordHasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed);
    }
}
