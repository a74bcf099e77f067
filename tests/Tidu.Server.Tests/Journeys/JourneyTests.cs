using System.Diagnostics;
using System.Text;
using ExcelDataReader;
using Shouldly;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Journeys;

/// <summary>What people do in a browser, against the program as they start it. The steps stand in web/e2e.</summary>
public class JourneyTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    [SkippableFact]
    public async Task Officer_FromBoardToWorkbook_SeesTheDistrict()
    {
        await RunAsync("board-officer");

        var rows = ReadWorkbook(Path.Combine(server.Downloads, "annex-3.xlsx"));
        rows.ShouldContain(row => row.Contains("中山路街道") && row.Contains("85") && row.Contains("205"));
        rows.ShouldContain(row => row.Contains("合计") && row.Contains("1201") && row.Contains("3000"));
        rows.Count(row => int.TryParse(row[0], out _)).ShouldBe(27);
    }

    [SkippableFact]
    public async Task Officer_ImportingADirtyFile_FixesItAndImportsIt()
    {
        await RunAsync("import-dirty");

        var returned = ReadWorkbook(Path.Combine(server.Downloads, "returned.xlsx"));
        returned.ShouldContain(row => row.Contains("某某镇"), "the person's own rows come back");
        returned.ShouldContain(row => row.Any(cell => cell.Contains("约五十") && cell.Length > 10), "with what is wrong and what to do");
    }

    [SkippableFact]
    public async Task Officer_ImportingDirtyCertificates_FixesThemAndTakesThemOut()
    {
        await RunAsync("import-enterprises");

        var returned = ReadWorkbook(Path.Combine(server.Downloads, "certificates-returned.xlsx"));
        returned.ShouldContain(row => row.Contains("永川区高新技术企业名单（截至2026年10月）"), "with its title");
        returned.ShouldContain(row => row.Contains("某某镇") && row.Any(cell => cell.Contains("没有找到单位“某某镇”")), "with what is wrong and what to do");
        var export = ReadWorkbook(Path.Combine(server.Downloads, "certificates-export.xlsx"));
        export.ShouldContain(row => row.Contains("重庆旅程乙电子有限公司") && row.Contains("永川高新区管委会") && row.Contains("2026-12-05") && row.Contains("李敏"));
        export.Count(row => row[0].Length > 0 && row[0].All(char.IsAsciiDigit)).ShouldBe(5);
    }

    [SkippableFact]
    public Task Officer_RunningTheListThatClosesTheGap_AssignsAndSeesTheForecastChange() => RunAsync("gap-list");

    [SkippableFact]
    public Task Officer_ScreeningAMonthlyList_AdmitsWhoHadNoCodeAndMergesTwins() => RunAsync("newcomers");

    [SkippableFact]
    public Task Officer_TypingInitials_FindsAnEnterpriseAndReadsItsGap() => RunAsync("find-enterprise");

    [SkippableFact]
    public Task Officer_CorrectingAValue_SeesBandRankHistoryAndAudit() => RunAsync("correct-value");

    [SkippableFact]
    public Task District_BreakingATargetDownToTowns_AsksApprovesAndAssigns() => RunAsync("breakdown");

    [SkippableFact]
    public Task District_WithoutADataFile_StartsFromExcel() => RunAsync("start-district");

    [SkippableFact]
    public Task SecondOfficer_SavingAStaleEdit_SeesBothVersions() => RunAsync("conflict");

    [SkippableFact]
    public Task Reporter_OnEveryScreen_SeesNothingOfOthers() => RunAsync("reporter");

    [SkippableFact]
    public Task Account_FromCreationToFirstLogIn_TakesTwoAdministrators() => RunAsync("administration");

    [SkippableFact]
    public Task Screens_Checked_AreAccessible() => RunAsync("accessibility");

    private async Task RunAsync(string journey)
    {
        Skip.If(DemoServer.Obstacle is not null && !Chromium.IsRequired, DemoServer.Obstacle);
        DemoServer.Obstacle.ShouldBeNull();
        using var process = Process.Start(Journey(journey))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.HasExited && process.ExitCode == 0, $"{journey}:\n{await output}\n{await error}");
    }

    private ProcessStartInfo Journey(string name) => new("node", [$"web/e2e/{name}.mjs"])
    {
        WorkingDirectory = RepositoryFiles.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        Environment =
        {
            ["TIDU_ADDRESS"] = server.Address,
            ["TIDU_ACCOUNTS"] = server.AccountsFile,
            ["TIDU_CHROMIUM"] = Chromium.Path,
            ["TIDU_DOWNLOADS"] = server.Downloads,
        },
    };

    /// <summary>The rows of the first sheet as text.</summary>
    private static List<List<string>> ReadWorkbook(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(file));
        var rows = new List<List<string>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
