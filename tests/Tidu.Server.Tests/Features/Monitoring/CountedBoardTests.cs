using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Counts;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>What the registry counts stands beside what was reported, comparable and row by row.</summary>
public abstract class CountedBoardTests(AppFixture fixture)
{
    private const string Zone = "永川高新区管委会";
    private const string Board = $"/api/board?plan={EntryClient.Plan}&indicator=hnte&on=";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Board_WithoutARule_ShowsBothAndUsesTheReportedOne()
    {
        await App.ClearRegistry();
        using var officer = await App.LogInAs("yc-officer");
        (await officer.Read($"{Board}2022-12-31")).IsNull("counting").ShouldBeTrue("the registry knows nothing: that is not zero");
        await App.AddEnterprises("大安街道", 3, park: Zone);
        await App.AddEnterprises("500118", 1);
        var board = await officer.Read($"{Board}2022-12-31");
        var row = Row(board);
        (row.Number("actual"), row.Text("source")).ShouldBe((139, "plan"));
        var counted = row.GetProperty("counted");
        (counted.Number("value"), counted.Number("difference"), counted.IsTrue("used"), counted.Text("on")).ShouldBe((3, -136, false, "2022-12-31"));
        var counting = board.GetProperty("counting");
        (counting.IsTrue("rule"), counting.Number("notAttributed"), counting.Number("differing")).ShouldBe((false, 1, 4));
        board.GetProperty("total").GetProperty("counted").Number("value").ShouldBe(4);
    }

    [SkippableFact]
    public async Task Board_WithARule_HasAdditionsAndLossesOfTheYear()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("大安街道", 3, park: Zone);
        await App.AddEnterprises("大安街道", 2, from: "2023-02-01", park: Zone);
        await App.AddEnterprises("大安街道", 1, to: "2023-03-01", park: Zone);
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Put($"/api/counting-rules/{EntryClient.Plan}/hnte", new { from = "2022-12-31", basis = "名单已核对" })).ShouldBeOk();
        var board = await officer.Read($"{Board}2023-05-20");
        var counted = Row(board).GetProperty("counted");
        (counted.Number("value"), counted.IsTrue("used"), counted.Number("difference"), counted.Number("latest"), counted.Number("gained"), counted.Number("lost")).ShouldBe((5, true, 0, 5, 2, 1));
        var year = board.GetProperty("yearStart");
        (year.Number("additions"), year.Number("losses"), year.IsNull("reason")).ShouldBe((2, 1, true));
    }

    [SkippableFact]
    public async Task Board_WithOneThatMovedIn_KeepsItApartFromThoseGained()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("大安街道", 2, park: Zone);
        await PlaceFirst("仙龙镇", "三教产业促进中心", new DateOnly(2023, 2, 28));
        using var officer = await App.LogInAs("yc-officer");
        var counted = Row(await officer.Read($"{Board}2023-05-20")).GetProperty("counted");
        (counted.Number("gained"), counted.Number("movedIn"), counted.Number("lost"), counted.Number("movedOut")).ShouldBe((0, 1, 0, 0));
        using var zone = await App.LogInAs("gaoxin-reporter");
        (await zone.Read($"{Board}2023-05-20")).GetProperty("yearStart").Number("additions").ShouldBe(1, "for the unit itself it is an addition");
    }

    [SkippableFact]
    public async Task Board_WithNothingKnownWhenTheYearBegan_SaysNoAdditions()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("大安街道", 1, park: Zone);
        await PlaceFirst("500155:梁山街道", null, new DateOnly(2023, 2, 28));
        using var officer = await App.LogInAs("yc-officer");
        var board = await officer.Read($"{Board}2023-05-20");
        var counted = Row(board).GetProperty("counted");
        (counted.Number("value"), counted.IsNull("gained"), counted.IsNull("lost")).ShouldBe((1, true, true));
        (board.GetProperty("yearStart").IsNull("additions"), board.GetProperty("yearStart").Text("reason")).ShouldBe((true, "registry-needed"));
    }

    [SkippableFact]
    public async Task Board_ForAReporter_CountsOnlyTheOwnRow()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("大安街道", 3, park: Zone);
        using var reporter = await App.LogInAs("gaoxin-reporter");
        var board = await reporter.Read($"{Board}2022-12-31");
        board.Items("units").ShouldHaveSingleItem().GetProperty("counted").Number("value").ShouldBe(3);
        board.GetProperty("counting").IsNull("notAttributed").ShouldBeTrue();
    }

    /// <summary>The first enterprise lay elsewhere up to a day.</summary>
    private Task PlaceFirst(string unit, string? park, DateOnly to) => App.ChangeRegistry(async db =>
    {
        var first = await db.Set<Enterprise>().OrderBy(row => row.Id).FirstAsync();
        db.Add(new EnterprisePlace { EnterpriseId = first.Id, UnitId = unit, ParkId = park, To = to });
        db.Add(new EnterprisePlace { EnterpriseId = first.Id, UnitId = first.UnitId, ParkId = first.ParkId, From = to.AddDays(1) });
    });

    private static JsonElement Row(JsonElement board) => board.Items("units").Single(row => row.Text("unitId") == Zone);
}

public sealed class SqliteCountedBoardTests(SqliteFixture fixture) : CountedBoardTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresCountedBoardTests(PostgresFixture fixture) : CountedBoardTests(fixture), IClassFixture<PostgresFixture>;
