using System.Text;
using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Assessing;

/// <summary>tidu assess: columns, faulty facts, encodings, what-if.</summary>
public sealed class AssessCommandTests : IDisposable
{
    private const string Header =
        "credit_code,resident_enterprise,staff.2025,tech_personnel.2025,sales_revenue.2025,total_assets.2025,cost_expense.2025,rd_expense_super_deduction.2025,ip_class_1,ip_class_2,"
        + "prohibited_product,major_incident,abnormal_listed,hnte_valid,national_award_top3_5y,provincial_rd_body,led_standard_5y";

    private const string Good = "91350100M000100Y43,true,100,30,1000000,2000000,900000,60000,1,0,false,false,false,false,false,false,false";

    private readonly string _folder = DemoTemplate.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Assess_GoodFile_WritesTheColumnsOfTheContract()
    {
        var run = await Assess(Save(Header + "\n" + Good + "\n"));

        run.ExitCode.ShouldBe(0, run.Error);
        var lines = Lines(run.Output);
        lines[0].ShouldStartWith("credit_code,verdict,points_low,points_high,path,missing,resident.verdict,resident.value,resident.gap,resident.missing,size-staff.verdict,");
        lines[1].ShouldStartWith("91350100M000100Y43,met,100,100,score,,met,true,,,met,100,0,,met,1000000,0,,");
        lines.Length.ShouldBe(2);
        run.Error.ShouldContain("共 1 家，符合 1");
    }

    [Theory]
    [InlineData("sales_revenue.2025", "\"1,234\"", "not-number")]
    [InlineData("sales_revenue.2025", "12万", "not-number")]
    [InlineData("sales_revenue.2025", "1e5", "not-number")]
    [InlineData("sales_revenue.2025", "inf", "not-finite")]
    [InlineData("sales_revenue.2025", "NaN", "not-finite")]
    [InlineData("sales_revenue.2025", "12345678901234567890123456789012", "too-large")]
    [InlineData("staff.2025", "-1", "too-small")]
    [InlineData("ip_class_1", "-1", "too-small")]
    [InlineData("ip_class_1", "1.5", "not-whole")]
    [InlineData("hnte_valid", "是", "not-truth")]
    public async Task Assess_BadValue_IsNamedByRowAndColumnAndIsMissing(string column, string value, string code)
    {
        var run = await Assess(Save($"{Header}\n{With(column, value)}\n"), "--json");

        run.ExitCode.ShouldBe(1);
        var answer = JsonDocument.Parse(run.Output).RootElement;
        var problem = answer.GetProperty("problems")[0];
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("row").GetInt32().ShouldBe(2);
        problem.GetProperty("column").GetString().ShouldBe(column);
        problem.GetProperty("value").GetString().ShouldBe(value.Trim('"'));
        answer.GetProperty("rows").GetInt32().ShouldBe(1);
        answer.GetProperty("problemCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Assess_RaggedDuplicateAndUnclosed_AreSaidAndAllRowsStay()
    {
        var rows = $"{Good}\n{Good},7\n91350100M000100Y43,true,\n\"oops,true,1\n{With("credit_code", "")}\n";
        var run = await Assess(Save($"{Header}\r\n{rows.ReplaceLineEndings("\r\n")}"));

        run.ExitCode.ShouldBe(1);
        Lines(run.Output).Length.ShouldBe(6);
        run.Error.ShouldContain("第 3 行的列数过多（列数/应有列数：18/17）");
        run.Error.ShouldContain("第 3 行的信用代码 91350100M000100Y43 与第 2 行重复");
        run.Error.ShouldContain("第 4 行的列数不足（列数/应有列数：3/17）");
        run.Error.ShouldContain("第 5 行“credit_code”列的“\"oops”的引号没有配对");
        run.Error.ShouldContain("第 6 行没有信用代码");
    }

    [Fact]
    public async Task Assess_UnknownAndMissingColumns_AreHints()
    {
        var run = await Assess(Save($"{Header.Replace("ip_class_2", "ip_clas_2", StringComparison.Ordinal)}\n{Good}\n"));

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("提示：列“ip_clas_2”不是这个标准的事实，没有读取。是否应为“ip_class_2”？");
        run.Error.ShouldContain("提示：没有列“ip_class_2”（Ⅱ类知识产权");
    }

    [Fact]
    public async Task Assess_Encodings_AreReadAsImportsDo()
    {
        var text = $"{Header},unit,备注\r\n{Good},大安街道,甲\r\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.GetEncoding("GBK"), Encoding.Unicode })
        {
            var run = await Assess(Save([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), "--what-if", "staff_ceiling=99");
            run.ExitCode.ShouldBe(0, run.Error);
            run.Error.ShouldContain("大安街道：符合 → 不符合：1 家");
            run.Error.ShouldContain("列“备注”");
        }
    }

    [Fact]
    public async Task Assess_BytesThatAreNoText_AreNamedByCell()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Header}\n{With("credit_code", "一二三四五六七八九十一二三四五六七八九十")}\n{With("staff.2025", "#")}\n");
        bytes[Array.LastIndexOf(bytes, (byte)'#')] = 0xFF;
        var run = await Assess(Save(bytes));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("第 3 行“staff.2025”列的“\uFFFD”的编码无法识别");
        Lines(run.Output).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Assess_TenMegabyteCell_TheRowAndTheRestAreEvaluated()
    {
        var run = await Assess(Save($"{Header}\n{With("sales_revenue.2025", new string('9', 10_000_000))}\n{Good}\n"), "--as-of", "2026-06-15");

        run.ExitCode.ShouldBe(1);
        Lines(run.Output).Length.ShouldBe(3);
        run.Error.ShouldContain("第 2 行“sales_revenue.2025”列的“9999999999999999999999999999999999999999…”超过 28 位数字");
        Lines(run.Output)[2].ShouldContain(",met,");
    }

    [Fact]
    public async Task Assess_TextThatWouldBeAFormula_IsWrittenAsText()
    {
        var run = await Assess(Save($"{Header}\n{With("credit_code", "=1+1")}\n"));
        Lines(run.Output)[1].ShouldStartWith("'=1+1,");
    }

    [Fact]
    public async Task Assess_OutAndReport_AreWholeFiles()
    {
        var (result, report) = (Path.Combine(_folder, "out.csv"), Path.Combine(_folder, "report.csv"));
        var rows = string.Concat(Enumerable.Range(0, 150).Select(_ => With("staff.2025", "x") + "\n"));
        var run = await Assess(Save($"{Header}\n{rows}"), "-o", result, "--report", report);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        Lines(await File.ReadAllTextAsync(result)).Length.ShouldBe(151);
        Lines(await File.ReadAllTextAsync(report)).Length.ShouldBe(1 + 150 + 149);
        run.Error.ShouldContain("另有 199 个问题，见");
        Directory.GetFiles(_folder, "*.partial").ShouldBeEmpty();
    }

    [Fact]
    public async Task Assess_KindAndDay_ChooseTheVersion()
    {
        var facts = Save("credit_code\n91350100M000100Y43\n");
        (await Run("assess", "little-giant", facts, "--kind", "renewal", "--as-of", "2026-05-01")).Error.ShouldContain("（2022 版，2026-05-01）");
        (await Run("assess", "little-giant", facts, "--kind", "new", "--as-of", "2026-05-01")).Error.ShouldContain("（2026 版，2026-05-01）");
    }

    [Fact]
    public async Task Explain_OneEnterprise_AsTextAndAsJson()
    {
        var facts = Save($"{Header}\n{With("credit_code", "91500000MA5U00001X")}\n{With("rd_expense_super_deduction.2025", "20000").Replace(",1,0,", ",0,2,", StringComparison.Ordinal)}\n");
        var run = await Assess(facts, "--explain", "91350100M000100Y43");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("企业　91350100M000100Y43　（事实均来自 facts.csv 第 3 行）");
        run.Output.ShouldContain("结论　不符合");
        run.Output.ShouldContain("怎样达到");
        var answer = JsonDocument.Parse((await Assess(facts, "--explain", "91350100M000100Y43", "--json")).Output).RootElement;
        answer.GetProperty("verdict").GetString().ShouldBe("not-met");
        answer.GetProperty("source").GetProperty("row").GetInt32().ShouldBe(3);
        var move = answer.GetProperty("shortestPath").GetProperty("moves")[0];
        move.GetProperty("column").GetString().ShouldBe("rd_expense_super_deduction.2025");
        move.GetProperty("to").GetDecimal().ShouldBe(40000m);
        move.GetProperty("text").GetString().ShouldBe("还差 2 万元");
    }

    [Fact]
    public async Task Explain_UnknownEnterprise_Is2() => (await Assess(Save($"{Header}\n{Good}\n"), "--explain", "X", "--json")).ShouldFail(2, "unknown-enterprise");

    [Theory]
    [InlineData("bad-what-if", "--what-if", "pass_mark")]
    [InlineData("unknown-parameter", "--what-if", "pass_marks=1")]
    [InlineData("bad-date", "--as-of", "2026-13-01")]
    public async Task Assess_WrongUsage_Is2(string code, params string[] more) =>
        (await Run(["assess", "tech-sme", Save($"{Header}\n"), .. more, "--json"])).ShouldFail(2, code);

    [Fact]
    public async Task Assess_FilesThatCannotBe_AreSaid()
    {
        (await Run("assess", "tech-sme", Path.Combine(_folder, "none.csv"), "--json")).ShouldFail(2, "file-not-readable");
        (await Run("assess", "tech-sme", Save(""), "--json")).ShouldFail(1, "facts-empty");
        (await Run("assess", "tech-sme", Save("a,b\n1,2\n"), "--json")).ShouldFail(1, "facts-no-code");
        var facts = Save(Header);
        (await Run("assess", "tech-sme", facts, "-o", facts, "--json")).ShouldFail(2, "same-file");
    }

    private static string With(string column, string value)
    {
        var cells = Good.Split(',');
        cells[Array.IndexOf(Header.Split(','), column)] = value;
        return string.Join(',', cells);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Save(string text) => Save(Encoding.UTF8.GetBytes(text));

    private string Save(byte[] bytes)
    {
        var path = Path.Combine(_folder, "facts.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static Task<CommandRun> Assess(string facts, params string[] more) => Run(["assess", "tech-sme", facts, .. more.Contains("--as-of") ? more : [.. more, "--as-of", "2026-06-15"]]);

    private static async Task<CommandRun> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await Tidu.Server.Hosting.Commands.CommandLine.RunAsync(Program.Parts, args, output, error, CancellationToken.None);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
