using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Counts;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Counting;

/// <summary>In a demonstration database the plans whose units all have enterprises are counted from the registry. With newer packs the counts are brought up to date; which indicators are counted is then the users' business.</summary>
internal static class SetDemoCounting
{
    private static readonly string[] Plans = ["yongchuan-2023-663", "chongqing-2023-double-growth"];
    private static readonly string[] Indicators = ["hnte", "tech-enterprises"];

    public static async Task RunAsync(DemoContext demo, CancellationToken cancel)
    {
        await demo.Db.SaveChangesAsync(cancel);
        var counts = await demo.Services.GetRequiredService<CountSource>().OpenFreshAsync(cancel);
        var now = demo.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var done = await demo.Db.Set<ImportBatch>().AnyAsync(batch => batch.Label.StartsWith(KeepCounts.BatchLabel), cancel);
        foreach (var (plan, indicator) in done ? [] : Plans.SelectMany(plan => Indicators.Select(indicator => (plan, indicator))))
        {
            if (counts.Book.FindPlan(plan) is { } found && counts.CountOf(plan, indicator, found.BaseDate) is { } count && Enumerable.Range(0, count.Addends.Count).All(addend => count.Of(addend).Count > 0))
            {
                demo.Db.Add(new CountingRule
                {
                    PlanId = plan, IndicatorCode = indicator, From = found.BaseDate, Basis = CountTexts.DemoBasis, SetBy = CurrentUser.LocalOperatorName, SetByName = CurrentUser.LocalOperatorName, SetAt = now,
                });
            }
        }

        await demo.Db.TouchAsync(CountingRules.Stamp, cancel);
        await demo.Db.SaveChangesAsync(cancel);
        await demo.Services.GetRequiredService<KeepCounts>().RunAsync(null, cancel);
    }
}
