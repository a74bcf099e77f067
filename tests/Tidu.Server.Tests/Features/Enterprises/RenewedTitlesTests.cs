using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Observations;
using Tidu.Server.Tests.Features.Pools;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises;

/// <summary>A title that was renewed does not end, in the filter and in the order of last days.</summary>
public abstract class RenewedTitlesTests(AppFixture fixture)
{
    private const string Own = "/api/enterprises?q=9100000900000886";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task List_OfEndingTitles_LeavesOutTheRenewedAndSortsByTheLastDay()
    {
        var (soon, renewed, ended, open) = (
            await App.AddEnterprise(8861, titles: PoolSetting.Title(Day(-900), Day(20))),
            await App.AddEnterprise(8862, titles: [PoolSetting.Title(Day(-900), Day(15)), PoolSetting.Title(Day(16), Day(1100))]),
            await App.AddEnterprise(8863, titles: PoolSetting.Title(Day(-900), Day(1200))),
            await App.AddEnterprise(8864, titles: [PoolSetting.Title(Day(-900), Day(12)), PoolSetting.Title(Day(-30), null)]));
        await App.InDatabase(db => db.Set<Qualification>().Where(title => db.Set<Enterprise>().Any(one => one.Id == title.EnterpriseId && one.CreditCode == ended))
            .ExecuteUpdateAsync(set => set.SetProperty(title => title.EndedOn, ChinaTime.Today(App.Clock).AddDays(10)).SetProperty(title => title.EndReason, QualificationEnd.Revoked)));
        using var officer = await App.LogInAs("yc-officer");
        (await Codes(officer, $"{Own}&expiring=1&sort=expires")).ShouldBe([ended, soon]);
        (await Codes(officer, $"{Own}&expiring=1&title={PoolSetting.Kind}&sort=-expires")).ShouldBe([soon, ended]);
        (await Codes(officer, $"{Own}&expiring=60&sort=expires")).ShouldBe([ended, soon, renewed]);
        (await Codes(officer, $"{Own}&sort=expires")).ShouldBe([ended, soon, renewed, open], "of the renewed one the new last day");
    }

    private string Day(int days) => ChinaTime.Today(App.Clock).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string?>> Codes(TiduClient client, string path) => [.. (await client.Read(path)).Items("rows").Select(row => row.Text("creditCode"))];
}

public sealed class SqliteRenewedTitlesTests(SqliteFixture fixture) : RenewedTitlesTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRenewedTitlesTests(PostgresFixture fixture) : RenewedTitlesTests(fixture), IClassFixture<PostgresFixture>;
