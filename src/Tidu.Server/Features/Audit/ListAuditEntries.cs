using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Audit;

/// <summary>GET /api/audit?from=&amp;to=&amp;user=&amp;unit=&amp;action=&amp;objectKind=&amp;objectId=&amp;outcome=&amp;text=&amp;before=&amp;size= : reading the audit trail is audited too.</summary>
public static class ListAuditEntries
{
    private const int LargestPage = 200;

    /// <summary>400 wrong-page-size outside 1 to 200; 400 bad-request for a day or outcome that cannot be read.</summary>
    public static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> Handle(
        long? before, int? size, [AsParameters] AuditFilter filter, TiduDb db, AuditTrail audit, AuditNames names, CancellationToken cancel)
    {
        var take = size ?? 50;
        if (take is < 1 or > LargestPage)
        {
            return Problems.BadRequest("wrong-page-size", ("size", take), ("largest", LargestPage));
        }

        if (!filter.IsReadable())
        {
            return Problems.BadRequest("bad-request");
        }

        await audit.RecordAsync(AuditActions.ReadAudit, AuditOutcome.Done, after: new { before, size = take, filter });
        var entries = await filter.Find(db)
            .Where(entry => before == null || entry.Id < before)
            .OrderByDescending(entry => entry.Id)
            .Take(take + 1)
            .ToListAsync(cancel);
        var page = entries.Take(take).Select(AuditRecord.Of).ToList();
        return TypedResults.Ok(new AuditPage(page, entries.Count > take ? page[^1].Id : null, await names.ReadAsync(page, cancel)));
    }
}
