using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Holds enterprises until the transaction ends: nobody merges one into another while something is written to it, so that nothing written is left behind at one that is in no list.</summary>
public static class HeldEnterprise
{
    /// <summary>Waits for its turn with each, in the order of their ids, so that two who want the same never wait for each other.</summary>
    /// <returns>404 with the code of the one that stands where one was merged meanwhile; null where all are held.</returns>
    public static async Task<ProblemHttpResult?> TakeAsync(TiduDb db, IEnumerable<int> ids, CancellationToken cancel)
    {
        var held = ids.Distinct().Order().ToList();
        await TakeTurnsAsync(db, held, cancel);
        var gone = await db.Set<Enterprise>().AsNoTracking().Where(one => held.Contains(one.Id) && one.MergedIntoId != null)
            .Join(db.Set<Enterprise>(), one => one.MergedIntoId, kept => kept.Id, (one, kept) => new { one.CreditCode, Into = kept.CreditCode }).OrderBy(pair => pair.CreditCode).FirstOrDefaultAsync(cancel);
        return gone is null ? null : Problems.NotFound("enterprise-merged", ("id", gone.CreditCode), ("into", gone.Into));
    }

    /// <summary>The same for who merges them.</summary>
    internal static async Task TakeTurnsAsync(TiduDb db, IEnumerable<int> ids, CancellationToken cancel)
    {
        foreach (var id in ids.Order())
        {
            await db.TakeTurnAsync($"enterprise/{id}", cancel);
        }
    }
}
