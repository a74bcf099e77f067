using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards;

/// <summary>tidu pack check, test and facts over recognition standards.</summary>
public sealed class StandardCommandTests : IDisposable
{
    private readonly string _folder = DemoTemplate.NewFolder();

    private static string Real => Path.Combine(DemoCommands.Packs, "cn");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Test_RealPacks_NumberOfCasesPerPackAndAllPassed()
    {
        var run = await Run("pack", "test", Real);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldMatch("tech-sme 2017：[0-9]+ 个案例全部通过");
        run.Output.ShouldMatch("high-tech-enterprise 2016：[0-9]+ 个案例全部通过");
        run.Output.ShouldContain("0 个未通过");
    }

    [Fact]
    public async Task Test_WrongExpectation_Is1AndSaysWhatWasExpectedAndWhatCame()
    {
        var file = Copy("tech-sme/cases/2017.yaml", text => text.Replace("expect: { verdict: met, points: [100, 100], path: score }", "expect: { verdict: not_met, points: [99, 99] }", StringComparison.Ordinal));
        var run = await Run("pack", "test", _folder);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("1 个未通过");
        run.Output.ShouldContain(file.Replace('\\', '/'));
        run.Output.ShouldContain("结论应为不符合（not_met），实为符合（met）。");
        var json = JsonDocument.Parse((await Run("pack", "test", _folder, "--json")).Output).RootElement;
        json.GetProperty("packs")[0].GetProperty("failures").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Test_NoCases_Is2() => (await Run("pack", "test", Path.Combine(DemoCommands.Packs, "bands"), "--json")).ShouldFail(2, "no-cases-found");

    [Fact]
    public async Task Test_BrokenPack_Is1AndNamesTheFirstProblem()
    {
        Copy("tech-sme/2017.yaml", text => text.Replace("test: value <= staff_ceiling", "test: value <= 500", StringComparison.Ordinal));
        (await Run("pack", "test", _folder, "--json")).ShouldFail(1, "packs-have-problems");
    }

    [Fact]
    public async Task Check_BrokenStandard_NamesThePlaceInsideTheExpression()
    {
        Copy("tech-sme/2017.yaml", text => text.Replace("test: value <= staff_ceiling", "test: value <= 500", StringComparison.Ordinal));
        var run = await Run("pack", "check", _folder, "--json");
        run.ExitCode.ShouldBe(1);
        var problem = JsonDocument.Parse(run.Output).RootElement.GetProperty("problems")[0];
        problem.GetProperty("code").GetString().ShouldBe("bare-number");
        problem.GetProperty("column").GetInt32().ShouldBe("    test: value <= ".Length + 1);
    }

    [Fact]
    public async Task Facts_TechSme_AreTheColumnsOfTheContract()
    {
        var run = await Run("pack", "facts", "tech-sme", "--as-of", "2026-06-15");
        run.ExitCode.ShouldBe(0, run.Error);
        var columns = run.Output.TrimEnd().Split(',');
        columns[0].ShouldBe("credit_code");
        columns.Skip(1).ShouldBe(
            [
                "resident_enterprise", "staff.2025", "tech_personnel.2025", "sales_revenue.2025", "total_assets.2025", "cost_expense.2025", "rd_expense_super_deduction.2025", "ip_class_1",
                "ip_class_2", "prohibited_product", "major_incident", "abnormal_listed", "hnte_valid", "national_award_top3_5y", "provincial_rd_body", "led_standard_5y",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Facts_HighTechEnterprise_HasThreeYearsAndJudgedItems()
    {
        var run = await Run("pack", "facts", "high-tech-enterprise", "--as-of", "2026-06-15", "--json");
        var columns = JsonDocument.Parse(run.Output).RootElement.GetProperty("columns").EnumerateArray().ToList();
        string[] names = [.. columns.Select(column => column.GetProperty("column").GetString()!)];
        names.ShouldContain("net_assets.2023");
        names.ShouldContain("rd_expense_hnte_domestic.2025");
        columns.First(column => column.GetProperty("column").GetString() == "judged_field").GetProperty("judged").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Facts_TechEnterprise_ListsWhatIsUnmodelled()
    {
        var run = await Run("pack", "facts", "tech-enterprise", "--as-of", "2026-06-15", "--json");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("unmodelled").EnumerateArray().Select(each => each.GetProperty("id").GetString()).ShouldContain("others");
    }

    [Theory]
    [InlineData("new", "2026")]
    [InlineData("renewal", "2022")]
    public async Task Facts_LittleGiant_VersionFollowsTheKind(string kind, string version)
    {
        var run = await Run("pack", "facts", "little-giant", "--as-of", "2026-05-01", "--kind", kind, "--json");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("version").GetString().ShouldBe(version);
    }

    [Theory]
    [InlineData("unknown-standard", "tech-sm", "2026-06-15", "new")]
    [InlineData("no-version", "tech-sme", "2016-06-15", "new")]
    [InlineData("bad-date", "tech-sme", "2026-6-15", "new")]
    [InlineData("bad-kind", "tech-sme", "2026-06-15", "old")]
    public async Task Facts_UnknownOrUnreadable_Is2(string code, string standard, string asOf, string kind) =>
        (await Run("pack", "facts", standard, "--as-of", asOf, "--kind", kind, "--json")).ShouldFail(2, code);

    /// <summary>A changed copy of a file of the real packs, in this test's folder under the same path.</summary>
    private string Copy(string path, Func<string, string> change)
    {
        var (text, to) = (File.ReadAllText(Path.Combine(Real, path)), Path.Combine(_folder, path));
        change(text).ShouldNotBe(text);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllText(to, change(text));
        return to;
    }

    [Fact]
    public async Task Generate_SameWords_SameBytesThatAssessReadsWithoutProblems()
    {
        var (first, second) = (Path.Combine(_folder, "first.csv"), Path.Combine(_folder, "second.csv"));
        (await Run("population", "generate", "--count", "300", "--seed", "11", "-o", first, "--standards", "tech-sme")).ExitCode.ShouldBe(0);
        (await Run("population", "generate", "--count", "300", "--seed", "11", "-o", second, "--standards", "tech-sme")).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(first)).ShouldBe(await File.ReadAllBytesAsync(second));
        (await Run("assess", "tech-sme", first, "--as-of", "2026-06-15", "-o", Path.Combine(_folder, "out.csv"))).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("no-such", "2026-06-15", "1", "unknown-standard")]
    [InlineData("tech-sme", "2026-6-15", "1", "bad-date")]
    [InlineData("tech-sme", "2026-06-15", "-1", "bad-count")]
    [InlineData("little-giant", "1990-01-01", "1", "no-version")]
    public async Task Generate_WrongWords_Is2(string standard, string day, string count, string code) =>
        (await Run("population", "generate", "--count", count, "--seed", "1", "-o", Path.Combine(_folder, "out.csv"), "--standards", standard, "--as-of", day, "--json")).ShouldFail(2, code);

    [Fact]
    public async Task GenerateRegion_SameWords_SameThreeListsAndEveryRowSaysThatItIsInvented()
    {
        var (first, second) = (Path.Combine(_folder, "first"), Path.Combine(_folder, "second"));
        (await Run("population", "generate", "--region", "yongchuan-2023-663", "--seed", "11", "--as-of", "2026-06-30", "-o", first)).ExitCode.ShouldBe(0);
        (await Run("population", "generate", "--region", "yongchuan-2023-663", "--seed", "11", "--as-of", "2026-06-30", "-o", second)).ExitCode.ShouldBe(0);

        foreach (var (name, atLeast) in new[] { ("企业名单", 4200), ("资质证书", 8000), ("年度数据", 13_000) })
        {
            var lines = await File.ReadAllLinesAsync(Path.Combine(first, name + ".csv"));
            (await File.ReadAllLinesAsync(Path.Combine(second, name + ".csv"))).ShouldBe(lines);
            lines.Length.ShouldBeGreaterThan(atLeast);
            lines.Skip(1).ShouldAllBe(line => line.Contains("演示数据"));
        }
    }

    [Theory]
    [InlineData("unknown-region", "--region", "yongchuan", "--as-of", "2026-06-30")]
    [InlineData("region-day", "--region", "chongqing", "--as-of", "2022-12-30")]
    [InlineData("region-day", "--region", "chongqing", "--as-of", "2029-01-01")]
    [InlineData("bad-date", "--region", "chongqing", "--as-of", "2026")]
    [InlineData("population-of-what", "--as-of", "2026-06-30")]
    public async Task GenerateRegion_WrongWords_Is2(string code, params string[] words) =>
        (await Run(["population", "generate", .. words, "--seed", "1", "-o", Path.Combine(_folder, "lists"), "--json"])).ShouldFail(2, code);

    private static async Task<CommandRun> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Tidu.Server.Hosting.Commands.CommandLine.RunAsync(Program.Parts, args, output, error, CancellationToken.None);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
