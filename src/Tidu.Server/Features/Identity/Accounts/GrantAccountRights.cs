using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>PUT /api/users/{id}/rights: roles and units of an account, as a whole. In force within a minute, also in running sessions; a token issued before sets no password any more.</summary>
public static class GrantAccountRights
{
    /// <summary>403 own-rights; 409 version-conflict; 422 role-unknown, roles-exclusive, unit-needed, unit-unknown, dates-reversed, last-administrator.</summary>
    public static Task<Results<Ok<AccountView>, ProblemHttpResult>> Handle(
        string id, RightsRequest request, AccountChange accounts, TiduDb db, StampedCache<OrganizationTree> trees, CancellationToken cancel) =>
        accounts.RunAsync(
            id,
            async user =>
            {
                if (await RefuseAsync(user, request, accounts, await trees.GetAsync(db, cancel), cancel) is { } refusal)
                {
                    return Change.Refused(refusal);
                }

                var before = await ReadAsync(db, user.Id, cancel);
                await WriteAsync(db, user.Id, request, cancel);
                // The first rights of a new account are what its first token was issued for.
                return new Change(null, IdentityActions.GrantRights, before, new { roles = request.Roles.Distinct().Order(StringComparer.Ordinal), units = request.Units }, VoidsTokens: user.PasswordSetAt is not null);
            },
            cancel);

    /// <summary>Administrators do one thing each and nothing else.</summary>
    internal static ProblemHttpResult? FindFault(RightsRequest request, OrganizationTree tree)
    {
        var roles = request.Roles.Distinct().ToList();
        var unknown = request.Units.FirstOrDefault(unit => tree.Find(unit.UnitId) is null);
        return roles switch
        {
            _ when roles.FirstOrDefault(role => !Roles.All.Contains(role)) is { } role => Problems.RuleBroken("role-unknown", ("role", role)),
            _ when roles.Count > 1 && roles.Any(Roles.Administrative.Contains) => Problems.RuleBroken("roles-exclusive"),
            _ when roles.Any(Roles.Business.Contains) && request.Units.Count == 0 => Problems.RuleBroken("unit-needed"),
            _ when unknown is not null => Problems.RuleBroken("unit-unknown", ("unit", unknown.UnitId)),
            _ when request.Units.Any(unit => unit.To < unit.From) => Problems.RuleBroken("dates-reversed"),
            _ => null,
        };
    }

    private static async Task<ProblemHttpResult?> RefuseAsync(User user, RightsRequest request, AccountChange accounts, OrganizationTree tree, CancellationToken cancel)
    {
        if (user.Id == accounts.CallerId)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "own-rights");
        }

        if (user.ConcurrencyStamp != request.Stamp)
        {
            return Problems.Conflict("version-conflict", ("yours", request.Stamp), ("current", user.ConcurrencyStamp));
        }

        foreach (var role in new[] { Roles.SystemAdmin, Roles.SecurityAdmin })
        {
            if (!request.Roles.Contains(role) && await accounts.IsLastAsync(user, role, cancel))
            {
                return Problems.RuleBroken("last-administrator");
            }
        }

        return FindFault(request, tree);
    }

    private static async Task<object> ReadAsync(TiduDb db, string userId, CancellationToken cancel) => new
    {
        roles = await db.UserRoles.Where(each => each.UserId == userId).Select(each => each.RoleId).Order().ToListAsync(cancel),
        units = await db.Set<UserUnit>().Where(each => each.UserId == userId).OrderBy(each => each.Id).Select(each => new UnitMembership(each.UnitId, each.From, each.To)).ToListAsync(cancel),
    };

    private static async Task WriteAsync(TiduDb db, string userId, RightsRequest request, CancellationToken cancel)
    {
        await db.UserRoles.Where(each => each.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.Set<UserUnit>().Where(each => each.UserId == userId).ExecuteDeleteAsync(cancel);
        db.UserRoles.AddRange(request.Roles.Distinct().Select(role => new IdentityUserRole<string> { UserId = userId, RoleId = role }));
        db.AddRange(request.Units.Select(unit => new UserUnit { UserId = userId, UnitId = unit.UnitId, From = unit.From, To = unit.To }));
    }
}

/// <summary>What an account may do, and where.</summary>
/// <param name="Units">Main unit first.</param>
/// <param name="Stamp">As read.</param>
public sealed record RightsRequest([Codes(typeof(Roles))] IReadOnlyList<string> Roles, IReadOnlyList<UnitMembership> Units, string Stamp);

/// <summary>Belonging to a unit, both days inclusive; null is open.</summary>
public sealed record UnitMembership(string UnitId, DateOnly? From, DateOnly? To);
