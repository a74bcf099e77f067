using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>409 for an edit that another one overtook: what the caller wanted beside what stands there now, who put it there and why.</summary>
internal static class TargetConflict
{
    public static async Task<ProblemHttpResult> OfAsync(TiduDb db, int targetId, int yours, decimal? mine, CancellationToken cancel)
    {
        var target = await db.Set<Target>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == targetId, cancel);
        if (target is null)
        {
            return Problems.NotFound("target-not-found", ("id", targetId));
        }

        var last = await db.Set<TargetChange>().AsNoTracking().Where(change => change.TargetId == targetId).OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancel);
        var theirs = new { value = target.Value, by = last?.By, byName = last?.ByName, at = last?.At, reason = last?.Reason, version = target.Version };
        return Problems.Conflict("version-conflict", ("yours", yours), ("current", target.Version), ("mine", mine), ("theirs", theirs));
    }
}
