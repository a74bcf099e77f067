using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>Describes accounts with what belongs to them, in a few queries however many they are.</summary>
public sealed class ReadAccounts(TiduDb db, StampedCache<OrganizationTree> trees, PasswordPolicy policy, DueAccounts due, TimeProvider clock)
{
    /// <summary>In the order given.</summary>
    public async Task<IReadOnlyList<AccountView>> DescribeAsync(IReadOnlyList<User> users, CancellationToken cancel)
    {
        var ids = users.Select(user => user.Id).ToList();
        var now = clock.GetUtcNow();
        var tree = await trees.GetAsync(db, cancel);
        var units = (await db.Set<UserUnit>().AsNoTracking().Where(unit => ids.Contains(unit.UserId)).OrderBy(unit => unit.Id).ToListAsync(cancel)).ToLookup(unit => unit.UserId);
        var roles = (await db.UserRoles.Where(each => ids.Contains(each.UserId)).ToListAsync(cancel)).ToLookup(each => each.UserId, each => each.RoleId);
        var sessions = await db.Set<UserSession>().Where(each => ids.Contains(each.UserId) && each.ExpiresAt > now)
            .GroupBy(each => each.UserId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, cancel);
        var soon = await due.ReadSoonAsync(cancel);
        return
        [
            .. users.Select(user => new AccountView(
                user.Id,
                user.UserName!,
                user.DisplayName,
                [.. units[user.Id].Select(unit => new AccountUnit(unit.UnitId, tree.Find(unit.UnitId)?.Name ?? unit.UnitId, unit.From, unit.To))],
                [.. roles[user.Id].Order(StringComparer.Ordinal)],
                StateOf(user, now),
                user.LockoutEnd > now ? user.LockoutEnd : null,
                user.LastSeenAt,
                user.CreatedAt,
                user.DisabledAt,
                user.DisabledUnused,
                soon.Contains(user.Id) ? due.DueAt(user) : null,
                user.PasswordSetAt,
                policy.DaysValid is { } days && user.PasswordSetAt is { } set ? set.AddDays(days) : null,
                user.MustSetPassword,
                sessions.GetValueOrDefault(user.Id),
                user.ConcurrencyStamp!)),
        ];
    }

    private static AccountState StateOf(User user, DateTimeOffset now) => user switch
    {
        { DisabledAt: not null } => AccountState.Disabled,
        { PasswordHash: null } => AccountState.Pending,
        _ when user.LockoutEnd > now => AccountState.Locked,
        _ => AccountState.Active,
    };
}
