using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Setup;

/// <summary>/api/setup: the first system and security administrator of a database without users. Before them nobody can log in, so nothing else works.</summary>
public static class SetUp
{
    /// <summary>GET /api/setup</summary>
    public static async Task<Ok<SetupState>> ReadAsync(TiduDb db, PasswordPolicy policy, CancellationToken cancel) =>
        TypedResults.Ok(new SetupState(!await db.Set<User>().AnyAsync(cancel), policy.ShortestOfAdministrators));

    /// <summary>POST /api/setup: 204; 400 token-invalid; 409 setup-done; 422 same-names and what is wrong with a name or password, with <c>account</c> "system-admin" or "security-admin".</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        SetupRequest request, OneTimeTokens tokens, FirstAccount accounts, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        if (await db.Set<User>().AnyAsync(cancel))
        {
            return Problems.Conflict("setup-done");
        }

        if (await tokens.FindAsync(request.Token, TokenPurpose.FirstAdministrator, cancel) is not { } token)
        {
            await audit.RecordAsync(IdentityActions.SetUp, AuditOutcome.Failed);
            return Problems.BadRequest("token-invalid");
        }

        if (accounts.FindFault(request) is { } fault)
        {
            return fault;
        }

        return await db.InTransactionAsync<Results<NoContent, ProblemHttpResult>>(
            async () =>
            {
                if (!await tokens.TakeAsync(token, cancel))
                {
                    return Problems.Conflict("setup-done");
                }

                await accounts.CreateAsync(request.SystemAdmin, Roles.SystemAdmin, cancel);
                await accounts.CreateAsync(request.SecurityAdmin, Roles.SecurityAdmin, cancel);
                return TypedResults.NoContent();
            },
            cancel);
    }
}

/// <summary>Whether the first administrators are still missing.</summary>
/// <param name="ShortestPassword">Characters of an administrator's password, at least.</param>
public sealed record SetupState(bool Needed, int ShortestPassword);

/// <summary>Two accounts, because one person's rights are another person's to give.</summary>
public sealed record SetupRequest(string Token, FirstAccountRequest SystemAdmin, FirstAccountRequest SecurityAdmin);

/// <summary>An administrator and the password chosen for it.</summary>
public sealed record FirstAccountRequest(string UserName, string DisplayName, string Password);
