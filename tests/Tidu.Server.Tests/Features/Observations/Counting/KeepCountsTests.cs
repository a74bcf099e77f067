using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Observations;
using Tidu.Server.Tests.Features.Counts;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations.Counting;

/// <summary>Values counted from the registry: written with the rule, kept in step, preferred, left alone where they are locked.</summary>
public abstract class KeepCountsTests(AppFixture fixture)
{
    private const string Zone = "永川高新区管委会";
    private const string Rule = $"/api/counting-rules/{EntryClient.Plan}/hnte";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Rule_Set_WritesEveryQuarterUpToTodayAndTheBoardUsesIt()
    {
        using var officer = await Start(3);
        var row = await BoardRow(officer, "2023-03-31");
        (row.Number("actual"), row.Text("source"), row.Text("actualOn")).ShouldBe((3, "registry", "2023-03-31"));
        (await BoardRow(officer, "2022-12-31")).Text("source").ShouldBe("registry");
        var periods = await App.InDatabase(db => db.Set<Observation>().Where(value => value.UnitId == Zone && value.Source == SourceKind.Registry).Select(value => value.Period).ToListAsync());
        periods.ShouldContain("2022");
        periods.ShouldContain("2023-Q1");
        periods.ShouldNotContain("2023-Q4", "a year's last quarter stands for the year");
    }

    [SkippableFact]
    public async Task Registry_Changed_CountsAnewWithAStepInTheHistory()
    {
        using var officer = await Start(2);
        await App.AddEnterprises("大安街道", 4, from: "2023-01-15", park: Zone);
        (await BoardRow(officer, "2022-12-31")).Number("actual").ShouldBe(2);
        (await BoardRow(officer, "2023-06-30")).Number("actual").ShouldBe(6);
        var value = await Stored("2023-Q2");
        var history = (await officer.Read($"/api/observations/{value.Id}/history")).Items();
        history.Select(step => step.Text("act")).ShouldContain("recounted");
    }

    [SkippableFact]
    public async Task Locked_Period_KeepsItsValue()
    {
        using var officer = await Start(2);
        await App.InDatabase(async db => await db.InTransactionAsync(
            async () =>
            {
                db.Add(new ReportingPeriod { UnitId = "500118", Period = "2023-Q2", PeriodEnd = new DateOnly(2023, 6, 30), State = PeriodState.Locked });
                db.Add(new Server.Features.Audit.AuditEntry { At = DateTimeOffset.UnixEpoch, Action = "test", UserName = "cli", Outcome = default });
                await db.SaveChangesAsync();
                return 0;
            },
            CancellationToken.None));
        await App.AddEnterprises("大安街道", 1, park: Zone);
        (await Stored("2023-Q2")).Value.ShouldBe(2);
        (await Stored("2023-Q3")).Value.ShouldBe(3);
        (await App.RunRound()).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Rule_Cleared_GivesTheReportedValueBack()
    {
        using var officer = await Start(2);
        var before = await BoardRow(officer, "2022-12-31");
        (await officer.Post($"{Rule}/clear", new { reason = "名单不全", version = 1 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var after = await BoardRow(officer, "2022-12-31");
        (before.Number("actual"), after.Number("actual"), after.Text("source")).ShouldBe((2, 139, "plan"));
        (await App.InDatabase(db => db.Set<Observation>().CountAsync(value => value.IndicatorCode == "hnte" && value.Source == SourceKind.Registry && value.UnitId == Zone))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Chosen_ByHand_StaysChosen()
    {
        using var officer = await Start(2);
        var stated = await App.InDatabase(db => db.Set<Observation>().SingleAsync(value => value.IndicatorCode == "hnte" && value.UnitId == Zone && value.Period == "2022" && value.Source == SourceKind.Plan));
        await (await officer.Post($"/api/observations/{stated.Id}/use", new { reason = "以文件为准", version = stated.Version })).ShouldBeOk();
        await App.AddEnterprises("大安街道", 1, park: Zone);
        var row = await BoardRow(officer, "2022-12-31");
        (row.Number("actual"), row.Text("source")).ShouldBe((139, "plan"));
        (await Stored("2022")).Value.ShouldBe(3);
    }

    [SkippableFact]
    public async Task Unit_MovedElsewhere_CountsAnewAtOnce()
    {
        using var officer = await Start(2);
        var unit = await (await officer.Post("/api/units", new { parentId = Zone, name = "试验孵化园", kind = "zone", aliases = Array.Empty<string>() })).ShouldBeOk();
        await App.AddEnterprises(unit.Text("unitId")!, 3);
        (await Stored("2023-Q2")).Value.ShouldBe(5);
        await (await officer.Post($"/api/units/{Uri.EscapeDataString(unit.Text("unitId")!)}/move", new { parentId = "大安街道", on = "2023-04-01", reason = "区划调整", version = unit.Number("version") })).ShouldBeOk();
        ((await Stored("2023-Q1")).Value, (await Stored("2023-Q2")).Value).ShouldBe((5, 2));
    }

    private async Task<TiduClient> Start(int enterprises)
    {
        await App.ClearRegistry();
        await App.AddEnterprises("大安街道", enterprises, park: Zone);
        var officer = await App.LogInAs("yc-officer");
        await (await officer.Put(Rule, new { from = "2022-12-31", basis = "名单已核对" })).ShouldBeOk();
        return officer;
    }

    private static async Task<JsonElement> BoardRow(TiduClient client, string on) =>
        (await client.Read($"/api/board?plan={EntryClient.Plan}&indicator=hnte&on={on}")).Items("units").Single(row => row.Text("unitId") == Zone);

    private Task<Observation> Stored(string period) =>
        App.InDatabase(db => db.Set<Observation>().AsNoTracking().SingleAsync(value => value.IndicatorCode == "hnte" && value.UnitId == Zone && value.Period == period && value.Source == SourceKind.Registry));
}

public sealed class SqliteKeepCountsTests(SqliteFixture fixture) : KeepCountsTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresKeepCountsTests(PostgresFixture fixture) : KeepCountsTests(fixture), IClassFixture<PostgresFixture>;
