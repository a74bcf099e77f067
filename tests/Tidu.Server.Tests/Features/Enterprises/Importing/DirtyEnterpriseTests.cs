using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Importing;

/// <summary>What people send: every mistake is named with row, column, value and mend, and nothing wrong gets in.</summary>
public abstract class DirtyEnterpriseTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableTheory]
    [InlineData("代码错位", "91500118MA5TEST123", "校验位不对|不会出现的字符")]
    [InlineData("旧代码", "500383000012345", "15 位的旧注册号")]
    [InlineData("短代码", "9150011", "应为 18 位")]
    public async Task Check_WrongCode_SaysWhat(string name, string code, string says)
    {
        using var client = await App.LogInAs("yc-officer");
        var remark = await Remark(client, $"统一社会信用代码,企业名称,属地\n{code},{name}测试公司,大安街道\n");
        says.Split('|').ShouldContain(each => remark.Text("text")!.Contains(each, StringComparison.Ordinal), remark.Text("text")!);
    }

    [SkippableTheory]
    [InlineData("属地", "大安街道大", "没有找到单位“大安街道大”")]
    [InlineData("属地", "梁山街道", "没有找到单位“梁山街道”")]
    [InlineData("资质类型,发证日期", "高新科技企,2024-01-01", "没有“高新科技企”这种资质")]
    [InlineData("资质类型,有效期起,有效期止", "高企,2024-01-01,2023-01-01", "早于开始日期")]
    [InlineData("资质类型,证书编号", "高企,GR1", "不知道从哪天起有效")]
    [InlineData("规模", "巨型", "规模“巨型”无法识别")]
    [InlineData("行业代码", "Z99", "不是国民经济行业代码")]
    [InlineData("成立日期,年度,职工总数", "2024-05-01,2022,5", "才成立，不会有 2022 年的数据")]
    [InlineData("年度,职工总数", "2031,5", "还没有到")]
    [InlineData("年度,职工总数,科技人员", "2024,0,5", "科技人员 5 超过职工总数 0")]
    [InlineData("年度,职工总数,科技人员", "2024,10,11", "部分不能大于全体")]
    [InlineData("年度,职工总数", "2024,-3", "不能是负数")]
    [InlineData("年度,职工总数", "2024,很多", "很多")]
    [InlineData("职工总数", "5", "没有写是哪一年")]
    [InlineData("年度,职工总数", "2024,5万元", "不能用“万元”")]
    [InlineData("Ⅰ类知识产权", "1.5", "应是整数")]
    public async Task Check_WrongCell_SaysWhat(string header, string cells, string says)
    {
        using var client = await App.LogInAs("yc-officer");
        var unit = header.StartsWith("属地", StringComparison.Ordinal) ? ("", "") : (",镇街", ",大安街道");
        var remark = await Remark(client, $"统一社会信用代码,企业名称,{header}{unit.Item1}\n{TestCodes.Of(201)},错误测试有限公司,{cells}{unit.Item2}\n");
        remark.Text("text")!.ShouldContain(says);
        remark.Number("row").ShouldBe(2);
    }

    [SkippableFact]
    public async Task Check_AmountsWithoutMeasureUnit_AreRefusedUntilOneIsChosen()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var file = $"统一社会信用代码,企业名称,属地,年度,销售收入\n{TestCodes.Of(202)},单位测试有限公司,大安街道,2024,5\n";
        var job = await browser.Check(file, kind: "enterprises");
        (job.Text("state"), job.GetProperty("problem").Text("code")).ShouldBe(("failed", "enterprise-money-unit"));
        (await browser.Check(file, new { moneyUnit = "亿元" }, kind: "enterprises")).Number("rowsGood").ShouldBe(1);
    }

    [SkippableFact]
    public async Task Check_UnlikelyFigures_AskForAReason()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(203);
        var job = await browser.Check(
            $"统一社会信用代码,企业名称,属地,2023年销售收入（万元）,2024年销售收入（万元）,2024年研发费用（会计口径）（万元）\n{code},异常测试有限公司,大安街道,1200,12000000,13000000\n", kind: "enterprises");
        (job.Number("rowsBad"), job.Number("rowsWarned"), job.IsTrue("needsReason")).ShouldBe((0, 1, true), job.ToString());
        var texts = job.Items("remarks").Select(each => each.Text("text")!).ToList();
        texts.ShouldContain(text => text.Contains("10,000 倍", StringComparison.Ordinal) || text.Contains("10,000 分之一", StringComparison.Ordinal));
        texts.ShouldContain(text => text.Contains("超过收入", StringComparison.Ordinal));
        (await browser.Run(job, reason: "核实无误")).Text("state").ShouldBe("done");
    }

    [SkippableFact]
    public async Task Check_RowsThatContradict_NameEachOther()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var code = TestCodes.Of(204);
        var job = await browser.Check(
            "统一社会信用代码,企业名称,属地,年度,职工总数,资质类型,有效期起,有效期止\n"
            + $"{code},重复测试有限公司,大安街道,2024,5,高企,2023-01-01,2025-12-31\n"
            + $"{code},重复测试有限公司,大安街道,2024,6,,,\n"
            + $"{code},重复测试有限公司,大安街道,2024,5,高企,2024-01-01,2026-12-31\n"
            + $"{code},重复测试有限公司,大安街道,2024,5,高企,2025-10-01,2028-09-30\n", kind: "enterprises");
        var errors = job.Items("remarks").Where(each => each.Text("level") == "error").Select(each => (each.Number("row"), each.Text("text")!)).ToList();
        errors.ShouldContain(each => each.Item1 == 3 && each.Item2.Contains("与第 2 行", StringComparison.Ordinal));
        errors.ShouldContain(each => each.Item1 == 4 && each.Item2.Contains("有效期重叠", StringComparison.Ordinal));
        errors.ShouldNotContain(each => each.Item1 == 5 && each.Item2.Contains("2025-12-31", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Check_CodeOfAnother_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(205)},甲方测试有限公司,大安街道\n{TestCodes.Of(206)},乙方测试有限公司,大安街道\n", kind: "enterprises"));
        var remark = await Remark(client, $"统一社会信用代码,企业名称\n{TestCodes.Of(205)},乙方测试有限公司\n");
        remark.Text("text")!.ShouldContain($"“乙方测试有限公司”的代码是 {TestCodes.Of(206)}");
    }

    [SkippableFact]
    public async Task Import_OfAnotherScope_IsRefusedForTheReporterAndTheOtherDistrict()
    {
        using (var officer = await App.LogInAs("yc-officer"))
        {
            var browser = new ImportBrowser(App, officer);
            await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地\n{TestCodes.Of(207)},范围测试有限公司,中山路街道\n", kind: "enterprises"));
        }

        foreach (var account in (string[])["da-an-reporter", "lp-officer"])
        {
            using var client = await App.LogInAs(account);
            (await Remark(client, $"统一社会信用代码,企业名称,年度,职工总数\n{TestCodes.Of(207)},范围测试有限公司,2024,3\n")).Text("text")!.ShouldContain("不在您的权限范围内");
            (await Remark(client, "企业名称,年度,职工总数\n范围测试有限公司,2024,3\n")).Text("text")!.ShouldContain("没有叫");
        }
    }

    [SkippableFact]
    public async Task Check_OfAnotherDistrict_TellsNothingOfTheEnterprise()
    {
        using (var officer = await App.LogInAs("yc-officer"))
        {
            var browser = new ImportBrowser(App, officer);
            await browser.Run(await browser.Check($"统一社会信用代码,企业名称,属地,资质类型,证书编号,有效期起,有效期止,年度,职工总数\n{TestCodes.Of(291)},别区保密有限公司,中山路街道,高企,GRSECRET,2024-01-01,2026-12-31,2023,77777\n", kind: "enterprises"));
        }

        using var other = await App.LogInAs("lp-officer");
        var job = await new ImportBrowser(App, other).Check($"统一社会信用代码,资质类型,证书编号,有效期起,有效期止,年度,职工总数\n{TestCodes.Of(291)},高企,GROWN,2025-01-01,2027-12-31,2024,3\n", kind: "enterprises");
        job.Number("rowsBad").ShouldBe(1);
        string[] secrets = ["别区保密", "GRSECRET", "77777", "77,777", "中山路"];
        secrets.ShouldAllBe(secret => !job.GetRawText().Contains(secret, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("yc-leader", HttpStatusCode.Forbidden)]
    [InlineData("yc-market", HttpStatusCode.Forbidden)]
    [InlineData("yc-statistics", HttpStatusCode.Accepted)]
    public async Task Upload_ByRole_IsAllowedToThoseWhoEditEnterprises(string account, HttpStatusCode expected)
    {
        using var client = await App.LogInAs(account);
        var answer = await new ImportBrowser(App, client).Send("a.csv", Encoding.UTF8.GetBytes("统一社会信用代码,企业名称\n"), kind: "enterprises");
        answer.StatusCode.ShouldBe(expected);
    }

    [SkippableFact]
    public async Task Upload_Anonymous_IsRefused()
    {
        using var client = App.Anonymous();
        (await new ImportBrowser(App, client).Send("a.csv", Encoding.UTF8.GetBytes("统一社会信用代码,企业名称\n"), kind: "enterprises")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<JsonElement> Remark(TiduClient client, string csv)
    {
        var job = await new ImportBrowser(App, client).Check(csv, kind: "enterprises");
        (job.Text("state"), job.Number("rowsBad")).ShouldBe(("checked", 1), job.ToString());
        return job.Items("remarks").First(each => each.Text("level") == "error");
    }
}

public sealed class SqliteDirtyEnterpriseTests(SqliteFixture fixture) : DirtyEnterpriseTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDirtyEnterpriseTests(PostgresFixture fixture) : DirtyEnterpriseTests(fixture), IClassFixture<PostgresFixture>;
