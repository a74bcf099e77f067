using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>Opens reporting of the quarter that ended last for every district with a running plan, until the end of the current one: on whatever day the demonstration is made, there is something to fill.</summary>
internal static class LoadDemoPeriods
{
    public static async Task RunAsync(DemoContext demo, CancellationToken cancel)
    {
        var today = ChinaTime.Today(demo.Services.GetRequiredService<TimeProvider>());
        var current = Period.Holding(today, PeriodKind.Quarter);
        var ended = current.Previous();
        var units = await demo.Db.Set<ActionPlan>()
            .Where(plan => plan.Level == PlanLevel.District && plan.From <= ended.Last && plan.To >= ended.Last)
            .Select(plan => plan.UnitId).Distinct().OrderBy(unit => unit).ToListAsync(cancel);
        demo.Db.AddRange(units.Select(unit => new ReportingPeriod
        {
            UnitId = unit,
            Period = ended.ToString(),
            PeriodEnd = ended.Last,
            OpensOn = current.First,
            ClosesOn = current.Last,
        }));
    }
}
