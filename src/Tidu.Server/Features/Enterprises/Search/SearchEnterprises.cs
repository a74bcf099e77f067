using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>An enterprise that was found while typing.</summary>
/// <param name="Match">What the typed text was found in.</param>
/// <param name="FormerName">The former name it was found by; null elsewhere.</param>
public sealed record FoundEnterprise(string CreditCode, string Name, string? Unit, [Codes(typeof(MatchKind))] string Match, string? FormerName);

/// <summary>What was found.</summary>
/// <param name="Hits">The best ones.</param>
/// <param name="Total">How many there are in the caller's scope.</param>
public sealed record FoundEnterprises(IReadOnlyList<FoundEnterprise> Hits, int Total);

/// <summary>GET /api/enterprises/search?q=: enterprises by name, former name, code, initials or pinyin, answered from memory while somebody types.</summary>
internal static class SearchEnterprises
{
    private const int Longest = 100;
    private const int Most = 50;

    public static async Task<IResult> Handle(string q, int? size, TiduDb db, RegistrySights sights, StampedCache<SearchIndex> index, CancellationToken cancel)
    {
        if (q.Length > Longest || size is < 1 or > Most)
        {
            return Problems.BadRequest("bad-request", ("value", q.Length > Longest ? q.Length : size));
        }

        var sight = await sights.OpenAsync(cancel);
        var words = EnterpriseFilter.Words(q);
        var found = (await index.GetAsync(db, cancel)).Find(words, sight.Contains, size ?? 10);
        var ids = found.Hits.Select(hit => hit.Id).ToList();
        var rows = await sight.Of(db.Set<Enterprise>()).AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
        var former = found.Hits.Any(hit => hit.Kind == MatchKind.FormerName)
            ? (await db.Set<FormerName>().AsNoTracking().Where(name => ids.Contains(name.EnterpriseId)).ToListAsync(cancel)).ToLookup(name => name.EnterpriseId)
            : null;
        var hits = found.Hits.Where(hit => rows.ContainsKey(hit.Id)).Select(hit => new FoundEnterprise(
            rows[hit.Id].CreditCode,
            rows[hit.Id].Name,
            EnterpriseRow.NameOf(sight.Scope.Tree, rows[hit.Id].UnitId),
            JsonSettings.CodeOf(hit.Kind),
            hit.Kind == MatchKind.FormerName ? former![hit.Id].FirstOrDefault(name => SearchText.Plain(name.Name).Contains(words[0], StringComparison.Ordinal))?.Name : null));
        return Results.Ok(new FoundEnterprises([.. hits], found.Total - (ids.Count - rows.Count)));
    }
}
