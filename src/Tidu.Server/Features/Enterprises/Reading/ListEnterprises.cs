using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>GET /api/enterprises: the registry as the caller sees it, filtered, sorted, by pages.</summary>
internal static class ListEnterprises
{
    public const string ByName = "name";
    public const int LargestPage = 200;
    public const int MostPages = 100_000;

    public static async Task<IResult> Handle(
        [AsParameters] EnterpriseFilter filter, string? sort, int? page, int? pageSize, TiduDb db, RegistrySights sights, EnterpriseLists lists, ShippedPacks packs, AuditTrail audit, CancellationToken cancel)
    {
        var sight = await sights.OpenAsync(cancel);
        var ladder = packs.Packs.Ladder;
        var (number, size) = (page ?? 1, pageSize ?? 50);
        if (await RefuseAsync(filter, sight, ladder, audit) is { } refused)
        {
            return refused;
        }

        if (size is < 1 or > LargestPage || number is < 1 or > MostPages)
        {
            return Problems.BadRequest("wrong-page-size", ("size", size), ("largest", LargestPage));
        }

        var (found, problem) = await lists.NarrowAsync(filter.Find(db, sight, ladder), filter, db, sight, cancel);
        if (problem is not null)
        {
            return problem;
        }

        if (InOrder(found, db, sort ?? ByName, filter.On ?? sight.Scope.Today) is not { } ordered)
        {
            return Problems.BadRequest("bad-request", ("value", sort));
        }

        var total = await found.CountAsync(cancel);
        var rows = total == 0 ? [] : await ordered.AsNoTracking().Skip((number - 1) * size).Take(size).ToListAsync(cancel);
        return Results.Ok(new EnterprisePage(await RowsAsync(rows, filter.On, lists, db, sight, ladder, cancel), total, number, size, !sight.ReadsContacts));
    }

    /// <summary>404 for a unit outside the scope, 400 for what cannot be read; null where the filters are good.</summary>
    internal static async Task<IResult?> RefuseAsync(EnterpriseFilter filter, RegistrySight sight, Ladder ladder, AuditTrail audit)
    {
        if (!string.IsNullOrWhiteSpace(filter.Unit) && !sight.Scope.Contains(filter.Unit, sight.Scope.Today))
        {
            return await audit.NotFoundAsync(sight.Scope.Tree.Find(filter.Unit) is not null, "unit-not-found", "unit", filter.Unit);
        }

        return filter.IsReadable(ladder) ? null : Problems.BadRequest("bad-request");
    }

    /// <summary>In a whole order, so that no row is on two pages; null for a sort key that is none.</summary>
    internal static IQueryable<Enterprise>? InOrder(IQueryable<Enterprise> rows, TiduDb db, string sort, DateOnly day)
    {
        var ending = TitlesOn.Last(db.Set<Qualification>(), day);
        return sort.TrimStart('-') switch
        {
            ByName => Ordered(rows, one => one.Name, sort),
            "code" => Ordered(rows, one => one.CreditCode, sort),
            "registered" => Ordered(rows, one => one.RegisteredOn, sort),
            "unit" => Ordered(rows, one => one.UnitId, sort),
            "industry" => Ordered(rows, one => one.IndustryCode, sort),
            "expires" => Ordered(rows, one => ending.Where(title => title.EnterpriseId == one.Id).Min(title => title.EndedOn ?? title.ValidTo) ?? DateOnly.MaxValue, sort),
            _ => null,
        };
    }

    /// <summary>What lists say of these enterprises, in their order.</summary>
    internal static async Task<IReadOnlyList<EnterpriseRow>> RowsAsync(IReadOnlyList<Enterprise> rows, DateOnly? on, EnterpriseLists lists, TiduDb db, RegistrySight sight, Ladder ladder, CancellationToken cancel)
    {
        var ids = rows.Select(one => one.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var titles = (await db.Set<Qualification>().AsNoTracking().Where(title => ids.Contains(title.EnterpriseId)).Where(TitlesOn.Valid(on ?? sight.Scope.Today)).ToListAsync(cancel)).ToLookup(title => title.EnterpriseId);
        var years = await db.Set<FactRecord>().Where(record => ids.Contains(record.EnterpriseId) && record.Year > 0)
            .GroupBy(record => record.EnterpriseId).Select(group => new { group.Key, Year = group.Max(record => record.Year) }).ToDictionaryAsync(pair => pair.Key, pair => pair.Year, cancel);
        var marks = await lists.MarksAsync(ids, db, sight, cancel);
        return [.. rows.Select(one => EnterpriseRow.Of(one, titles[one.Id], years.TryGetValue(one.Id, out var year) ? year : null, marks[one.Id], sight, ladder))];
    }

    private static IQueryable<Enterprise> Ordered<T>(IQueryable<Enterprise> rows, Expression<Func<Enterprise, T>> key, string sort) =>
        sort.StartsWith('-') ? rows.OrderByDescending(key).ThenByDescending(one => one.Id) : rows.OrderBy(key).ThenBy(one => one.Id);
}
