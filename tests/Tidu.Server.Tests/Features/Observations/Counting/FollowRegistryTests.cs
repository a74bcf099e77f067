using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Observations;
using Tidu.Server.Tests.Features.Counts;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations.Counting;

/// <summary>What follows a change of a few enterprises against what counting everything anew finds.</summary>
public abstract class FollowRegistryTests(AppFixture fixture)
{
    private const string Zone = "永川高新区管委会";
    private const string Sanjiao = "三教产业促进中心";
    private const string Town = "大安街道";
    private static readonly (string Unit, string? Park)[] Spots = [(Town, Zone), ("仙龙镇", Sanjiao), (Town, null), ("仙龙镇", null)];

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Changes_OneByOne_LeaveWhatCountingAnewFinds()
    {
        await Start();
        var random = new Random(5);
        for (var step = 0; step < 25; step++)
        {
            await App.ChangeRegistry(db => ChangeAsync(db, random));
            (await App.RunRound()).ShouldBe(0, $"step {step}");
            await SnapshotShouldBeAnew();
        }

        (await App.InDatabase(db => db.Set<ObservationChange>().CountAsync(change => change.Act == ChangeAct.Recounted))).ShouldBeGreaterThan(5);
    }

    [SkippableFact]
    public async Task Change_TakenBack_LeavesNothing()
    {
        await Start();
        await Should.ThrowAsync<InvalidOperationException>(() => App.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            await db.InTransactionAsync<int>(
                async () =>
                {
                    var ids = await ChangeAsync(db, new Random(1));
                    await db.SaveChangesAsync();
                    await services.GetRequiredService<RegistryChanges>().SayAsync(db, new RegistryChange(ids, Titles: true, Facts: true), CancellationToken.None);
                    throw new InvalidOperationException("taken back");
                },
                CancellationToken.None);
        }));
        await SnapshotShouldBeAnew();
        await App.ChangeRegistry(db => ChangeAsync(db, new Random(2)));
        (await App.RunRound()).ShouldBe(0);
        await SnapshotShouldBeAnew();
    }

    [SkippableFact]
    public async Task Changes_OfTwoAtOnce_AreBothSeen()
    {
        await Start();
        await Task.WhenAll(Enumerable.Range(1, 6).Select(seed => Task.Run(() => App.ChangeRegistry(db => ChangeAsync(db, new Random(seed), seed)))));
        (await App.RunRound()).ShouldBe(0);
        await SnapshotShouldBeAnew();
    }

    private async Task Start()
    {
        await App.ClearRegistry();
        await App.AddEnterprises(Town, 6, park: Zone);
        await App.AddEnterprises("仙龙镇", 6, park: Sanjiao, from: "2023-02-01", to: "2024-01-31");
        using var officer = await App.LogInAs("yc-officer");
        (await officer.Put($"/api/counting-rules/{EntryClient.Plan}/hnte", new { from = "2022-12-31", basis = "名单已核对" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SnapshotShouldBeAnew();
    }

    private Task SnapshotShouldBeAnew() => App.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        var kept = await services.GetRequiredService<RegistrySnapshots>().GetAsync(db, CancellationToken.None);
        DescribeSnapshot.Of(kept).ShouldBe(DescribeSnapshot.Of(await ReadSnapshot.ReadAsync(db, CancellationToken.None)));
    });

    private static async Task<IReadOnlyList<int>?> ChangeAsync(TiduDb db, Random random, int? nth = null)
    {
        var all = await db.Set<Enterprise>().OrderBy(row => row.Id).ToListAsync();
        var one = all[nth ?? random.Next(all.Count)];
        var title = await db.Set<Qualification>().Where(row => row.EnterpriseId == one.Id).OrderBy(row => row.Id).FirstAsync();
        switch (random.Next(5))
        {
            case 0:
                (one.UnitId, one.ParkId) = Spots[random.Next(Spots.Length)];
                break;
            case 1:
                title.EndReason = title.EndedOn is null ? QualificationEnd.Revoked : null;
                title.EndedOn = title.EndedOn is null ? title.ValidFrom.AddDays(random.Next(500)) : null;
                break;
            case 2:
                one.Name = $"永川试验企业{random.Next(30):0000}号";
                break;
            case 3 when one.MergedIntoId is null && all.Count(row => row.MergedIntoId is null) > 4:
                one.MergedIntoId = all.First(row => row.Id != one.Id).Id;
                return [one.Id, one.MergedIntoId.Value];
            case 3:
                one.MergedIntoId = null;
                break;
            default:
                db.Add(new EnterprisePlace { EnterpriseId = one.Id, UnitId = "仙龙镇", ParkId = Sanjiao, From = new DateOnly(2023, 1, 1), To = new DateOnly(2023, random.Next(2, 12), 1) });
                break;
        }

        return [one.Id];
    }
}

public sealed class SqliteFollowRegistryTests(SqliteFixture fixture) : FollowRegistryTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresFollowRegistryTests(PostgresFixture fixture) : FollowRegistryTests(fixture), IClassFixture<PostgresFixture>;
