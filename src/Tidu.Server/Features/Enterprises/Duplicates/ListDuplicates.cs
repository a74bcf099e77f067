using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>GET /api/duplicates: pairs within the caller's scope that may be one enterprise.</summary>
internal static class ListDuplicates
{
    private const int PageSize = 50;

    public static async Task<IResult> Handle(string? state, int? page, TiduDb db, ScopeSource scopes, CancellationToken cancel)
    {
        var wanted = string.IsNullOrEmpty(state) ? DuplicateState.Open : JsonSettings.MemberOf<DuplicateState>(state);
        if (wanted is null || page is < 1 or > 100_000)
        {
            return Problems.BadRequest("bad-duplicate-filter", ("state", state));
        }

        var scope = await scopes.OpenAsync(cancel);
        var pairs = Pairs(db, scope).Where(pair => pair.Suggestion.State == wanted);
        var count = await pairs.CountAsync(cancel);
        var rows = await pairs.OrderByDescending(pair => pair.Suggestion.Id).Skip(((page ?? 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var numbers = await CountsAsync(db, [.. rows.SelectMany(row => new[] { row.First.Id, row.Second.Id }).Distinct()], cancel);
        return Results.Ok(new DuplicatePage(count, PageSize, [.. rows.Select(row => ViewOf(row, scope, numbers))]));
    }

    /// <summary>Pairs of which both lie within the scope.</summary>
    internal static IQueryable<DuplicatePair> Pairs(TiduDb db, Scope scope)
    {
        var enterprises = db.Set<Enterprise>().AsNoTracking();
        if (!scope.SeesEverything)
        {
            var units = scope.Tree.Units.Where(unit => scope.Contains(unit.Id, scope.Today)).Select(unit => unit.Id).ToList();
            enterprises = enterprises.Where(one => EF.Parameter(units).Contains(one.UnitId!) || EF.Parameter(units).Contains(one.ParkId!));
        }

        return db.Set<DuplicateSuggestion>().AsNoTracking()
            .Join(enterprises, one => one.FirstId, first => first.Id, (one, first) => new { one, first })
            .Join(enterprises, pair => pair.one.SecondId, second => second.Id, (pair, second) => new DuplicatePair { Suggestion = pair.one, First = pair.first, Second = second });
    }

    private static async Task<Dictionary<int, (int Titles, int Records)>> CountsAsync(TiduDb db, List<int> ids, CancellationToken cancel)
    {
        var titles = await db.Set<Qualification>().Where(one => ids.Contains(one.EnterpriseId)).GroupBy(one => one.EnterpriseId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var records = await db.Set<FactRecord>().Where(one => ids.Contains(one.EnterpriseId)).GroupBy(one => one.EnterpriseId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        return ids.ToDictionary(id => id, id => (titles.GetValueOrDefault(id), records.GetValueOrDefault(id)));
    }

    private static DuplicateView ViewOf(DuplicatePair pair, Scope scope, Dictionary<int, (int Titles, int Records)> numbers)
    {
        var one = pair.Suggestion;
        return new(one.Id, Side(pair.First, scope, numbers), Side(pair.Second, scope, numbers), one.Reason, one.State, pair.First.MergedIntoId is null ? pair.First.CreditCode : pair.Second.CreditCode, one.DecidedByName, one.DecidedAt, one.Version);
    }

    private static DuplicateSide Side(Enterprise one, Scope scope, Dictionary<int, (int Titles, int Records)> numbers) => new(
        one.CreditCode, one.Name, one.UnitId is null ? null : scope.Tree.Find(one.UnitId)?.Name ?? one.UnitId, one.RegisteredOn, one.State, numbers[one.Id].Titles, numbers[one.Id].Records, one.MergedIntoId is not null);
}

/// <summary>A suggestion with both enterprises.</summary>
internal sealed class DuplicatePair
{
    public required DuplicateSuggestion Suggestion { get; init; }

    public required Enterprise First { get; init; }

    public required Enterprise Second { get; init; }
}

/// <summary>A page of suggestions.</summary>
/// <param name="Count">Of all pages.</param>
public sealed record DuplicatePage(int Count, int PageSize, IReadOnlyList<DuplicateView> Rows);

/// <summary>Two enterprises that may be one.</summary>
/// <param name="Reason">same-name, near-name, former-name, same-number.</param>
/// <param name="Kept">Code of the one that stands, or would stand.</param>
public sealed record DuplicateView(int Id, DuplicateSide First, DuplicateSide Second, string Reason, DuplicateState State, string Kept, string? DecidedBy, DateTimeOffset? DecidedAt, int Version);

/// <summary>One of the two, with what tells them apart.</summary>
/// <param name="Titles">How many titles it has.</param>
/// <param name="Records">How many records of facts it has.</param>
/// <param name="Merged">True where it was merged into the other.</param>
public sealed record DuplicateSide(string CreditCode, string Name, string? Unit, DateOnly? RegisteredOn, EnterpriseState State, int Titles, int Records, bool Merged);
