using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>Units, tasks and targets of a district that has nothing yet, from files.</summary>
public abstract class StartImportTests(AppFixture fixture)
{
    [SkippableFact]
    public async Task Units_ParentBelowItsChildAndFaultyRows_GoodOnesAreWrittenAndEachFaultIsSaid()
    {
        await using var app = await fixture.StartAsync();
        const string File = """
            单位名称,上级单位,类型,简称,别名,启用日期,停用日期,行政区划代码,排序
            双桂街道社区,双桂新区,部门,,,,,,
            双桂新区,梁平区,园区,双桂,双桂城、双桂开发区,2024-01-01,,,1
            孤儿镇,不存在的区,镇街,,,,,,
            甲圈,乙圈,部门,,,,,,
            乙圈,甲圈,部门,,,,,,
            倒日镇,梁平区,镇街,,,2025-01-01,2024-01-01,,
            双桂新区,梁平区,园区,,,,,,
            坏码镇,梁平区,镇街,,,,,12,
            """;
        var (log, written) = await Import(app, ImportKind.Units, File, new ImportOptions { Parent = "500155" });
        (log.RowsRead, log.RowsGood, log.RowsBad, written).ShouldBe((8, 2, 6, 2));
        var texts = log.Remarks.Select(remark => $"{remark.Address} {remark.Text}").ToList();
        texts.ShouldContain(text => text.StartsWith("B4", StringComparison.Ordinal) && text.Contains("不存在的区", StringComparison.Ordinal));
        texts.Count(text => text.Contains("循环", StringComparison.Ordinal)).ShouldBe(2);
        texts.ShouldContain(text => text.StartsWith("G7", StringComparison.Ordinal));
        texts.ShouldContain(text => text.StartsWith("A8", StringComparison.Ordinal) && text.Contains("两次", StringComparison.Ordinal));
        texts.ShouldContain(text => text.StartsWith("H9", StringComparison.Ordinal));
        var tree = await app.InDatabase(db => ReadOrganizations.ReadAsync(db, CancellationToken.None));
        var zone = tree.Find("500155:双桂新区")!;
        (zone.ShortName, zone.Aliases.Count, zone.Order).ShouldBe(("双桂", 2, 1));
        tree.ParentOf("500155:双桂街道社区", new DateOnly(2025, 1, 1)).ShouldBe("500155:双桂新区");
        var (again, none) = await Import(app, ImportKind.Units, File, new ImportOptions { Parent = "500155" });
        (again.RowsUnchanged, again.RowsAdded, none).ShouldBe((2, 0, 0));
    }

    [SkippableFact]
    public async Task Targets_AnnexWithZonesAndResponsibleUnits_RowsAreNamedByTheZone()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var created = await client.Post("/api/plans", StartDocument.Of("2026"));
        var plan = (await created.Content.ReadFromJsonAsync<JsonElement>()).Text("planId")!;
        const string Annex = """
            科技型企业培育目标任务分解,,,,
            序号,园区/镇街,责任单位,2026年,2027年
            1,甲镇,乙镇,20,30
            2,乙镇,,5,8
            """;
        var (log, _) = await Import(app, ImportKind.Targets, Annex, new ImportOptions { Plan = plan });
        (log.RowsRead, log.RowsBad).ShouldBe((4, 0));
        log.Columns.Select(column => column.Field).ShouldBe(["number", "unit", null, "value", "value"]);
    }

    [SkippableFact]
    public async Task TargetsAndTasks_IntoAnOwnPlan_BecomeItsAnnexAndTasks()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("lp-officer");
        await StartDocument.MakeUnits(client);
        var created = await client.Post("/api/plans", StartDocument.Of("2026"));
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var plan = (await created.Content.ReadFromJsonAsync<JsonElement>()).Text("planId")!;
        const string Annex = """
            科技型企业培育目标任务分解,,,,
            序号,单位,基数,2026年,2027年
            1,甲镇,20,"1,025",3
            2,乙镇,5,/,８
            3,丁镇,1,2,3
            合计,,,,
            """;
        var (log, written) = await Import(app, ImportKind.Targets, Annex.Replace("合计,,,,", ",合计,25,1025,12", StringComparison.Ordinal), new ImportOptions { Plan = plan });
        log.Remarks.ShouldContain(remark => remark.Level == ImportRemarkLevel.Error && remark.Value == "丁镇");
        log.Remarks.ShouldContain(remark => remark.Level == ImportRemarkLevel.Warning && remark.Address == "E6");
        written.ShouldBe(9);
        var matrix = await client.Read($"/api/plans/{plan}/tables/annex-2");
        matrix.Items("rows").Select(row => row.Items("cells")[0].Number("target")).ShouldBe([1025, null]);
        (await app.InDatabase(db => db.Set<TargetChange>().CountAsync(change => change.Act == TargetAct.Imported))).ShouldBeGreaterThan(0);

        const string Tasks = """
            序号,任务名称,牵头单位,责任单位,完成时限
            2,建设孵化器,区科技局,甲镇、乙镇,2027年12月
            3,引进人才,没有的局,,长期
            """;
        var (tasks, count) = await Import(app, ImportKind.Tasks, Tasks, new ImportOptions { Plan = plan });
        (tasks.RowsGood, tasks.RowsBad, count).ShouldBe((1, 1, 1));
        var task = (await client.Read($"/api/plans/{plan}/tasks"))[1];
        (task.Text("title"), task.Text("due"), task.Text("duePrinted")).ShouldBe(("建设孵化器", "2027-12-31", "2027年12月"));
        task.Items("responsible").Count.ShouldBe(2);
    }

    [SkippableFact]
    public async Task Template_OfUnits_IsFilledWithWhatThereIs()
    {
        using var client = await fixture.App.LogInAs("yc-officer");
        var response = await client.Get("/api/imports/template?kind=units");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(3000);
    }

    /// <summary>Checks and writes the good rows, as the local operator.</summary>
    private static async Task<(CheckLog Log, int Written)> Import(TiduApp app, ImportKind kind, string content, ImportOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.Settings.DataFolder, Guid.NewGuid().ToString("N"))).FullName;
        var path = Path.Combine(folder, "file");
        await System.IO.File.WriteAllTextAsync(path, content, new UTF8Encoding(true));
        var file = new ImportFile("job", path, "file.csv", folder);
        var log = new CheckLog();
        var written = 0;
        await app.InScope(async services =>
        {
            var importer = services.GetServices<IImporter>().Single(each => each.Kind == kind);
            await importer.CheckAsync(file, options, log, CancellationToken.None);
            var db = services.GetRequiredService<TiduDb>();
            written = await db.InTransactionAsync(
                () => importer.WriteAsync(file, options, new ImportWrite(null, "cli", "cli", app.Clock.GetUtcNow()), CancellationToken.None), CancellationToken.None);
        });
        return (log, written);
    }
}

public sealed class SqliteStartImportTests(SqliteFixture fixture) : StartImportTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresStartImportTests(PostgresFixture fixture) : StartImportTests(fixture), IClassFixture<PostgresFixture>;
