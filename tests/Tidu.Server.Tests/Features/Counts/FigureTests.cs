using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Counts;

/// <summary>Sums of money and shares of enterprises, computed from facts, with the enterprises behind them.</summary>
public abstract class FigureTests(AppFixture fixture)
{
    private const string Rd = "/api/counts?plan=liangping-2023-double-growth&indicator=enterprise-rd&on=2023-12-31";
    private const string Share = $"/api/counts?plan={EntryClient.Plan}&indicator=rd-institution-share&on=2024-05-01";
    private const string AboveScale = "above-scale-industrial";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Sum_OfMoney_TakesOneFigureOfEachEnterpriseAndSaysWhereItIsASubstitute()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("500155:梁山街道", 3);
        await App.AddEnterprises("大安街道", 1);
        await Facts(0, FactSource.Statistics, """{"rd_expense":5000000,"rd_expense_statistics":3000000}""");
        await Facts(0, FactSource.Declaration, """{"rd_expense_statistics":9000000}""");
        await Facts(1, FactSource.Declaration, """{"rd_expense":2000000}""");
        await Facts(1, FactSource.Declaration, """{"rd_expense":700}""", year: 2022);
        await Facts(3, FactSource.Statistics, """{"rd_expense_statistics":4000000}""");
        using var officer = await App.LogInAs("lp-officer");
        var counts = await officer.Read(Rd);
        var total = counts.GetProperty("total");
        (total.Number("value"), total.Number("enterprises"), total.Number("among"), total.Number("substitutes")).ShouldBe((5_000_000, 2, 3, 1));
        (counts.Text("kind"), counts.Text("on")).ShouldBe(("sum", "2023-12-31"));
        var names = (await officer.Read(Rd.Replace("counts?", "counts/enterprises?"))).Items("items");
        names.Select(row => row.Number("amount")).ShouldBe([3_000_000, 2_000_000]);
        await (await officer.Get(Rd.Replace("counts?", "counts/enterprises?set=lost&"))).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Share_OfEnterprisesWithAnInstitution_CountsEnterprisesNotInstitutions()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("大安街道", 4, kind: AboveScale);
        await App.AddEnterprises("大安街道", 1);
        await Facts(0, FactSource.Declaration, """{"rd_body":true}""", year: 0);
        await Facts(1, FactSource.Declaration, """{"rd_body":false}""", year: 0);
        await Facts(2, FactSource.Declaration, """{"rd_body":false}""", year: 0);
        await Facts(4, FactSource.Declaration, """{"rd_body":true}""", year: 0);
        await App.ChangeRegistry(async db =>
        {
            var (enterprise, batch) = (await Enterprise(db, 1), await db.Set<EnterpriseBatch>().Select(row => row.Id).FirstAsync());
            db.AddRange(Enumerable.Range(1, 2).Select(number => new EnterpriseAsset { EnterpriseId = enterprise, Kind = AssetKind.RdInstitution, Name = $"研发中心{number}", SourceText = "test", BatchId = batch }));
        });
        using var officer = await App.LogInAs("yc-officer");
        var counts = await officer.Read(Share);
        var total = counts.GetProperty("total");
        (total.Number("value"), total.Number("enterprises"), total.Number("among"), counts.Text("on")).ShouldBe((0.5m, 2, 4, "2023-12-31"));
        (await officer.Read(Share.Replace("counts?", "counts/enterprises?"))).Number("total").ShouldBe(2);
    }

    [SkippableFact]
    public async Task Figures_OfNothingKnown_AreMissingNotZero()
    {
        await App.ClearRegistry();
        await App.AddEnterprises("500155:梁山街道", 2);
        using var officer = await App.LogInAs("lp-officer");
        (await officer.Read(Rd)).GetProperty("total").Number("value").ShouldBeNull();
        using var town = await App.LogInAs("liangshan-reporter");
        await (await town.Get(Rd.Replace("counts?", "counts/enterprises?"))).ShouldBeProblem(HttpStatusCode.NotFound, "plan-not-found");
    }

    private static Task<int> Enterprise(Server.Data.TiduDb db, int position) => db.Set<Enterprise>().OrderBy(row => row.Id).Select(row => row.Id).Skip(position).FirstAsync();

    private Task Facts(int position, FactSource source, string values, int year = 2023) => App.ChangeRegistry(async db =>
        db.Add(new FactRecord
        {
            EnterpriseId = await Enterprise(db, position),
            Year = year,
            AsOf = year == 0 ? new DateOnly(2023, 6, 30) : new DateOnly(year, 12, 31),
            Source = source,
            SourceText = "test",
            Values = values,
            BatchId = await db.Set<EnterpriseBatch>().Select(row => row.Id).FirstAsync(),
        }));
}

public sealed class SqliteFigureTests(SqliteFixture fixture) : FigureTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresFigureTests(PostgresFixture fixture) : FigureTests(fixture), IClassFixture<PostgresFixture>;
