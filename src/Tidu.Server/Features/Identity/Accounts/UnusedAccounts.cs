using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>Closes accounts that nobody has used for <see cref="HostSettings.UnusedDays"/>: an account forgotten is a door nobody watches. The last system and security administrators are never closed; an administrator may open the others again.</summary>
public sealed class UnusedAccounts(AccountChange accounts, DueAccounts due, TimeProvider clock)
{
    /// <summary>Closes all that are due.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DisableDueAsync(CancellationToken cancel)
    {
        var count = 0;
        foreach (var user in await due.DueUntilAsync(clock.GetUtcNow(), cancel))
        {
            count += await DisableAsync(user.Id, cancel) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The same for one who comes back between two rounds.</summary>
    /// <returns>True where it is closed now.</returns>
    public async Task<bool> DisableIfDueAsync(User user, CancellationToken cancel) =>
        due.DueAt(user) <= clock.GetUtcNow() && (await due.DueUntilAsync(clock.GetUtcNow(), cancel)).Any(each => each.Id == user.Id) && await DisableAsync(user.Id, cancel);

    private async Task<bool> DisableAsync(string id, CancellationToken cancel)
    {
        var (refusal, _) = await accounts.ChangeAsync(
            id,
            async user =>
            {
                var isDue = due.DueAt(user) <= clock.GetUtcNow();
                if (!isDue || await accounts.IsLastAsync(user, Roles.SystemAdmin, cancel) || await accounts.IsLastAsync(user, Roles.SecurityAdmin, cancel))
                {
                    return Change.Refused(Problems.RuleBroken("last-administrator"));
                }

                user.DisabledAt = clock.GetUtcNow();
                user.DisabledUnused = true;
                return new Change(null, IdentityActions.DisableUnused, null, new { user.DisabledAt, lastUse = DueAccounts.LastUseOf(user), days = due.Days }, EndsSessions: true, VoidsTokens: true);
            },
            cancel);
        return refusal is null;
    }
}
