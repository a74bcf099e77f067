using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>Steps that bring the packs' indicators and plans into the database; each may run again with newer packs.</summary>
internal static class LoadPacks
{
    public static async Task IndicatorsAsync(DemoContext demo, CancellationToken cancel) =>
        await LoadIndicators.LoadAsync(demo.Db, demo.Packs, cancel);

    public static async Task PlansAsync(DemoContext demo, CancellationToken cancel) =>
        await LoadPlans.LoadAsync(demo.Db, demo.Packs, file => File.ReadAllBytes(Path.Combine(demo.Settings.PacksFolder, file)), cancel);
}
