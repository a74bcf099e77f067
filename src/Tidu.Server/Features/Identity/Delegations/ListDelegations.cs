using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Delegations;

/// <summary>GET /api/delegations: all of them, newest first.</summary>
public static class ListDelegations
{
    private const int Most = 500;

    /// <summary>The newest 500.</summary>
    public static async Task<Ok<IReadOnlyList<DelegationView>>> Handle(TiduDb db, TimeProvider clock, CancellationToken cancel) =>
        TypedResults.Ok(await ReadAsync(db, db.Set<Delegation>(), ChinaTime.Today(clock), cancel));

    /// <summary>Describes those of the query.</summary>
    internal static async Task<IReadOnlyList<DelegationView>> ReadAsync(TiduDb db, IQueryable<Delegation> which, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from each in which.AsNoTracking()
            join giver in db.Set<User>() on each.FromUserId equals giver.Id
            join taker in db.Set<User>() on each.ToUserId equals taker.Id
            orderby each.Id descending
            select new { Row = each, From = giver.DisplayName, FromName = giver.UserName, To = taker.DisplayName, ToName = taker.UserName }).Take(Most).ToListAsync(cancel);
        return
        [
            .. rows.Select(each => new DelegationView(
                each.Row.Id, each.FromName!, each.From, each.ToName!, each.To, each.Row.From, each.Row.To, each.Row.Reason,
                StateOf(each.Row, today), each.Row.CreatedAt, each.Row.RevokedAt, each.Row.Version)),
        ];
    }

    private static DelegationState StateOf(Delegation row, DateOnly today) => row switch
    {
        { RevokedAt: not null } => DelegationState.Ended,
        _ when row.From > today => DelegationState.Coming,
        _ when row.To < today => DelegationState.Over,
        _ => DelegationState.InForce,
    };
}

/// <summary>One user acts for another.</summary>
public sealed record DelegationView(
    int Id, string FromUserName, string From, string ToUserName, string To, DateOnly FirstDay, DateOnly LastDay, string Reason,
    DelegationState State, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, int Version);

/// <summary>As of today.</summary>
public enum DelegationState
{
    /// <summary>Begins later.</summary>
    Coming,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Its last day has passed.</summary>
    Over,

    /// <summary>Ended early.</summary>
    Ended,
}
