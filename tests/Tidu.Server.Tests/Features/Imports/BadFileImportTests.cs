using System.Net;
using System.Text;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Tests.Documents;
using Tidu.Server.Tests.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>Bad files and dirty cells through the door: what cannot be read is refused by name, what is wrong in a row comes back with its cell.</summary>
public abstract class BadFileImportTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Import_FilesThatCannotBeRead_AreRefusedByName()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        (string FileName, byte[] Content, string Code)[] files =
        [
            ("空.xlsx", [], "file-empty"),
            ("报表.pdf.xlsx", "%PDF-1.7"u8.ToArray(), "file-type-wrong"),
            ("表.et", new RawWorkbook().Table([1]).ToBytes(), "file-type-wrong"),
            ("加密.xlsx", RawCompound.Of(("EncryptedPackage", [1])), "file-encrypted"),
            ("断.xlsx", new RawWorkbook().Table([1]).ToBytes()[..300], "file-damaged"),
            ("攻击.xlsx", new RawWorkbook().Table([1]).Part("../../x", "x").ToBytes(), "file-unsafe"),
            ("实体.xlsx", new RawWorkbook().SheetXml("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData/></worksheet>").ToBytes(), "file-unsafe"),
            ("乱码.csv", [0x61, 0xFF, 0xFF, 0xFF, 0x2C], "file-encoding"),
        ];
        foreach (var (fileName, content, code) in files)
        {
            var answer = await browser.Send(fileName, content);
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                var job = await browser.After(answer);
                (job.Text("state"), job.GetProperty("problem").Text("code"), job.Number("rowsRead")).ShouldBe(("failed", code, 0), fileName);
                await (await client.Get($"/api/imports/{job.Text("id")}/report")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, code);
            }
            else
            {
                (await answer.Content.ReadAsStringAsync()).ShouldContain(code, Case.Sensitive, fileName);
            }
        }
    }

    [SkippableTheory]
    [InlineData("单位,指标,时期,数值,数值\n大安街道,科技型企业,2024-03,71,72\n", "import-column-twice")]
    [InlineData("单位,指标,时期,数值\n", "import-no-rows")]
    public async Task Import_ColumnTwiceOrNothingBelowTheHeader_IsRefused(string csv, string code)
    {
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check(csv);
        (job.Text("state"), job.GetProperty("problem").Text("code"), job.GetProperty("problem").GetProperty("params").Text("sheet")).ShouldBe(("failed", code, "values"));
    }

    [SkippableFact]
    public async Task Report_DirtyWorkbook_ComesBackMarkedAndCanBeSentAgain()
    {
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var job = await browser.After(await browser.Send("脏数据.xlsx", Dirty()));
        (job.Text("state"), job.Number("rowsBad")).ShouldBe(("checked", 7));
        var addresses = job.Items("remarks").Where(remark => remark.Text("level") == "error").Select(remark => remark.Text("address")).ToList();
        addresses.ShouldBe(["B5", "C6", "D7", "D8", "D9", "A10", "D11"]);

        var note = job.Items("remarks").Single(remark => remark.Text("level") == "note");
        (note.Text("address"), note.Text("text")!.Contains("1 行", StringComparison.Ordinal)).ShouldBe(("9", true));

        var report = await client.Get($"/api/imports/{job.Text("id")}/report");
        report.StatusCode.ShouldBe(HttpStatusCode.OK);
        report.Content.Headers.ContentDisposition!.ToString().ShouldContain("xlsx");
        var bytes = await report.Content.ReadAsByteArrayAsync();
        var sheets = SheetText.ReadAll(bytes);
        sheets.Select(sheet => sheet.Name).ShouldBe(["表", "导入结果"]);
        sheets[0].Rows[2][5].ShouldBe("错误说明");
        sheets[0].Rows[7][5]!.ToString()!.ShouldContain("公式");
        var again = await browser.After(await browser.Send("脏数据（导入结果）.xlsx", bytes));
        (again.Number("rowsBad"), again.Number("rowsGood")).ShouldBe((7, job.Number("rowsGood")));
    }

    [SkippableFact]
    public async Task Report_OfAnother_IsNotThere()
    {
        using var client = await App.LogInAs("yc-officer");
        var job = await new ImportBrowser(App, client).Check("单位,指标,期间,数值\n大安街道,科技型企业,2024-03,x\n");
        using var other = await App.LogInAs("lp-officer");
        await (await other.Get($"/api/imports/{job.Text("id")}/report")).ShouldBeProblem(HttpStatusCode.NotFound, "import-not-found");
        using var nobody = App.Anonymous();
        (await nobody.Get($"/api/imports/{job.Text("id")}/report")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [SkippableFact]
    public async Task Template_OfAPlan_HasItsUnitsAndComesBackFilled()
    {
        using var client = await App.LogInAs("yc-officer");
        var answer = await client.Get("/api/imports/template?kind=observations&plan=yongchuan-2023-663&indicator=tech-enterprises&period=2022-Q2");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var rows = SheetText.ReadAll(bytes)[0].Rows;
        rows[0].Take(4).ShouldBe(["指标", "单位", "时期", "数值"]);
        rows.Count.ShouldBeGreaterThan(20);
        rows[1][2].ShouldBe("2022-Q2");
        var job = await new ImportBrowser(App, client).After(await new ImportBrowser(App, client).Send("模板.xlsx", bytes));
        (job.Text("state"), job.Number("rowsBad"), job.Number("rowsSkipped")).ShouldBe(("checked", 0, rows.Count - 1));
        await (await client.Get("/api/imports/template?kind=observations&plan=liangping-2023-double-growth")).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
        await (await client.Get("/api/imports/template?kind=nothing")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-import-options");
    }

    [SkippableFact]
    public async Task Import_GbkCsv_IsReadAndReturnedAsXlsx()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var client = await App.LogInAs("yc-officer");
        var browser = new ImportBrowser(App, client);
        var content = Encoding.GetEncoding("GBK").GetBytes("镇街,指标名称,统计时期,实际值\n 大安街道 ,科技型企业,2024年2月,\"1,071\"\n大安街道,科技型企业,2024年13月,71\n");
        var job = await browser.After(await browser.Send("导出.csv", content));
        (job.Number("rowsGood"), job.Number("rowsBad")).ShouldBe((1, 1));
        var bytes = await (await client.Get($"/api/imports/{job.Text("id")}/report")).Content.ReadAsByteArrayAsync();
        SheetText.ReadAll(bytes)[0].Rows[2].ShouldContain("2024年13月");
    }

    /// <summary>A title above, a note of units, hidden and blank rows, and one of each kind of mistake.</summary>
    private static byte[] Dirty() => new RawWorkbook().Sheet(
        RawWorkbook.Rows(
            ["永川区数据"],
            [],
            ["镇 街", "指标名称", "统计时期*", "实际值", "企业规模"],
            ["大安街道", "科技型企业", "2024-03", "１，０７１", "大"],
            ["大安街道", "没有的指标", "2024-03", 71],
            ["大安街道", "科技型企业", "2024/13/1", 71],
            ["大安街道", "科技型企业", "2024-05", "七十"])
        + "<row r=\"8\"><c r=\"A8\" t=\"str\"><v>大安街道</v></c><c r=\"B8\" t=\"str\"><v>科技型企业</v></c><c r=\"C8\" t=\"str\"><v>2024-06</v></c><c r=\"D8\"><f>SUM(D4:D5)</f></c></row>"
        + "<row r=\"9\" hidden=\"1\"><c r=\"A9\" t=\"str\"><v>大安街道</v></c><c r=\"B9\" t=\"str\"><v>科技型企业</v></c><c r=\"C9\" t=\"str\"><v>2024-07</v></c><c r=\"D9\" t=\"e\"><v>#REF!</v></c></row>"
        + "<row r=\"10\"><c r=\"A10\" t=\"str\"><v>不存在镇</v></c><c r=\"B10\" t=\"str\"><v>科技型企业</v></c><c r=\"C10\" t=\"str\"><v>2024-08</v></c><c r=\"D10\"><v>7</v></c></row>"
        + "<row r=\"11\"><c r=\"A11\" t=\"str\"><v>大安街道</v></c><c r=\"B11\" t=\"str\"><v>科技型企业</v></c><c r=\"C11\" t=\"str\"><v>2024-09</v></c><c r=\"D11\"><v>-5</v></c></row>"
        + "<row r=\"12\"><c r=\"A12\" t=\"str\"><v>大安街道</v></c><c r=\"B12\" t=\"str\"><v>科技型企业</v></c><c r=\"C12\" t=\"str\"><v>2024-10</v></c><c r=\"D12\" t=\"str\"><v>—</v></c></row>").ToBytes();
}

public sealed class SqliteBadFileImportTests(SqliteFixture fixture) : BadFileImportTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresBadFileImportTests(PostgresFixture fixture) : BadFileImportTests(fixture), IClassFixture<PostgresFixture>;
