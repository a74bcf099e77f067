using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>The values that a plan made or changed by hand states for past dates are values like those of a plan from a data file.</summary>
internal sealed class FollowPlanBases(TiduDb db, CurrentUser user, TimeProvider clock) : IFollowPlans
{
    public async Task FollowAsync(ActionPlan plan, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var others = await db.Set<ActionPlan>().AsNoTracking().Where(row => row.Id != plan.Id).Include(row => row.Baselines).AsSplitQuery().ToListAsync(cancel);
        await LoadObservations.FollowAsync(db, [.. others, plan], user.UserName, clock.GetUtcNow(), cancel);
    }
}
