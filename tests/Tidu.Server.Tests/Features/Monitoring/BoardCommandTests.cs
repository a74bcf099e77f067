using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>What other programs rely on: the board on the command line, held against the plan's text and the formulas of docs/contracts.md.</summary>
public sealed class BoardCommandTests(DemoCommands commands) : IClassFixture<DemoCommands>
{
    private const string Plan = "yongchuan-2023-663";

    [Fact]
    public async Task Board_OnTheBaseDate_HasTheKeysOfTheContractAndNoOthersUnnoticed()
    {
        var board = await Board("tech-enterprises", "2022-12-31");
        Keys(board).ShouldBe(BoardKeys.Promised.Concat(BoardKeys.More), ignoreOrder: true);
        Keys(board.GetProperty("units")[0]).ShouldBe(BoardKeys.RowPromised.Concat(BoardKeys.RowMore), ignoreOrder: true);
        Keys(board.GetProperty("total")).ShouldBe(BoardKeys.TotalPromised.Concat(BoardKeys.TotalMore), ignoreOrder: true);
        board.GetProperty("plan").GetString().ShouldBe(Plan);
        board.GetProperty("indicator").GetString().ShouldBe("tech-enterprises");
        board.GetProperty("on").GetString().ShouldBe("2022-12-31");
        board.GetProperty("measureUnit").GetString().ShouldBe("家");
    }

    [Fact]
    public async Task Board_OnTheBaseDate_HasThePrintedActualsInPrintedOrderAndJudgesNothing()
    {
        var annex = PrintedAnnex.Read("annex-3");
        var board = await Board("tech-enterprises", "2022-12-31");
        var units = Units(board);
        units.Select(row => row.Text("unit")).ShouldBe(annex.Rows.Select(row => row.Unit));
        units.Select(row => row.Number("actual")).ShouldBe(annex.Rows.Select(row => row.Values[0]));
        units.Sum(row => row.Number("actual")).ShouldBe(1201);
        units.ShouldAllBe(row => row.Text("source") == "registry" && row.Text("actualOn") == "2022-12-31" && row.Text("sourceText")!.Contains("企业库计数"));
        foreach (var row in units.Append(board.GetProperty("total")))
        {
            (row.Text("band"), row.Text("evaluation"), row.Text("basis")).ShouldBe(("none", "none", null));
            (row.Number("ratio"), row.Number("rank"), row.Number("targetYear")).ShouldBe((null, null, 2023));
        }

        var total = board.GetProperty("total");
        (total.Number("printed"), total.Number("sum"), total.Number("actual"), total.Text("source")).ShouldBe((1560, 1560, 1201, "registry"));
        units.ShouldAllBe(row => row.GetProperty("counted").Number("value") == row.Number("actual") && row.GetProperty("counted").Number("difference") == 0);
        board.GetProperty("demo").GetBoolean().ShouldBeTrue("the enterprises are invented");
    }

    [Theory]
    [InlineData("2023-12-31", 1)]
    [InlineData("2024-12-31", 2)]
    [InlineData("2025-12-31", 3)]
    public async Task Board_AtAYearsEnd_HasRatiosBandsAndRanksByTheFormulas(string on, int column)
    {
        var annex = PrintedAnnex.Read("annex-3");
        var board = await Board("tech-enterprises", on);
        var expected = Units(board).Zip(annex.Rows, (row, printed) => (
            Kind: row.Text("kind")!,
            Ratio: (row.Number("actual")!.Value - printed.Values[0]!.Value) / (printed.Values[column]!.Value - printed.Values[0]!.Value),
            Row: row)).ToList();
        foreach (var (kind, ratio, row) in expected)
        {
            decimal.Round(row.Number("ratio")!.Value, 15).ShouldBe(decimal.Round(ratio, 15), row.Text("unit"));
            row.Number("expected").ShouldBe(row.Number("target"));
            row.Text("basis").ShouldBe("from-base");
            row.Text("evaluation").ShouldBe(ratio >= 1.10m ? "faster" : ratio >= 0.90m ? "as-expected" : ratio >= 0.70m ? "below" : "lagging");
            row.Text("band").ShouldBe(ratio >= 1.10m ? "green" : ratio >= 1m ? "blue" : ratio >= 0.90m ? "yellow" : ratio >= 0.70m ? "orange" : "red");
            row.Number("rank").ShouldBe(1 + expected.Count(other => other.Kind == kind && other.Ratio > ratio), row.Text("unit"));
            row.Number("rankOf").ShouldBe(kind == "zone" ? 4 : 23);
            row.Text("source").ShouldBe("registry");
            row.Text("sourceText")!.ShouldContain("演示数据");
        }

        expected.Select(row => row.Row.Text("band")).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("2022-12-31", 139, 25, 28, 35)]
    [InlineData("2023-12-31", 171, 32, 35, 42)]
    public async Task Board_OfHighTechEnterprises_IsCountedFromTheRegistry(string on, int zone, int sanjiao, int gangqiao, int bigData)
    {
        var units = Units(await Board("hnte", on)).Where(row => row.Number("actual") is not null).ToList();
        units.Select(row => row.Number("actual")).ShouldBe([zone, sanjiao, gangqiao, bigData]);
        units.ShouldAllBe(row => row.Text("source") == "registry");
    }

    [Fact]
    public async Task Board_AYearOn_TotalIsThePublishedOneAndMarkedAsDemonstration()
    {
        var total = (await Board("tech-enterprises", "2023-12-31")).GetProperty("total");
        (total.Number("actual"), total.Number("target"), total.Number("base")).ShouldBe((1701, 1560, 1201));
        decimal.Round(total.Number("ratio")!.Value, 15).ShouldBe(decimal.Round((1701m - 1201) / (1560 - 1201), 15));
        (total.Text("source"), total.Text("band")).ShouldBe(("registry", "green"));
        total.Text("sourceText")!.ShouldContain("演示数据");
        total.Number("otherSources").ShouldBe(1); // the press conference's own 1,701
        total.Number("rank").ShouldBeNull();
    }

    [Fact]
    public async Task Board_TargetOnlyRow_AddsToTheTargetAndToNothingElse()
    {
        var board = await Board("hnte", "2027-12-31");
        var units = Units(board);
        units.Select(row => row.Number("target")).ShouldBe([334, 61, 69, 86, 50]);
        var bureau = units[^1];
        bureau.Text("unit").ShouldBe("区招商投资局");
        bureau.GetProperty("targetOnly").GetBoolean().ShouldBeTrue();
        (bureau.Number("actual"), bureau.Number("rank"), bureau.Number("ratio"), bureau.Text("source"), bureau.Text("band")).ShouldBe((null, null, null, null, "none"));
        var total = board.GetProperty("total");
        (total.Number("printed"), total.Number("sum"), total.Number("target")).ShouldBe((600, 600, 600));
        total.Number("actual").ShouldBe(units.Take(4).Sum(row => row.Number("actual")));
        board.GetProperty("reportable").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task Board_YearlyFlow_IsACompletionInBaseUnitsAndShowsTheDifferenceOfTheAnnex()
    {
        var board = await Board("gerd", "2027-12-31");
        board.GetProperty("measureUnit").GetString().ShouldBe("元");
        var total = board.GetProperty("total");
        (total.Number("printed"), total.Number("sum"), total.Text("printedText"), total.Text("basis")).ShouldBe((6_000_000_000, 6_000_010_000, "600000", "completion"));
        Units(board).Select(row => row.Number("target")).ShouldBe(PrintedAnnex.Read("annex-1").Rows.Select(row => row.Values[^1] * 10_000));
        Units(board).ShouldAllBe(row => row.Text("basis") == "completion" && row.Number("base") == null && row.Number("completion") == null);
    }

    [Fact]
    public async Task Board_OfAReportedYear_ComparesAFlowWithTheTargetOfThatYear()
    {
        var board = await Board("gerd", "2024-12-31");
        foreach (var (row, printed) in Units(board).Zip(PrintedAnnex.Read("annex-1").Rows))
        {
            row.Number("expected").ShouldBe(printed.Values[1] * 10_000);
            decimal.Round(row.Number("ratio")!.Value, 15).ShouldBe(decimal.Round((row.Number("actual") / (printed.Values[1] * 10_000))!.Value, 15));
        }
    }

    [Theory]
    [InlineData("plan-not-found", "--plan", "yongchuan-2023-664", "--indicator", "hnte")]
    [InlineData("indicator-not-found", "--plan", Plan, "--indicator", "hntes")]
    [InlineData("indicator-not-found", "--plan", Plan, "--indicator", "little-giant")]
    [InlineData("bad-date", "--plan", Plan, "--indicator", "hnte", "--on", "2023-02-29")]
    [InlineData("bad-date", "--plan", Plan, "--indicator", "hnte", "--on", "0001-01-01")]
    [InlineData("unit-not-found", "--plan", Plan, "--indicator", "hnte", "--unit", "大安镇")]
    [InlineData("unit-not-found", "--plan", Plan, "--indicator", "hnte", "--unit", "梁平区")]
    [InlineData("bad-trajectory", "--plan", Plan, "--indicator", "hnte", "--trajectory", "curved")]
    [InlineData("bad-band-basis", "--plan", Plan, "--indicator", "hnte", "--band-basis", "mood")]
    public async Task Board_SomethingUnknown_Is2WithTheReasonOnStderr(string code, params string[] args)
    {
        var run = await commands.Run(["board", .. args, "--json"]);
        run.ShouldFail(2, code);
        JsonDocument.Parse(run.Error).RootElement.GetProperty("error").GetProperty("params").EnumerateObject().ShouldNotBeEmpty();
        var plain = await commands.Run(["board", .. args]);
        (plain.ExitCode, plain.Output).ShouldBe((2, ""));
        plain.Error.ShouldNotContain("{");
    }

    [Fact]
    public async Task Board_WithoutJson_IsATableWithTheDemonstrationMarkAndADashForWhatIsMissing()
    {
        var run = await commands.Run("board", "--plan", Plan, "--indicator", "hnte", "--on", "2023-12-31");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var lines = run.Output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2 + 5 + 1);
        lines[0].ShouldContain("演示数据");
        lines[^2].ShouldContain("区招商投资局\t—");
        lines[^1].ShouldContain("280");
    }

    [Fact]
    public async Task Board_AsAProcess_WritesUtf8AndNothingButTheResult()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "tidu.dll"), "board", "--data", commands.Data, "--plan", Plan, "--indicator", "tech-enterprises", "--on", "2022-12-31", "--json" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        (process.ExitCode, await error).ShouldBe((0, ""));
        output.ToArray()[0].ShouldBe((byte)'{');
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
        text.ShouldContain("中山路街道");
        Units(JsonDocument.Parse(text).RootElement).Count.ShouldBe(27);
    }

    private async Task<JsonElement> Board(string indicator, string on)
    {
        var run = await commands.Run("board", "--plan", Plan, "--indicator", indicator, "--on", on, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static List<JsonElement> Units(JsonElement board) => [.. board.GetProperty("units").EnumerateArray()];

    private static IEnumerable<string> Keys(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
