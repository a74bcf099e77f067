using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Pools.Gaps;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>What a gap list must not say: failing conditions of who qualifies, days for years, "enough" without a target, the gone as on their way, yesterday's members.</summary>
public abstract class GapTruthTests(AppFixture fixture)
{
    private const string Query = $"plan={EntryClient.Plan}&indicator=hnte";

    private TiduApp App => fixture.App;

    private DateOnly Today => ChinaTime.Today(App.Clock);

    [SkippableFact]
    public async Task Row_MetByADirectPath_IsShortOfNothing() => await App.InScope(services =>
    {
        var standard = services.GetRequiredService<StandardLibrary>().Find("srdi-sme", new DateOnly(2025, 6, 1), ApplicationKind.New)!;
        var met = VerdictRow.Of(standard, new LowScore(Verdict.Met), 7, 1);
        (met.Verdict, met.Failed, met.Lacking, met.Judged, met.FailedCount, met.LackingCount, met.Nearness).ShouldBe((AssessedVerdict.Met, 0, 0, 0, 0, 0, null));
        var row = GapRow.Of(Someone(), met, standard, null);
        (row.Group, row.Left, row.IdsOf(row.FailedBits).Count).ShouldBe((0, 0, 0));
        VerdictRow.Of(standard, new LowScore(Verdict.NotMet), 7, 1).Failed.ShouldBe(VerdictBits.Score);
        return Task.CompletedTask;
    });

    [SkippableFact]
    public async Task Row_ThatLacksYears_IsMetAfterYears() => await App.InScope(services =>
    {
        var library = services.GetRequiredService<StandardLibrary>();
        var years = library.Find("srdi-sme", new DateOnly(2025, 6, 1), ApplicationKind.New)!;
        var row = GapRow.Of(Someone(), null, years, null);
        row.MetOn("niche-years", 0.5m, new DateOnly(2025, 1, 1)).ShouldBe(new DateOnly(2025, 7, 3));
        row.MetOn("niche-years", 11, new DateOnly(2025, 1, 1)).ShouldBeNull();
        var days = library.Find("high-tech-enterprise", new DateOnly(2025, 6, 1), ApplicationKind.New)!;
        var byDay = days.Top.Single(at => (GapRow.TimeBits(days) >> at & 1) != 0);
        GapRow.Of(Someone(), null, days, null).MetOn(days.Standard.Criteria[byDay].Criterion.Id, 30, new DateOnly(2025, 1, 1)).ShouldBe(new DateOnly(2025, 1, 31));
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData(null, 0, 8, null)]
    [InlineData(5.0, 3, 5, 0)]
    [InlineData(30.0, 8, 0, 20)]
    [InlineData(-2.0, 0, 8, 0)]
    public void Cover_OfAGap_IsKnownOnlyWithATarget(double? gap, int toAssign, int spare, int? uncovered) =>
        BuildGap.CoverOf(10, 2, (decimal?)gap).ShouldBe(new GapCover(10, 2, toAssign, spare, uncovered));

    [SkippableFact]
    public async Task Gap_OfAYearWithoutATarget_SaysSo()
    {
        using var officer = await App.LogInAs("yc-officer");
        var list = await officer.Read($"/api/gap?{Query}&year=2050&size=1");
        (list.IsNull("target"), list.IsNull("gap"), list.GetProperty("cover").IsNull("uncovered")).ShouldBe((true, true, true));
        var text = await Words(await officer.Get($"/api/gap/workbook?{Query}&year=2050&failed=0"));
        text.ShouldContain("没有下达目标，算不出缺口");
        text.ShouldNotContain("目标 ，");
    }

    [SkippableFact]
    public async Task Amounts_OfAState_AreOnlyThoseAndTheSumsAreOfAll()
    {
        const string asked = $"/api/gap/amounts?plan={EntryClient.Plan}&indicator=enterprise-rd&year=2025";
        using var officer = await App.LogInAs("yc-officer");
        var all = await officer.Read(asked);
        var states = all.Items("states").Select(state => (Code: state.Text("state"), Count: state.Number("count"))).ToList();
        foreach (var (code, count) in states)
        {
            var only = await officer.Read($"{asked}&state={code}");
            only.Items("rows").ShouldAllBe(row => row.Text("state") == code);
            only.Items("rows").Count.ShouldBe((int)Math.Min(500, count!.Value));
            only.Items("states").Select(state => (state.Text("state"), state.Number("count"))).ShouldBe(states);
        }

        states.Sum(state => state.Count).ShouldNotBeNull().ShouldBeGreaterThan(0);
        await (await officer.Get($"{asked}&state=rising")).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [SkippableFact]
    public async Task Workbook_OfMoreThanItHolds_SaysHowManyThereAre() => await App.InScope(async services =>
    {
        var list = await GetGap.ListAsync(
            await Ask(services), GapFilter.Of(new GapRequest()), 0, 1, services.GetRequiredService<ReadGap>(), services.GetRequiredService<ExplainGap>(), services.GetRequiredService<Tidu.Server.Data.TiduDb>(), CancellationToken.None);
        string Note(GapList shown) => GapWorkbook.Of(shown, "甲", App.Clock.GetUtcNow()).Sheets[0].Rows[1][0].Text!;
        Note(list).ShouldEndWith(GapWorkbook.CutNote(1, list.Total));
        Note(list with { Total = 1 }).ShouldNotContain("只列最接近的");
    });

    [SkippableFact]
    public async Task Gap_EnterpriseStruckOff_IsNotOnItsWay()
    {
        using var officer = await App.LogInAs("yc-officer");
        var code = await App.AddEnterprise(7101);
        await (await officer.Post("/api/cultivation/applications", new { creditCode = code, kind = PoolSetting.Kind, appliedOn = Today })).ShouldBeOk();
        var before = (await officer.Read($"/api/gap?{Query}&size=1")).Number("pipeline");
        await StrikeOff(code);
        (await officer.Read($"/api/gap?{Query}&size=1")).Number("pipeline").ShouldBe(before - 1);
    }

    [SkippableFact]
    public async Task Gap_AskedBeforeAChangeAndReadAfterIt_IsNotKeptForLaterQuestions() => await App.InScope(async services =>
    {
        await App.AddEnterprise(7102);
        var read = services.GetRequiredService<ReadGap>();
        var early = await Ask(services);
        var code = await App.AddEnterprise(7103);
        (await read.OfAsync(early, CancellationToken.None)).Rows.ShouldNotContain(row => row.Enterprise.CreditCode == code);
        (await read.OfAsync(await Ask(services), CancellationToken.None)).Rows.ShouldContain(row => row.Enterprise.CreditCode == code);
    });

    private static async Task<GapQuestion> Ask(IServiceProvider services) => (await GapQuestion.OpenAsync(
        new GapRequest { Plan = EntryClient.Plan, Indicator = "hnte" }, services.GetRequiredService<CountSource>(), services.GetRequiredService<ScopeSource>(), services.GetRequiredService<AuditTrail>(), CancellationToken.None)).Question!;

    private Task StrikeOff(string code) => App.InScope(services =>
    {
        var db = services.GetRequiredService<Tidu.Server.Data.TiduDb>();
        return db.InTransactionAsync(
            async () =>
            {
                services.GetRequiredService<AuditTrail>().Add("database");
                var one = await db.Set<Enterprise>().SingleAsync(row => row.CreditCode == code);
                (one.State, one.StateFrom) = (EnterpriseState.Deregistered, Today);
                await db.SaveChangesAsync();
                await services.GetRequiredService<RegistryChanges>().SayAsync(db, new RegistryChange([one.Id], Titles: true, Facts: true), CancellationToken.None);
                await db.SaveChangesAsync();
            },
            CancellationToken.None);
    });

    /// <summary>All texts of a workbook.</summary>
    private static async Task<string> Words(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        return string.Concat(zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static Enterprise Someone() => new() { CreditCode = PoolSetting.Code(1), Name = "甲", SearchText = "" };

    /// <summary>All criteria met, the score far from its mark.</summary>
    private readonly struct LowScore(Verdict verdict) : IOutcomeRow
    {
        public Verdict Verdict => verdict;

        public ulong Missing => 0;

        public double Low => 20;

        public double High => 30;

        public double Mark => 60;

        public ulong ScoreMissing => 0;

        public Verdict Of(int criterion) => Verdict.Met;

        public ulong MissingOf(int criterion) => 0;

        public double GapOf(int criterion) => 0;

        public double ThresholdOf(int criterion) => 1;
    }
}

public sealed class SqliteGapTruthTests(SqliteFixture fixture) : GapTruthTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresGapTruthTests(PostgresFixture fixture) : GapTruthTests(fixture), IClassFixture<PostgresFixture>;
