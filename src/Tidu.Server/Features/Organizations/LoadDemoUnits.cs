using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>The demonstration database's units: all division packs.</summary>
public static class LoadDemoUnits
{
    /// <summary>The step.</summary>
    public static Task RunAsync(DemoContext demo, CancellationToken cancel) => LoadDivisions.LoadAsync(demo.Db, demo.Packs.Divisions, cancel);
}
