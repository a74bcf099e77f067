using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>GET /api/users?search=&amp;unit=&amp;role=&amp;state=&amp;due=&amp;page=&amp;size=</summary>
public static class ListAccounts
{
    private const int LargestPage = 100;

    /// <summary>400 wrong-page-size, bad-request for a state that does not exist.</summary>
    public static async Task<Results<Ok<AccountPage>, ProblemHttpResult>> Handle(
        string? search, string? unit, string? role, [Codes(typeof(AccountState))] string? state, bool? due, int? page, int? size, TiduDb db, ReadAccounts read, DueAccounts soon, TimeProvider clock, CancellationToken cancel)
    {
        var take = size ?? 20;
        if (take is < 1 or > LargestPage || page is < 1 or > 1_000_000)
        {
            return Problems.BadRequest("wrong-page-size", ("size", take), ("largest", LargestPage));
        }

        var wanted = JsonSettings.MemberOf<AccountState>(state);
        if (state is not null && wanted is null)
        {
            return Problems.BadRequest("bad-request");
        }

        var ids = await soon.ReadSoonAsync(cancel);
        var found = InState(Matching(db, search, unit, role), wanted, clock.GetUtcNow()).Where(user => due != true || ids.Contains(user.Id));
        var users = await found.AsNoTracking().OrderBy(user => user.NormalizedUserName).Skip(((page ?? 1) - 1) * take).Take(take).ToListAsync(cancel);
        return TypedResults.Ok(new AccountPage(await read.DescribeAsync(users, cancel), await found.CountAsync(cancel), ids.Count));
    }

    private static IQueryable<User> Matching(TiduDb db, string? search, string? unit, string? role)
    {
        var text = search?.Trim() ?? string.Empty;
        var upper = text.ToUpperInvariant();
        return db.Set<User>()
            .Where(user => text == string.Empty || user.NormalizedUserName!.Contains(upper) || user.DisplayName.Contains(text))
            .Where(user => unit == null || user.Units.Any(each => each.UnitId == unit))
            .Where(user => role == null || db.UserRoles.Any(each => each.UserId == user.Id && each.RoleId == role));
    }

    private static IQueryable<User> InState(IQueryable<User> users, AccountState? state, DateTimeOffset now) => state switch
    {
        AccountState.Disabled => users.Where(user => user.DisabledAt != null),
        AccountState.Pending => users.Where(user => user.DisabledAt == null && user.PasswordHash == null),
        AccountState.Locked => users.Where(user => user.DisabledAt == null && user.PasswordHash != null && user.LockoutEnd > now),
        AccountState.Active => users.Where(user => user.DisabledAt == null && user.PasswordHash != null && (user.LockoutEnd == null || user.LockoutEnd <= now)),
        _ => users,
    };
}
