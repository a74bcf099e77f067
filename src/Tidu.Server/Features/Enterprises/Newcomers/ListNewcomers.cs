using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Newcomers;

/// <summary>GET /api/newcomers: lines of monthly lists within the caller's scope, newest month first.</summary>
internal static class ListNewcomers
{
    private const int PageSize = 50;

    public static async Task<IResult> Handle(string? state, string? source, int? page, TiduDb db, ScopeSource scopes, CancellationToken cancel)
    {
        var wanted = string.IsNullOrEmpty(state) ? NewcomerState.Proposed : JsonSettings.MemberOf<NewcomerState>(state);
        var list = string.IsNullOrEmpty(source) ? null : JsonSettings.MemberOf<NewcomerSource>(source);
        if (wanted is null || (list is null && !string.IsNullOrEmpty(source)) || page is < 1 or > 100_000)
        {
            return Problems.BadRequest("bad-newcomer-filter", ("state", state), ("source", source));
        }

        var scope = await scopes.OpenAsync(cancel);
        var rows = Within(db, scope).AsNoTracking().Where(one => one.State == wanted && (list == null || one.Source == list));
        var count = await rows.CountAsync(cancel);
        var shown = await rows.OrderByDescending(one => one.Month).ThenByDescending(one => one.Patents ?? 0).ThenBy(one => one.Id).Skip(((page ?? 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var ids = shown.Select(one => one.EnterpriseId).OfType<int>().ToList();
        var codes = await CodesAsync(db, scope, ids, cancel);
        return Results.Ok(new NewcomerPage(count, PageSize, [.. shown.Select(one => ViewOf(one, scope, codes))]));
    }

    /// <summary>Codes of the enterprises within the scope.</summary>
    private static async Task<Dictionary<int, string>> CodesAsync(TiduDb db, Scope scope, List<int> ids, CancellationToken cancel)
    {
        var rows = await db.Set<Enterprise>().AsNoTracking().Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.CreditCode, one.UnitId, one.ParkId }).ToListAsync(cancel);
        return rows.Where(one => scope.SeesPlace(one.UnitId, one.ParkId))
            .ToDictionary(one => one.Id, one => one.CreditCode);
    }

    /// <summary>Newcomers whose unit lies within the scope.</summary>
    internal static IQueryable<Newcomer> Within(TiduDb db, Scope scope)
    {
        if (scope.SeesEverything)
        {
            return db.Set<Newcomer>();
        }

        var units = scope.Tree.Units.Where(unit => scope.Contains(unit.Id, scope.Today)).Select(unit => unit.Id).ToList();
        return db.Set<Newcomer>().Where(one => EF.Parameter(units).Contains(one.UnitId!));
    }

    private static NewcomerView ViewOf(Newcomer one, Scope scope, Dictionary<int, string> codes) => new(
        one.Id, one.Source, one.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), one.CreditCode, one.Name, one.UnitId is null ? null : scope.Tree.Find(one.UnitId)?.Name ?? one.UnitId,
        one.IndustryCode, one.RegisteredOn, one.Patents, one.State, one.EnterpriseId is { } id ? codes.GetValueOrDefault(id) ?? one.CreditCode : null, one.Note, one.DecidedByName, one.DecidedAt, one.Version);
}

/// <summary>A page of newcomers.</summary>
/// <param name="Count">Of all pages.</param>
public sealed record NewcomerPage(int Count, int PageSize, IReadOnlyList<NewcomerView> Rows);

/// <summary>A line of a monthly list.</summary>
/// <param name="Month">As 2025-06.</param>
/// <param name="Enterprise">Code of the enterprise of the registry it is or became; null while proposed.</param>
public sealed record NewcomerView(
    int Id, NewcomerSource Source, string Month, string? CreditCode, string Name, string? Unit, string? IndustryCode, DateOnly? RegisteredOn, int? Patents, NewcomerState State, string? Enterprise,
    string? Note, string? DecidedBy, DateTimeOffset? DecidedAt, int Version);
