using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Audit;

/// <summary>GET /api/audit?before=&amp;size=&amp;user=&amp;action= : reading the audit trail is audited too.</summary>
public static class ListAuditEntries
{
    private const int LargestPage = 200;

    /// <summary>400 wrong-page-size outside 1 to 200.</summary>
    public static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> Handle(
        long? before, int? size, string? user, string? action, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var take = size ?? 50;
        if (take is < 1 or > LargestPage)
        {
            return Problems.BadRequest("wrong-page-size", ("size", take), ("largest", LargestPage));
        }

        await audit.RecordAsync(AuditActions.ReadAudit, AuditOutcome.Done, after: new { before, size = take, user, action });
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => before == null || entry.Id < before)
            .Where(entry => user == null || entry.UserName == user)
            .Where(entry => action == null || entry.Action == action)
            .OrderByDescending(entry => entry.Id)
            .Take(take + 1)
            .ToListAsync(cancel);
        var page = entries.Take(take).ToList();
        return TypedResults.Ok(new AuditPage(page, entries.Count > take ? page[^1].Id : null));
    }
}
