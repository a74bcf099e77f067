using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;

namespace Tidu.Server.Features.Identity;

/// <summary>Counts wrong passwords of an account in its row. A try is counted as failed before it is made: tries made at once, on one server or several, cannot all be the first.</summary>
public sealed class AccountLock(TiduDb db, PasswordPolicy policy, TimeProvider clock)
{
    private const int MostRaces = 50;

    /// <summary>Counts a try.</summary>
    public async Task<FailureMemory.Claim> TakeAsync(string userId, CancellationToken cancel)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var now = clock.GetUtcNow();
            var (count, until) = await ReadAsync(userId, cancel);
            if (until > now)
            {
                return new FailureMemory.Claim(false, until.Value);
            }

            var next = policy.OfAccounts.CountOneMore(count, until, now);
            var end = now + policy.OfAccounts.After(next);
            if (await WriteAsync(userId, count, next, end, cancel))
            {
                return new FailureMemory.Claim(true, end);
            }
        }

        return new FailureMemory.Claim(false, clock.GetUtcNow() + policy.OfAccounts.First);
    }

    /// <summary>It was the right password: the count starts anew.</summary>
    public Task ForgetAsync(string userId, CancellationToken cancel) =>
        db.Set<User>().Where(user => user.Id == userId).ExecuteUpdateAsync(
            change => change.SetProperty(user => user.AccessFailedCount, 0).SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null), cancel);

    private async Task<(int Count, DateTimeOffset? Until)> ReadAsync(string userId, CancellationToken cancel)
    {
        var row = await db.Set<User>().AsNoTracking().Where(user => user.Id == userId).Select(user => new { user.AccessFailedCount, user.LockoutEnd }).FirstAsync(cancel);
        return (row.AccessFailedCount, row.LockoutEnd);
    }

    // The count grows with every try, so that it alone tells whether somebody was faster.
    private async Task<bool> WriteAsync(string userId, int count, int next, DateTimeOffset end, CancellationToken cancel) =>
        await db.Set<User>().Where(user => user.Id == userId && user.AccessFailedCount == count && (user.LockoutEnd == null || user.LockoutEnd <= end)).ExecuteUpdateAsync(
            change => change.SetProperty(user => user.AccessFailedCount, next).SetProperty(user => user.LockoutEnd, (DateTimeOffset?)end), cancel) == 1;
}
