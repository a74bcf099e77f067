using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Documents;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Imports;
using Tidu.Server.Tests.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Importing;

/// <summary>What goes wrong around a list of enterprises: two people at once, a browser closed, a template of another version, units and certificates that changed since.</summary>
public abstract class EnterpriseDisasterTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Run_TwoOverlappingFilesAtOnce_OneIsWrittenTheOtherReturnedWithTheRows()
    {
        using var first = await App.LogInAs("yc-officer");
        using var second = await App.LogInAs("yc-eic");
        var (one, two) = (new ImportBrowser(App, first), new ImportBrowser(App, second));
        var (mine, theirs) = (await one.Check(List(600, 40, 11), fileName: "甲.csv", kind: "enterprises"), await two.Check(List(620, 40, 12), fileName: "乙.csv", kind: "enterprises"));
        var ends = await Task.WhenAll(one.Run(mine), two.Run(theirs));
        ends.Select(end => end.Text("state")).Order().ShouldBe(["checked", "done"]);
        var returned = ends.Single(end => end.Text("state") == "checked");
        returned.Items("conflicts").Count.ShouldBe(20, returned.ToString());
        (returned.Number("rowsWritten"), returned.Number("rowsAdded"), returned.Number("rowsChanged")).ShouldBe((0, 20, 20));
        (await Industries(600, 660)).Count.ShouldBe(40, "nothing of the second file is there");
        (returned.Text("id") == mine.Text("id") ? await one.Run(returned) : await two.Run(returned)).Number("rowsWritten").ShouldBe(40);
        (await Industries(600, 660)).Count.ShouldBe(60);
    }

    [SkippableFact]
    public async Task Browser_ClosedBetweenTheSteps_FindsTheWorkDoneOnReturn()
    {
        string id;
        using (var client = await App.LogInAs("yc-officer"))
        {
            (await new ImportBrowser(App, client).Send("关闭.csv", Encoding.UTF8.GetBytes(List(700, 30, 5)), kind: "enterprises")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            id = (await client.Read("/api/imports"))[0].Text("id")!;
        }

        await FinishedAsync(id);
        using (var client = await App.LogInAs("yc-officer"))
        {
            var ready = await client.Read($"/api/imports/{id}");
            (ready.Text("state"), ready.Number("rowsAdded")).ShouldBe(("checked", 30));
            (await new ImportBrowser(App, client).Decide(ready)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        await FinishedAsync(id);
        using var last = await App.LogInAs("yc-officer");
        var done = await last.Read($"/api/imports/{id}");
        (done.Text("state"), done.Number("rowsWritten")).ShouldBe(("done", 30));
        (await Industries(700, 730)).Count.ShouldBe(30);
    }

    [SkippableTheory]
    [InlineData("enterprises", 99, "import-template-version", "99")]
    [InlineData("units", 1, "import-template-kind", null)]
    public async Task Check_TemplateOfAnotherVersionOrKind_IsRefused(string kind, int version, string code, string? number)
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var sheet = new Sheet("Sheet1", [20, 20], [[SheetCell.Of("统一社会信用代码"), SheetCell.Of("企业名称")], [SheetCell.Of(TestCodes.Of(740)), SheetCell.Of("版本测试有限公司")]], [], null, 0, 0, false, null);
        var job = await browser.After(await browser.Send("模板.xlsx", WorkbookWriter.Write(new Workbook("模板", string.Empty, [sheet, TemplateMark.Of(kind, version)])), kind: "enterprises"));
        (job.Text("state"), job.GetProperty("problem").Text("code"), job.GetProperty("problem").GetProperty("params") is var said && said.TryGetProperty("version", out var of) ? of.ToString() : null).ShouldBe(("failed", code, number), job.ToString());
    }

    [SkippableFact]
    public async Task Check_UnitMergedSince_IsImportedToItsSuccessorAndSaid()
    {
        using var client = await App.LogInAs("cq-officer");
        var job = await new ImportBrowser(App, client).Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(750)},撤并测试有限公司,江北区\n", kind: "enterprises");
        (job.Number("rowsAdded"), job.Number("rowsBad")).ShouldBe((1, 0), job.ToString());
        job.Items("remarks").Single().Text("text").ShouldBe("“江北区”已经并入“两江新区”，本行按“两江新区”导入。");
    }

    [SkippableTheory]
    [InlineData("重庆市永川区三教镇产业大道7号", "三教镇")]
    [InlineData("重庆市永川区大安街道1号", "大安街道")]
    [InlineData("重庆市渝中区解放碑1号", "渝中区")]
    [InlineData("永川区胜利路街道1号", "胜利路街道")]
    [InlineData("成都市高新区1号", null)]
    public async Task Check_AddressSeenFromTheCity_NamesTheLowestUnit(string address, string? unit)
    {
        using var client = await App.LogInAs("cq-officer");
        var job = await new ImportBrowser(App, client).Check($"统一社会信用代码,企业名称,住所\n{TestCodes.Of(770)},地址测试有限公司,{address}\n", kind: "enterprises");
        (job.Number("rowsAdded"), job.Items("preview").Single().GetProperty("cells").Text("unit")).ShouldBe((1, unit), job.ToString());
    }

    [SkippableFact]
    public async Task Check_CertificateOverlappingAStoredOne_IsRefusedARenewalIsNot()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        await browser.Run(await browser.Check(Certificate("GR-A", "2023-11-01", "2026-10-31"), kind: "enterprises"));
        var job = await browser.Check(Certificate("GR-B", "2024-05-01", "2027-04-30"), kind: "enterprises");
        job.Number("rowsBad").ShouldBe(1, job.ToString());
        job.Items("remarks").Single().Text("text")!.ShouldContain("与已有的高新技术企业证书 GR-A（2023-11-01 至 2026-10-31）有效期重叠");
        (await browser.Check(Certificate("GR-C", "2026-10-15", "2029-10-14"), kind: "enterprises")).Number("rowsBad").ShouldBe(0);
    }

    private static string Certificate(string number, string from, string to) =>
        $"统一社会信用代码,企业名称,属地,资质类型,证书编号,有效期起,有效期止\n{TestCodes.Of(760)},续证测试有限公司,大安街道,高企,{number},{from},{to}\n";

    private static string List(int first, int count, int industry)
    {
        var text = new StringBuilder("统一社会信用代码,企业名称,属地,主导产业\n");
        for (var number = first; number < first + count; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{TestCodes.Of(number)},并发测试{number}有限公司,大安街道,产业{industry}\n");
        }

        return text.ToString();
    }

    private Task<List<string?>> Industries(int first, int end) => App.InDatabase(db =>
    {
        var codes = Enumerable.Range(first, end - first).Select(TestCodes.Of).ToList();
        return db.Set<Enterprise>().Where(one => codes.Contains(one.CreditCode)).Select(one => one.LeadingIndustry).ToListAsync();
    });

    private Task FinishedAsync(string id) => App.InScope(services => services.GetRequiredService<ImportQueue>().Find(id)?.Finished ?? Task.CompletedTask);
}

public sealed class SqliteEnterpriseDisasterTests(SqliteFixture fixture) : EnterpriseDisasterTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEnterpriseDisasterTests(PostgresFixture fixture) : EnterpriseDisasterTests(fixture), IClassFixture<PostgresFixture>;
