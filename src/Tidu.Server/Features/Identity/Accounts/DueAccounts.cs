using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>Which accounts are closed for want of use, and when.</summary>
public sealed class DueAccounts(TiduDb db, HostSettings settings, TimeProvider clock)
{
    /// <summary>How long before it is closed the list of accounts says so.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(14);

    /// <summary>Days without use after which an account is closed; 0 for never.</summary>
    public int Days => settings.UnusedDays;

    /// <summary>The use of an account that counts last: a log-in, a password, being opened again, its creation.</summary>
    public static DateTimeOffset? LastUseOf(User user) => new[] { user.LastSeenAt, user.PasswordSetAt, user.EnabledAt, user.CreatedAt }.Max();

    /// <summary>When an account is closed if nobody uses it until then; null for a closed one, and where none ever are.</summary>
    public DateTimeOffset? DueAt(User user) => Days > 0 && user.DisabledAt is null ? LastUseOf(user)?.AddDays(Days) : null;

    /// <summary>Accounts that are due at an instant, the longest unused first; without the last administrators and without those of the demonstration, which all stand in a list.</summary>
    public async Task<IReadOnlyList<User>> DueUntilAsync(DateTimeOffset at, CancellationToken cancel)
    {
        if (Days == 0 || await db.Set<DatabaseOrigin>().AnyAsync(origin => origin.Kind == OriginKind.Demo, cancel))
        {
            return [];
        }

        var kept = new[] { await LastUsedAsync(Roles.SystemAdmin, cancel), await LastUsedAsync(Roles.SecurityAdmin, cancel) };
        var found = await UnusedSince(at.AddDays(-Days)).AsNoTracking().ToListAsync(cancel);
        return [.. found.Where(user => !kept.Contains(user.Id)).OrderBy(LastUseOf)];
    }

    /// <summary>Ids of those that the list of accounts warns of.</summary>
    public async Task<IReadOnlyCollection<string>> ReadSoonAsync(CancellationToken cancel) =>
        [.. (await DueUntilAsync(clock.GetUtcNow() + Warning, cancel)).Select(user => user.Id)];

    private IQueryable<User> UnusedSince(DateTimeOffset before) => db.Set<User>().Where(user =>
        user.DisabledAt == null
        && (user.LastSeenAt == null || user.LastSeenAt <= before)
        && (user.PasswordSetAt == null || user.PasswordSetAt <= before)
        && (user.EnabledAt == null || user.EnabledAt <= before)
        && (user.CreatedAt == null || user.CreatedAt <= before)
        && (user.LastSeenAt != null || user.PasswordSetAt != null || user.EnabledAt != null || user.CreatedAt != null));

    /// <summary>Of all who could do what an administrator of this role does, the one seen last.</summary>
    private async Task<string?> LastUsedAsync(string role, CancellationToken cancel)
    {
        var able = await db.Set<User>().AsNoTracking()
            .Where(user => user.DisabledAt == null && user.PasswordHash != null && db.UserRoles.Any(each => each.UserId == user.Id && each.RoleId == role))
            .ToListAsync(cancel);
        return able.MaxBy(LastUseOf)?.Id;
    }
}
