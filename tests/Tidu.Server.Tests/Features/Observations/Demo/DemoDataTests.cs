using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Observations;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Features.Monitoring;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations.Demo;

/// <summary>Demonstration values: labelled, ended, scaled to what is published, the same everywhere.</summary>
public abstract class DemoDataTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Demo_EveryValue_IsLabelledEstimateUsedAndEndsIn2025()
    {
        var demo = await Demo();
        demo.ShouldNotBeEmpty();
        demo.ShouldAllBe(row => row.SourceText == "演示数据" && row.State == ObservationState.Estimate && row.Used && row.Value >= 0);
        demo.Max(row => row.PeriodEnd).ShouldBe(new DateOnly(2025, 12, 31));
    }

    [SkippableFact]
    public async Task Demo_CellWithARealValue_HasNone()
    {
        var all = await Rows();
        var real = all.Where(row => row.Source != SourceKind.Demo).Select(Cell).ToHashSet();
        real.ShouldNotBeEmpty();
        all.Where(row => row.Source == SourceKind.Demo && real.Contains(Cell(row))).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task EveryCell_WithAnyValue_HasExactlyOneUsed() =>
        (await Rows()).GroupBy(Cell).Where(cell => cell.Count(row => row.Used) != 1).ShouldBeEmpty();

    [SkippableFact]
    public async Task Demo_PublishedWhole_IsWhatTheUnitsSumTo()
    {
        var rows = await Rows();
        var end = new DateOnly(2023, 12, 31);
        Sum(rows, "hnte", end, PrintedAnnex.Read("annex-2").Rows.Take(4).Select(row => row.Unit)).ShouldBe(280);
        Sum(rows, "tech-enterprises", end, PrintedAnnex.Read("annex-3").Rows.Select(row => row.Unit)).ShouldBe(1701);
    }

    [SkippableTheory]
    [InlineData("hnte", 6348)]
    [InlineData("tech-enterprises", 42_989)]
    public async Task Demo_DistrictsOfTheCity_SumToThePublishedBase(string indicator, int published)
    {
        using var client = await App.LogInAs("cq-officer");
        var board = await client.Read($"/api/board?plan=chongqing-2023-double-growth&indicator={indicator}&on=2022-12-31");
        var districts = board.Items("tileUnits");
        districts.Count.ShouldBe(38);
        districts.Sum(row => row.Number("actual")).ShouldBe(published);
        board.Items("units").Sum(row => row.Number("actual")).ShouldBe(published);
        var total = board.GetProperty("total");
        (total.Number("actual"), total.Text("source"), total.Number("otherSources")).ShouldBe((published, "demo", 1));
        total.Text("sourceText").ShouldNotBeNullOrEmpty();
    }

    [SkippableFact]
    public async Task Demo_CountOfFirms_NeverFallsAndIsWhole()
    {
        foreach (var row in (await Rows()).Where(row => row is { Used: true, IndicatorCode: "tech-enterprises" } && row.PeriodEnd.Year > 2022).GroupBy(row => row.UnitId))
        {
            var values = row.OrderBy(value => value.PeriodEnd).Select(value => value.Value).ToList();
            values.ShouldBe(values.Order());
            values.ShouldAllBe(value => value == decimal.Truncate(value));
        }
    }

    [SkippableFact]
    public async Task Demo_AnotherDatabase_HasTheSameValues()
    {
        var settings = DemoTemplate.NewSettings(SqliteFiles.Instance);
        List<string> other;
        await using (var open = CommandDatabase.Open(settings, DemoTemplate.Parts))
        {
            await DemoDatabase.EnsureAsync(open, TextWriter.Null, createDemo: true, CancellationToken.None);
            other = [.. (await open.Db.Set<Observation>().AsNoTracking().ToListAsync()).Select(Line).Order(StringComparer.Ordinal)];
        }

        (await Rows()).Select(Line).Order(StringComparer.Ordinal).ShouldBe(other);
        await SqliteFiles.Instance.DropAsync(settings.Database);
        Directory.Delete(settings.DataFolder, recursive: true);
    }

    [SkippableFact]
    public async Task Answers_WithADemonstrationValue_AllSaySo()
    {
        using var client = await App.LogInAs("cq-officer");
        foreach (var plan in (await client.Read("/api/plans")).Items())
        {
            var id = plan.Text("planId");
            foreach (var card in (await client.Read($"/api/board/cards?plan={id}&on=2025-12-31")).Items().Where(card => card.Number("actual") is not null))
            {
                card.Text("source").ShouldNotBeNull();
                card.Text("sourceText").ShouldNotBeNullOrEmpty();
            }

            foreach (var target in (await client.Read($"/api/plans/{id}/targets?on=2025-12-31")).Items().Where(target => target.Number("actual") is not null))
            {
                target.Text("sourceText").ShouldNotBeNullOrEmpty();
                (target.Text("source") == "demo").ShouldBe(target.Text("sourceText") == "演示数据");
            }
        }
    }

    private Task<List<Observation>> Rows() => App.InDatabase(db => db.Set<Observation>().AsNoTracking().ToListAsync());

    private async Task<List<Observation>> Demo() => [.. (await Rows()).Where(row => row.Source == SourceKind.Demo)];

    private static (string, string, DateOnly) Cell(Observation row) => (row.IndicatorCode, row.UnitId, row.PeriodEnd);

    private static string Line(Observation row) => FormattableString.Invariant($"{row.IndicatorCode} {row.UnitId} {row.Period} {row.PeriodEnd:O} {row.Value:0.############} {row.Source} {row.State} {row.Used} {row.SourceText}");

    private static decimal Sum(List<Observation> rows, string indicator, DateOnly end, IEnumerable<string> units) =>
        units.Sum(unit => rows.Single(row => row.Used && row.IndicatorCode == indicator && row.UnitId == unit && row.PeriodEnd == end).Value);
}

public sealed class SqliteDemoDataTests(SqliteFixture fixture) : DemoDataTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDemoDataTests(PostgresFixture fixture) : DemoDataTests(fixture), IClassFixture<PostgresFixture>;
