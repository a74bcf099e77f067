using System.Globalization;
using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>What a reader may choose on a board: the way expected and what the colours read, recomputed here.</summary>
public sealed class WayAndBandTests(DemoCommands commands) : IClassFixture<DemoCommands>
{
    private static readonly DateOnly Base = new(2022, 12, 31);

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2025-09-30")]
    public async Task Board_Linear_ExpectsTheStraightLineFromBaseToLastTarget(string on)
    {
        var board = await Board(on, "--trajectory", "linear");
        board.Text("trajectory").ShouldBe("linear");
        var share = (decimal)(DateOnly.Parse(on, CultureInfo.InvariantCulture).DayNumber - Base.DayNumber) / (new DateOnly(2027, 12, 31).DayNumber - Base.DayNumber);
        foreach (var (row, printed) in board.Items("units").Zip(PrintedAnnex.Read("annex-3").Rows))
        {
            Same(row.Number("expected"), printed.Values[0]!.Value + ((printed.Values[5]!.Value - printed.Values[0]!.Value) * share));
        }
    }

    [Fact]
    public async Task Board_ByMilestones_ExpectsTheStraightLineWithinTheYear()
    {
        var share = (decimal)(new DateOnly(2024, 6, 30).DayNumber - new DateOnly(2023, 12, 31).DayNumber) / 366;
        foreach (var (row, printed) in (await Board("2024-06-30", "--trajectory", "milestones")).Items("units").Zip(PrintedAnnex.Read("annex-3").Rows))
        {
            Same(row.Number("expected"), printed.Values[1]!.Value + ((printed.Values[2]!.Value - printed.Values[1]!.Value) * share));
        }
    }

    [Fact]
    public async Task Board_ByLastYearsShare_ExpectsWhatLastYearHadReachedOnTheSameDay()
    {
        var before = (await Board("2023-06-30")).Items("units").Select(row => row.Number("actual")!.Value).ToList();
        var end = (await Board("2023-12-31")).Items("units").Select(row => row.Number("actual")!.Value).ToList();
        var board = await Board("2024-06-30");
        board.Text("trajectory").ShouldBe("last-year-share");
        foreach (var (row, printed, i) in board.Items("units").Zip(PrintedAnnex.Read("annex-3").Rows).Select((pair, i) => (pair.First, pair.Second, i)))
        {
            var (first, last) = (printed.Values[0]!.Value, end[i]);
            if (first != last)
            {
                var share = Math.Clamp((before[i] - first) / (last - first), 0, 1);
                Same(row.Number("expected"), printed.Values[1]!.Value + ((printed.Values[2]!.Value - printed.Values[1]!.Value) * share));
            }
        }
    }

    [Fact]
    public async Task Board_ByLevel_ColoursByActualAgainstExpected()
    {
        var board = await Board("2025-09-30", "--band-basis", "level");
        board.GetProperty("scale").Text("label").ShouldBe("平台默认，非官方");
        foreach (var row in board.Items("units"))
        {
            var level = row.Number("actual")!.Value / row.Number("expected")!.Value;
            var met = row.Number("actual") >= row.Number("target");
            row.Text("band").ShouldBe(met || level >= 1.03m ? "green" : level >= 1m ? "blue" : level >= 0.96m ? "yellow" : level >= 0.90m ? "orange" : "red", row.Text("unit"));
        }
    }

    [Fact]
    public async Task Board_TargetMetBeforeItsDay_IsDoneEarlyAndGreen()
    {
        var rows = (await Board("2023-09-30")).Items("units").Concat((await Board("2024-09-30")).Items("units")).ToList();
        rows.ShouldContain(row => row.Text("evaluation") == "done-early");
        foreach (var row in rows)
        {
            (row.Text("evaluation") == "done-early").ShouldBe(row.Number("actual") >= row.Number("target"), row.Text("unit"));
            (row.Text("evaluation") == "done-early" ? row.Text("band") : "green").ShouldBe("green");
        }
    }

    [Fact]
    public async Task Board_PreviousRank_IsTheOneOfTheQuarterBefore()
    {
        var before = (await Board("2024-06-30")).Items("units");
        (await Board("2024-09-30")).Items("units").Select(row => row.Number("previousRank")).ShouldBe(before.Select(row => row.Number("rank")));
    }

    private async Task<JsonElement> Board(string on, params string[] more)
    {
        var run = await commands.Run(["board", "--plan", ProgrammeRoutes.Yongchuan, "--indicator", "tech-enterprises", "--on", on, "--json", .. more]);
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static void Same(decimal? actual, decimal expected) => decimal.Round(actual!.Value, 12).ShouldBe(decimal.Round(expected, 12));
}
