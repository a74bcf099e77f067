using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Populations.Synthetic.Regions;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Demo;

/// <summary>Fills a demonstration database with the enterprises of a region that do not exist, as of the day it is made.</summary>
public static class LoadDemoEnterprises
{
    private const string District = "yongchuan-2023-663";
    private const string City = "chongqing";
    private const long Seed = 1;
    private const int AtOnce = 5_000;

    /// <summary>The step; nothing where there are enterprises.</summary>
    public static async Task RunAsync(DemoContext demo, CancellationToken cancel)
    {
        var region = demo.Packs.FindRegion(demo.WholeCity ? City : District);
        if (region is null || await demo.Db.Set<Enterprise>().AnyAsync(cancel))
        {
            return;
        }

        var now = demo.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var batch = new EnterpriseBatch { Label = MonitoringTexts.DemoSource, EnteredBy = CurrentUser.LocalOperatorName, EnteredByName = CurrentUser.LocalOperatorName, EnteredAt = now };
        demo.Db.Add(batch);
        await demo.Db.SaveChangesAsync(cancel);
        var last = 0;
        foreach (var some in SyntheticRegion.Enterprises(demo.Packs, region, Seed, Day(demo, region)).Chunk(AtOnce))
        {
            last = await InsertAsync(demo, new DemoRows(batch.Id, demo.Accounts), some, last, cancel);
        }

        if (demo.Db.Database.IsNpgsql())
        {
            // PostgreSQL counts its rows by itself only a while later; until then it would read whole tables for a page of a list.
            await demo.Db.Database.ExecuteSqlRawAsync("ANALYZE", cancel);
        }

        await demo.Services.GetRequiredService<RegistryChanges>().SayAsync(demo.Db, new RegistryChange(null, Titles: true, Facts: true), cancel);
    }

    /// <summary>Today, or the nearest day that the region's counts reach to.</summary>
    private static DateOnly Day(DemoContext demo, RegionPack region)
    {
        var today = ChinaTime.Today(demo.Services.GetRequiredService<TimeProvider>());
        return today < SyntheticRegion.FirstDay ? SyntheticRegion.FirstDay : today > SyntheticRegion.LastDay(region) ? SyntheticRegion.LastDay(region) : today;
    }

    /// <returns>The greatest id there is now.</returns>
    private static async Task<int> InsertAsync(DemoContext demo, DemoRows rows, RegionEnterprise[] some, int last, CancellationToken cancel)
    {
        await demo.Db.BulkInsertAsync(some.Select(rows.Of), cancel);
        var ids = await demo.Db.Set<Enterprise>().Where(one => one.Id > last).Select(one => new { one.Id, one.CreditCode }).ToDictionaryAsync(one => one.CreditCode, one => one.Id, cancel);
        IEnumerable<T> All<T>(Func<RegionEnterprise, int, IEnumerable<T>> of) => some.SelectMany(one => of(one, ids[one.CreditCode]));
        await demo.Db.BulkInsertAsync(All(DemoRows.Places), cancel);
        await demo.Db.BulkInsertAsync(All(DemoRows.FormerNames), cancel);
        await demo.Db.BulkInsertAsync(All(rows.Titles), cancel);
        await demo.Db.BulkInsertAsync(All(rows.Facts), cancel);
        await demo.Db.BulkInsertAsync(All(rows.Vetoes), cancel);
        await demo.Db.BulkInsertAsync(All(rows.Assets), cancel);
        return ids.Values.Max();
    }
}
