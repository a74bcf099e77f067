using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Demo;

/// <summary>Windows, applications, pools, tasks, judgements and refusals of the demonstration: what a district's office would have on record, drawn by a seeded dice and marked as demonstration.</summary>
public static class LoadDemoPools
{
    private const string District = "500118";
    private const string City = "500000";
    private const string Kind = "high-tech-enterprise";
    private const int Seed = 663;

    /// <summary>The step; nothing without enterprises, and nothing where there are pools.</summary>
    public static async Task RunAsync(DemoContext demo, CancellationToken cancel)
    {
        var today = ChinaTime.Today(demo.Services.GetRequiredService<TimeProvider>());
        if (await demo.Db.Set<Pool>().AnyAsync(cancel) || !await demo.Db.Set<Enterprise>().AnyAsync(cancel))
        {
            return;
        }

        demo.Db.AddRange(DemoWindows.Of(City, today));
        var pools = DemoWindows.Pools(District);
        demo.Db.AddRange(pools);
        await demo.Db.SaveChangesAsync(cancel);
        var setting = await ReadAsync(demo, today, cancel);
        demo.Db.AddRange(DemoApplications.Past(setting));
        demo.Db.AddRange(DemoApplications.OnTheWay(setting));
        demo.Db.AddRange(DemoPlaces.Of(setting, pools[0].Id));
        demo.Db.AddRange(DemoPlaces.Tasks(setting, demo.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        demo.Db.AddRange(DemoPlaces.Judgements(setting, demo.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        demo.Db.AddRange(DemoPlaces.Refusals(setting));
        await demo.Db.TouchAsync(CultivationDoor.Stamp, cancel);
        await demo.Db.SaveChangesAsync(cancel);
    }

    private static async Task<DemoSetting> ReadAsync(DemoContext demo, DateOnly today, CancellationToken cancel)
    {
        var enterprises = await demo.Db.Set<Enterprise>().AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel);
        var assess = demo.Services.GetRequiredService<AssessEnterprises>();
        var titles = await demo.Db.Set<Qualification>().AsNoTracking().Where(title => title.Kind == Kind).OrderBy(title => title.EnterpriseId).ThenBy(title => title.ValidFrom).ToListAsync(cancel);
        var holders = titles.Where(title => title.IsValidOn(today)).Select(title => title.EnterpriseId).ToHashSet();
        var verdicts = await assess.VerdictsAsync(new AssessmentQuestion { Standards = [Kind], AsOf = today, UnitId = District }, cancel);
        var near = verdicts.Where(row => !holders.Contains(row.EnterpriseId) && row.Verdict != AssessedVerdict.NotApplicable && row.FailedCount <= 2)
            .OrderBy(row => row.FailedCount).ThenBy(row => row.LackingCount).ThenBy(row => row.EnterpriseId * 7919L % 1009).ThenBy(row => row.EnterpriseId).Select(row => row.EnterpriseId).ToList();
        var ofDistrict = verdicts.Select(row => row.EnterpriseId).ToHashSet();
        return new DemoSetting(new Random(Seed), today, Kind, MonitoringTexts.DemoSource, enterprises.ToDictionary(one => one.Id), [.. titles.Where(title => ofDistrict.Contains(title.EnterpriseId))], near, demo.Accounts.ToDictionary(account => account.UserName, account => account.DisplayName));
    }
}

/// <summary>What the demonstration's records are drawn from.</summary>
/// <param name="Near">Enterprises without the title, nearest first.</param>
/// <param name="Accounts">Display names by login name.</param>
internal sealed record DemoSetting(
    Random Dice, DateOnly Today, string Kind, string Mark, IReadOnlyDictionary<int, Enterprise> Enterprises, IReadOnlyList<Qualification> Titles, IReadOnlyList<int> Near, IReadOnlyDictionary<string, string> Accounts)
{
    /// <summary>Those on their way are the nearest; the next are worked on.</summary>
    public const int OnTheWay = 18;

    /// <summary>The first title of each enterprise.</summary>
    public IEnumerable<Qualification> Firsts => Titles.GroupBy(title => title.EnterpriseId).Select(own => own.First());

    /// <summary>Who serves an enterprise: its park's or town's account where there is one, else the district's office.</summary>
    public (string UserName, string Name) OfficerOf(int enterprise)
    {
        var one = Enterprises[enterprise];
        var found = Accounts.FirstOrDefault(account => account.Value == one.ParkId || account.Value == one.UnitId);
        var name = found.Key ?? "yc-officer";
        return (name, Accounts.GetValueOrDefault(name, name));
    }
}
