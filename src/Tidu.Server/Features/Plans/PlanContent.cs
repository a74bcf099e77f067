using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Features.Plans;

/// <summary>What belongs to a plan, for whoever reads plans whole.</summary>
internal static class PlanContent
{
    /// <summary>Plans with everything that hangs on them, each body in a query of its own.</summary>
    public static IQueryable<ActionPlan> WithContent(this IQueryable<ActionPlan> plans) => plans.AsSplitQuery()
        .Include(plan => plan.Tables).ThenInclude(table => table.RowList)
        .Include(plan => plan.Targets)
        .Include(plan => plan.Baselines)
        .Include(plan => plan.Addends)
        .Include(plan => plan.Tasks).ThenInclude(task => task.Units)
        .Include(plan => plan.Mechanisms)
        .Include(plan => plan.Findings);
}
