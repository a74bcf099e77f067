using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Tests.Documents;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>The exported table, read back: the annex as printed, and what has become of it.</summary>
public abstract class WorkbookTests(AppFixture fixture)
{
    private const string Plan = ProgrammeRoutes.Yongchuan;

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Workbook_OfFirms_HasTheShapeOfTheAnnex()
    {
        var annex = PrintedAnnex.Read("annex-3");
        var sheet = SheetText.ReadAll(await Export("annex-3", "2025-12-31"))[0];
        sheet.Name.ShouldBe("附件3");
        sheet.Rows[0][0].ShouldBe("附件3");
        sheet.Rows[1][0].ShouldBe("科技型企业培育目标任务分解");
        sheet.Rows[2][0].ShouldBe("（单位：家）");
        sheet.Rows[3].ShouldBe(["序号", "镇街/园区", "2022年", "2023年", "2024年", "2025年", "2026年", "2027年"]);
        sheet.Rows.Count.ShouldBe(4 + 27 + 1);
        for (var i = 0; i < annex.Rows.Count; i++)
        {
            sheet.Rows[4 + i].ShouldBe([annex.Rows[i].Number, annex.Rows[i].Unit, .. annex.Rows[i].Values.Select(value => (object?)(double?)value)]);
        }

        sheet.Rows[^1].ShouldBe([null, "合计", .. annex.Totals.Select(total => (object?)(double)total)]);
    }

    [SkippableFact]
    public async Task Workbook_OfResearchSpending_IsInThePrintedUnitWithThePrintedTotalAndRepeatedNumber()
    {
        var annex = PrintedAnnex.Read("annex-1");
        var sheet = SheetText.ReadAll(await Export("annex-1", "2025-12-31"))[0];
        sheet.Rows[2][0].ShouldBe("（单位：万元）");
        sheet.Rows[3].Count.ShouldBe(2 + 5);
        sheet.Rows[4].ShouldBe(["1", "中山路街道", 709d, 815d, 904d, 1035d, 1155d]);
        sheet.Rows.Skip(4).Take(27).Select(row => row[0]).ShouldBe(annex.Rows.Select(row => row.Number));
        sheet.Rows.Skip(4).Take(27).Select(row => row[0]).Count(number => number is "25").ShouldBe(2);
        sheet.Rows[^1][^1].ShouldBe(600_000d);
        sheet.Rows.Skip(4).Take(27).Sum(row => (double)row[^1]!).ShouldBe(600_001d);
    }

    [SkippableFact]
    public async Task Workbook_CellPrintedAsSlash_StaysThatText()
    {
        var sheet = SheetText.ReadAll(await Export("annex-2", "2025-12-31"))[0];
        sheet.Rows[8].ShouldBe(["5", "区招商投资局", "/", 10d, 20d, 30d, 40d, 50d]);
        sheet.Rows[^1].ShouldBe([null, "合计", 227d, 280d, 350d, 420d, 510d, 600d]);
    }

    [SkippableFact]
    public async Task Workbook_SecondSheet_HasTargetActualAndCompletionInThePrintedUnit()
    {
        var sheet = SheetText.ReadAll(await Export("annex-1", "2025-12-31"))[1];
        sheet.Name.ShouldBe("完成情况");
        sheet.Rows[0][0].ShouldBe("研发投入任务分解完成情况");
        ((string)sheet.Rows[1][0]!).ShouldContain("演示数据");
        ((string)sheet.Rows[1][0]!).ShouldContain("2025-12-31");
        ((string)sheet.Rows[1][0]!).ShouldContain("万元");
        sheet.Rows.Count.ShouldBe(4 + 27 + 1);
        foreach (var row in sheet.Rows.Skip(4))
        {
            foreach (var year in (int[])[0, 1, 2])
            {
                var (target, actual, completion) = ((double)row[3 + (year * 3)]!, (double)row[4 + (year * 3)]!, (double)row[5 + (year * 3)]!);
                completion.ShouldBe(actual / target, 1e-9);
            }

            row.Skip(3 + 9 + 1).Take(2).ShouldBe([null, null]);
        }

        sheet.Rows[^1][1].ShouldBe("合计（计算数）");
        sheet.Rows[^1][^3].ShouldBe(600_001d);
    }

    [SkippableFact]
    public async Task Workbook_Footer_MarksDemonstrationAndNamesWhoAndWhen()
    {
        var demo = SheetText.Xml(await Export("annex-3", "2025-12-31"));
        demo.ShouldContain("&amp;L演示数据，不作为工作依据。永川区科技局 于 ");
        var real = SheetText.Xml(await Export("annex-3", "2022-12-31"));
        real.ShouldNotContain("演示数据");
        real.ShouldContain("永川区科技局 于 ");
    }

    [SkippableFact]
    public async Task Workbook_OfAPanel_NamesTheMeasureUnitOfEveryRow()
    {
        using var client = await App.LogInAs("lp-officer");
        var response = await client.Get("/api/plans/liangping-2022-sti-14th-five-year/tables/panel-2/workbook?on=2025-12-31");
        var sheet = SheetText.ReadAll(await response.Content.ReadAsByteArrayAsync())[0];
        var row = sheet.Rows.Single(line => line[1] is string label && label.StartsWith("全社会研发经费投入强度", StringComparison.Ordinal));
        row[1].ShouldBe("全社会研发经费投入强度（%）");
        row[^1].ShouldBe(2d);
        row[^2].ShouldBe(0.74d);
    }

    [SkippableFact]
    public async Task Workbook_Export_IsAFileAndWrittenDown()
    {
        var before = await Exports();
        using var client = await App.LogInAs("yc-officer");
        var response = await client.Get($"/api/plans/{Plan}/tables/annex-3/workbook?on=2025-12-31");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.Content.Headers.ContentDisposition!.FileNameStar!.ShouldBe("“663”行动计划附件3_20251231.xlsx");
        (await Exports() - before).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Workbook_UnknownTable_Is404()
    {
        using var client = await App.LogInAs("yc-officer");
        await (await client.Get($"/api/plans/{Plan}/tables/annex-9/workbook")).ShouldBeProblem(HttpStatusCode.NotFound, "table-not-found");
    }

    private async Task<byte[]> Export(string table, string on)
    {
        using var client = await App.LogInAs("yc-officer");
        var response = await client.Get($"/api/plans/{Plan}/tables/{table}/workbook?on={on}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private Task<int> Exports() => App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry =>
        entry.Action == "export" && entry.ObjectId == Plan + "/annex-3" && entry.UserName == "yc-officer" && entry.Outcome == AuditOutcome.Done));
}

public sealed class SqliteWorkbookTests(SqliteFixture fixture) : WorkbookTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresWorkbookTests(PostgresFixture fixture) : WorkbookTests(fixture), IClassFixture<PostgresFixture>;
