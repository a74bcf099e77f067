using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>POST /api/users: an account without rights, and the token with which its owner sets the first password.</summary>
public static class CreateAccount
{
    /// <summary>201 with the token, which is shown this once; 409 user-name-taken; 422 user-name-wrong, display-name-wrong.</summary>
    public static async Task<Results<Ok<IssuedToken>, ProblemHttpResult>> Handle(
        AccountRequest request, UserManager<User> users, OneTimeTokens tokens, TiduDb db, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
    {
        if (AccountNames.FindFault(request) is { } fault)
        {
            return fault;
        }

        var user = new User { UserName = request.UserName, DisplayName = request.DisplayName.Trim(), CreatedAt = clock.GetUtcNow() };
        return await db.InTransactionAsync<Results<Ok<IssuedToken>, ProblemHttpResult>>(
            async () =>
            {
                if (await users.FindByNameAsync(request.UserName) is not null)
                {
                    return Problems.Conflict("user-name-taken", ("userName", request.UserName));
                }

                audit.Add(IdentityActions.CreateUser, "user", user.UserName, null, new { user.UserName, user.DisplayName });
                await users.CreateAsync(user);
                var (token, expiresAt) = await tokens.IssueAsync(TokenPurpose.Password, user.Id, cancel);
                await db.SaveChangesAsync(cancel);
                return TypedResults.Ok(new IssuedToken(user.Id, user.UserName, token, expiresAt));
            },
            cancel);
    }
}

/// <summary>A new account.</summary>
public sealed record AccountRequest(string UserName, string DisplayName);
