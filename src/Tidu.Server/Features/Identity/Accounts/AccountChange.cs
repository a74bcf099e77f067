using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>What every change of an account has in common: finding it, one transaction with its audit entry, the account as it is afterwards.</summary>
public sealed class AccountChange(TiduDb db, UserManager<User> users, SessionStore sessions, ReadAccounts read, AuditTrail audit, CurrentUser caller)
{
    /// <summary>The caller's id.</summary>
    public string? CallerId => caller.UserId;

    /// <summary>Runs a change in a transaction. A refusal leaves everything as it was.</summary>
    /// <param name="id">Of the account; 404 account-not-found.</param>
    /// <param name="change">Changes the user and says what to write down; or refuses.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> RunAsync(string id, Func<User, Task<Change>> change, CancellationToken cancel)
    {
        var (refusal, user) = await ChangeAsync(id, change, cancel);
        return refusal is not null ? refusal : TypedResults.Ok((await read.DescribeAsync([user!], cancel))[0]);
    }

    /// <summary>The same where the answer is not the account.</summary>
    /// <returns>The refusal or the changed user.</returns>
    public async Task<(ProblemHttpResult? Refusal, User? User)> ChangeAsync(string id, Func<User, Task<Change>> change, CancellationToken cancel)
    {
        var refusal = await db.InTransactionAsync(
            async () =>
            {
                if (await users.FindByIdAsync(id) is not { } user)
                {
                    return Problems.NotFound("account-not-found", ("id", id));
                }

                var done = await change(user);
                if (done.Refusal is null)
                {
                    audit.Add(done.Action, "user", user.UserName, done.Before, done.After);
                    await SaveAsync(user, done, cancel);
                }

                return done.Refusal;
            },
            cancel);
        sessions.Forget(id);
        return (refusal, await db.Set<User>().FirstOrDefaultAsync(user => user.Id == id, cancel));
    }

    /// <summary>True where nobody else could do what an administrator of this role does.</summary>
    public async Task<bool> IsLastAsync(User user, string role, CancellationToken cancel) =>
        await db.UserRoles.AnyAsync(each => each.UserId == user.Id && each.RoleId == role, cancel)
        && !await db.UserRoles.Where(each => each.RoleId == role && each.UserId != user.Id)
            .AnyAsync(each => db.Set<User>().Any(other => other.Id == each.UserId && other.DisabledAt == null && other.PasswordHash != null), cancel);

    private async Task SaveAsync(User user, Change done, CancellationToken cancel)
    {
        if (done.EndsSessions)
        {
            await SessionStore.EndAllAsync(db, user.Id, cancel);
            user.SecurityStamp = Guid.NewGuid().ToString("N");
        }

        if (done.VoidsTokens)
        {
            await OneTimeTokens.VoidAsync(db, user.Id, cancel);
        }

        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>What a change did.</summary>
/// <param name="Refusal">Null where it was done.</param>
/// <param name="Action">For the audit trail.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="EndsSessions">True where the user must log in anew.</param>
/// <param name="VoidsTokens">True where a token issued before must not set a password any more: whoever has it would come into what the account is now.</param>
public sealed record Change(ProblemHttpResult? Refusal, string Action, object? Before = null, object? After = null, bool EndsSessions = false, bool VoidsTokens = false)
{
    /// <summary>Nothing was done.</summary>
    public static Change Refused(ProblemHttpResult refusal) => new(refusal, string.Empty);
}
