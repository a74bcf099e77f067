using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>Steps that bring the packs' indicators and plans into the database; each may run again with newer packs.</summary>
internal static class LoadPacks
{
    public static async Task IndicatorsAsync(DemoContext demo, CancellationToken cancel) =>
        await LoadIndicators.LoadAsync(demo.Db, demo.Packs, cancel);

    public static async Task PlansAsync(DemoContext demo, CancellationToken cancel) => await LoadAsync(demo, demo.Packs, cancel);

    /// <summary>Newer files of the plans that the database has; the others are not what this place works with.</summary>
    public static async Task ChosenPlansAsync(DemoContext demo, CancellationToken cancel)
    {
        var chosen = await demo.Db.Set<ActionPlan>().Select(plan => plan.Id).ToListAsync(cancel);
        await LoadAsync(demo, StoredPacks.With(demo.Packs, [.. demo.Packs.Plans.Where(plan => chosen.Contains(plan.Id))]), cancel);
    }

    private static Task LoadAsync(DemoContext demo, PackSet packs, CancellationToken cancel) =>
        LoadPlans.LoadAsync(demo.Db, packs, file => File.ReadAllBytes(Path.Combine(demo.Settings.PacksFolder, file)), cancel);
}
