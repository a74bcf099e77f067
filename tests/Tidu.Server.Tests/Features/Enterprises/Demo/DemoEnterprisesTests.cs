using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Demo;

/// <summary>The enterprises of the demonstration database: marked as invented, counted as the plan's annexes print, and as the demonstration's units report.</summary>
public abstract class DemoEnterprisesTests(AppFixture fixture)
{
    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Demo_EveryEnterprise_IsMarkedAndHasACodeThatNobodyHas()
    {
        var all = await App.InDatabase(db => db.Set<Enterprise>().AsNoTracking().ToListAsync());
        all.Count.ShouldBe(4200);
        all.ShouldAllBe(one => one.Synthetic && CreditCode.IsValid(Encoding.ASCII.GetBytes(one.CreditCode)) && one.CreditCode.Substring(2, 6) == "000000" && one.SearchText.Contains(one.Name));
        (await App.InDatabase(db => db.Set<Qualification>().CountAsync(one => one.SourceText != "演示数据"))).ShouldBe(0);
        (await App.InDatabase(db => db.Set<FactRecord>().CountAsync(one => one.SourceText != "演示数据"))).ShouldBe(0);
    }

    [SkippableTheory]
    [InlineData("hnte", "high-tech-enterprise")]
    [InlineData("tech-enterprises", "tech-enterprise")]
    public async Task Demo_HoldersOfAUnit_AreAsManyAsItReports(string indicator, string kind)
    {
        var reported = await App.InDatabase(db => db.Set<Observation>().AsNoTracking().Where(row => row.IndicatorCode == indicator && row.Used).ToListAsync());
        var ends = new DateOnly[] { new(2022, 12, 31), new(2023, 12, 31), new(2025, 9, 30), new(2025, 12, 31) };
        foreach (var end in ends)
        {
            foreach (var (unit, holders) in await Holders(kind, end))
            {
                reported.Where(row => row.UnitId == unit && row.PeriodEnd == end).Select(row => (int)row.Value).ShouldBe([holders], $"{unit} {end}");
            }
        }

        (await Holders(kind, ends[0])).Values.Sum().ShouldBe(kind == "tech-enterprise" ? 1201 : 227);
        (await Holders(kind, ends[1])).Values.Sum().ShouldBe(kind == "tech-enterprise" ? 1701 : 280);
    }

    [SkippableFact]
    public async Task Demo_Place_OfEachEnterprise_IsItsLastOne()
    {
        var (all, places) = await App.InDatabase(async db => (await db.Set<Enterprise>().AsNoTracking().ToListAsync(), await db.Set<EnterprisePlace>().AsNoTracking().ToListAsync()));
        var open = places.Where(place => place.To is null).ToDictionary(place => place.EnterpriseId);
        all.ShouldAllBe(one => open[one.Id].UnitId == one.UnitId && open[one.Id].ParkId == one.ParkId);
        places.Count.ShouldBeGreaterThan(all.Count);
    }

    private async Task<Dictionary<string, int>> Holders(string kind, DateOnly day)
    {
        var titles = await App.InDatabase(db => db.Set<Qualification>().AsNoTracking().Where(title => title.Kind == kind).ToListAsync());
        var places = await App.InDatabase(db => db.Set<EnterprisePlace>().AsNoTracking().Where(place => (place.From == null || place.From <= day) && (place.To == null || place.To >= day)).ToDictionaryAsync(place => place.EnterpriseId));
        return titles.Where(title => title.IsValidOn(day)).GroupBy(title => places[title.EnterpriseId].ParkId ?? places[title.EnterpriseId].UnitId!).ToDictionary(unit => unit.Key, unit => unit.Count());
    }
}

public sealed class DemoEnterprisesSqliteTests(SqliteFixture fixture) : DemoEnterprisesTests(fixture), IClassFixture<SqliteFixture>;

public sealed class DemoEnterprisesPostgresTests(PostgresFixture fixture) : DemoEnterprisesTests(fixture), IClassFixture<PostgresFixture>;
