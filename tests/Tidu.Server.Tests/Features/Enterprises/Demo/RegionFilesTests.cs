using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Demo;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Demo;

/// <summary>The lists of a region are what the importer reads: an empty registry filled from them holds the region's enterprises.</summary>
public sealed class RegionFilesTests : IDisposable
{
    private readonly string _folder = DemoTemplate.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lists_ImportedIntoAnEmptyRegistry_AreTakenWithoutAnyRemark()
    {
        var packs = PackFolder.Read(Path.Combine(AppContext.BaseDirectory, "packs"));
        var count = await new RegionFiles(packs, Small(packs), 7, new DateOnly(2026, 6, 30)).WriteAsync(_folder, CancellationToken.None);
        count.ShouldBe(300);
        var data = Path.Combine(_folder, "data");
        (await Run("db", "migrate", "--data", data)).ExitCode.ShouldBe(0);

        foreach (var list in (string[])["企业名单", "资质证书", "年度数据"])
        {
            var run = await Run("import", "enterprises", Path.Combine(_folder, list + ".csv"), "--data", data);
            run.ExitCode.ShouldBe(0, run.Output + run.Error);
            (run.Output + run.Error).ShouldContain("异常 0），有误 0 条");
        }

        await using var open = CommandDatabase.Open(new HostSettings { DataFolder = data, PacksFolder = Path.Combine(AppContext.BaseDirectory, "packs"), Database = DatabaseTarget.For(data, null) }, Program.Parts);
        (await open.Db.Set<Enterprise>().CountAsync()).ShouldBe(300);
        var end = new DateOnly(2022, 12, 31);
        var titles = await open.Db.Set<Qualification>().AsNoTracking().Join(open.Db.Set<Enterprise>(), title => title.EnterpriseId, one => one.Id, (title, one) => new { title, one.ParkId }).ToListAsync();
        titles.Count(row => row.title.Kind == "high-tech-enterprise" && row.title.IsValidOn(end) && row.ParkId == "港桥产业促进中心").ShouldBe(28);
        titles.Count(row => row.title.Kind == "tech-enterprise" && row.title.IsValidOn(end)).ShouldBe(52);
        (await open.Db.Set<FactRecord>().CountAsync()).ShouldBeGreaterThan(600);
    }

    /// <summary>One park of Yongchuan.</summary>
    private static RegionPack Small(PackSet packs)
    {
        var region = packs.FindRegion("yongchuan-2023-663")!;
        return region with { Enterprises = 300, Counts = [.. region.Counts.Select(counts => counts with { Rows = [.. counts.Rows.Where(row => row.UnitId == "港桥产业促进中心")] })] };
    }

    private static async Task<CommandRun> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(Program.Parts, args, output, error, CancellationToken.None);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
