using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Importing;

/// <summary>Lists as departments really have them: titles above the header, periods of validity in words, short names of towns, addresses instead of towns, thousands of yuan, signatures below.</summary>
public abstract class PeoplesListsTests(AppFixture fixture)
{
    private const string Columns = "序号,企业名称,统一社会信用代码,所在镇街,证书编号,发证时间,有效期,联系人\n";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Certificates_WhoseTitleRowNamesTheKind_AreImportedAsThatKind()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var job = await browser.Check(
            "永川区高新技术企业名单（截至2026年10月）,,,,,,,\n填报单位：永川区科技局,,,,,,,\n" + Columns
            + $"1,重庆台账甲有限公司,{TestCodes.Of(501)},大安街道,GR1,2023.11.16,三年,王建国\n"
            + $"2,重庆台账乙有限公司,{TestCodes.Of(502)},高新区,GR2,2023年11月16日,2023年11月16日至2026年10月15日,—\n"
            + $"3,重庆台账丙有限公司,{TestCodes.Of(503)},永川区胜利路街道办事处,GR3,20241128,2024.11.28-2027.11.26,\n"
            + $"4,重庆台账丁有限公司,{TestCodes.Of(504)},南大街,GR4,2024-12-01,36个月,\n"
            + "合计,4家,,,,,,\n填表人：张三,,,审核人：李四,,,,\n注：以证书为准,,,,,,,\n",
            kind: "enterprises");
        (job.Number("rowsRead"), job.Number("rowsAdded"), job.Number("rowsBad"), job.Number("rowsSkipped")).ShouldBe((4, 4, 0, 3), job.ToString());
        job.Items("remarks").Single().Text("text")!.ShouldContain("按“永川区高新技术企业名单（截至2026年10月）”把证书当作高新技术企业导入");
        await browser.Run(job);
        var titles = await Titles(501, 502, 503, 504);
        titles.Select(each => (each.Kind, each.ValidTo)).ShouldBe(
        [
            ("high-tech-enterprise", new DateOnly(2026, 11, 15)), ("high-tech-enterprise", new DateOnly(2026, 10, 15)),
            ("high-tech-enterprise", new DateOnly(2027, 11, 26)), ("high-tech-enterprise", new DateOnly(2027, 11, 30)),
        ]);
        (await Units(501, 502, 503, 504)).ShouldBe(["大安街道", "永川高新区管委会", "胜利路街道", "南大街街道"]);
    }

    [SkippableFact]
    public async Task Certificates_OfAnUnknownKind_AreNotLostSilently()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var file = Columns + $"1,重庆台账戊有限公司,{TestCodes.Of(511)},大安街道,ZJ1,2024-01-01,,\n";
        var job = await browser.Check(file, kind: "enterprises");
        (job.Text("state"), job.GetProperty("problem").Text("code"), job.GetProperty("problem").GetProperty("params").Text("columns")).ShouldBe(("failed", "enterprise-title-kind", "证书编号、发证时间、有效期"), job.ToString());
        (await browser.Check(file, new { titleKind = "none" }, kind: "enterprises")).Items("preview").Single().GetProperty("cells").Text("titles").ShouldBeNull();
        (await browser.Check(file, new { titleKind = "没有这种" }, kind: "enterprises")).GetProperty("problem").Text("code").ShouldBe("bad-title-kind");
        await browser.Run(await browser.Check(file, new { titleKind = "srdi-sme" }, kind: "enterprises"));
        (await Titles(511)).Single().Kind.ShouldBe("srdi-sme");
    }

    [SkippableTheory]
    [InlineData("高新技术企业、科技型企业名单.csv")]
    [InlineData("永川高新区名单.csv")]
    public async Task Certificates_OfAListThatNamesSeveralKindsOrNone_AreAskedFor(string fileName)
    {
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check(Columns + $"1,重庆台账己有限公司,{TestCodes.Of(521)},大安街道,X1,2024-01-01,,\n", fileName: fileName, kind: "enterprises");
        job.GetProperty("problem").Text("code").ShouldBe("enterprise-title-kind");
    }

    [SkippableTheory]
    [InlineData("statistics", "rd_expense_statistics")]
    [InlineData("tax", "rd_expense_super_deduction")]
    public async Task Figures_OfADepartment_AreInItsScope(string source, string fact)
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(source == "tax" ? 531 : 532);
        var job = await browser.Check(
            $"2025年企业研发活动情况表,,,,\n单位：千元,,,,\n单位详细名称,统一社会信用代码,所在镇街,研究开发费用,研究开发人员\n重庆统计{source}有限公司,{code},大安街道,\"3,900\",12\n",
            new { factSource = source }, kind: "enterprises");
        (job.Number("rowsAdded"), job.Number("rowsBad")).ShouldBe((1, 0), job.ToString());
        job.Items("remarks").Select(each => each.Text("text")!).ShouldBe(
        [
            job.Items("remarks").First().Text("text")!, "“研究开发费用”等列没有写年份，按“2025年企业研发活动情况表”当作 2025 年的数据导入。不对的，请把年份写进表头，或加“年度”列。",
        ]);
        job.Items("remarks").First().Text("text")!.ShouldContain("没有写口径");
        await browser.Run(job);
        var values = await App.InDatabase(db => db.Set<FactRecord>().Where(each => db.Set<Enterprise>().Any(one => one.CreditCode == code && one.Id == each.EnterpriseId)).Select(each => each.Values).SingleAsync());
        var read = JsonDocument.Parse(values).RootElement;
        (read.Number(fact), read.Number("rd_personnel")).ShouldBe((3_900_000, 12), values);
    }

    [SkippableTheory]
    [InlineData("2024年、2025年情况表")]
    [InlineData("情况表（2026年10月9日制）")]
    public async Task Figures_OfAListThatNamesSeveralYearsOrADay_AskForTheYear(string title)
    {
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check($"{title},,,\n企业名称,统一社会信用代码,镇街,职工人数\n重庆年份有限公司,{TestCodes.Of(545)},大安街道,5\n", kind: "enterprises");
        job.Items("remarks").Single().Text("text")!.ShouldContain("没有写是哪一年");
    }

    [SkippableFact]
    public async Task Figures_WithoutScopeOfTheBureau_AreLeftOutAndSaid()
    {
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check($"企业名称,统一社会信用代码,镇街,2025年研发投入（万元）\n重庆口径有限公司,{TestCodes.Of(541)},大安街道,5\n", kind: "enterprises");
        job.Items("remarks").Single().Text("text")!.ShouldContain("“2025年研发投入（万元）”有几种口径");
    }

    [SkippableFact]
    public async Task Registrations_WithAddressAndIndustryInWords_AreOfTheirTown()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var file = "企业（机构）名称,统一社会信用代码,法定代表人,成立日期,所属行业,住所\n"
            + $"重庆新设甲有限公司,{TestCodes.Of(551)},孙明,2026-01-09,软件和信息技术服务业,重庆市永川区大安街道兴龙大道99号\n"
            + $"重庆新设乙有限公司,{TestCodes.Of(552)},周正,2026年1月12日,制造业,重庆市永川区胜利路12号\n";
        var job = await browser.Check(file, kind: "enterprises");
        (job.Number("rowsAdded"), job.Number("rowsBad")).ShouldBe((2, 0), job.ToString());
        job.Items("remarks").Single().Text("text")!.ShouldContain("“制造业”不是行业代码");
        await browser.Run(job);
        (await Units(551, 552)).ShouldBe(["大安街道", "永川区"], "a street is no town");
        (await App.InDatabase(db => db.Set<Enterprise>().Where(one => one.CreditCode == TestCodes.Of(551)).Select(one => one.IndustryCode).SingleAsync())).ShouldBe("I65");

        var moved = file.Replace("大安街道兴龙大道99号", "中山路街道红河大道1号", StringComparison.Ordinal);
        (await browser.Check(moved, fileName: "moved.csv", kind: "enterprises")).Number("rowsUnchanged").ShouldBe(2, "an address moves nobody");
    }

    private Task<List<Qualification>> Titles(params int[] numbers) => App.InDatabase(async db =>
    {
        var codes = numbers.Select(TestCodes.Of).ToList();
        var rows = await db.Set<Qualification>().AsNoTracking().Join(db.Set<Enterprise>(), title => title.EnterpriseId, one => one.Id, (title, one) => new { title, one.CreditCode }).Where(each => codes.Contains(each.CreditCode)).ToListAsync();
        return rows.OrderBy(each => codes.IndexOf(each.CreditCode)).Select(each => each.title).ToList();
    });

    private async Task<List<string>> Units(params int[] numbers)
    {
        using var client = await App.LogInAs("yc-officer");
        var names = new List<string>();
        foreach (var number in numbers)
        {
            names.Add((await client.Read($"/api/enterprises/{TestCodes.Of(number)}")).Text("unit")!);
        }

        return names;
    }
}

public sealed class SqlitePeoplesListsTests(SqliteFixture fixture) : PeoplesListsTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresPeoplesListsTests(PostgresFixture fixture) : PeoplesListsTests(fixture), IClassFixture<PostgresFixture>;
