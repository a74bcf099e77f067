using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Counts;
using Tidu.Server.Tests.Features.Observations;
using Tidu.Server.Tests.Features.Pools;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>That somebody holds no title is an answer only where the own district's registry has the kind by the day; else it is missing, never false.</summary>
public abstract class KnownTitlesTests(AppFixture fixture) : IAsyncLifetime
{
    private const string Listed = "above-scale-industrial";
    private const string Standard = "large-industrial";
    private const string Liangping = "500155:梁山街道";
    private TiduApp? _app;

    private TiduApp App => _app!;

    public async Task InitializeAsync()
    {
        _ = fixture.App;
        _app = await fixture.StartAsync(services: services => services.Remove(services.Single(each => each.ImplementationType == typeof(AssessmentWorker))));
    }

    public async Task DisposeAsync() => await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);

    [SkippableFact]
    public async Task Title_OfAKindTheDistrictNeverImported_IsMissingNotFalse()
    {
        await App.AddEnterprise(7101, Liangping, null, PoolSetting.Title("2024-01-01", null, Listed));
        var without = await App.AddEnterprise(7102, Liangping);
        var elsewhere = await App.AddEnterprise(7103, "500116");
        var day = ChinaTime.Today(App.Clock);
        (await ListedOf(without, day)).ShouldBe(Verdict.NotMet);
        (await ListedOf(elsewhere, day)).ShouldBe(Verdict.Unknown);
        (await ListedOf(without, new DateOnly(2023, 12, 31))).ShouldBe(Verdict.Unknown, "the first title of the district begins a day later");
        (await ListedOf(without, new DateOnly(2024, 1, 1))).ShouldBe(Verdict.NotMet);
    }

    [SkippableFact]
    public async Task FirstTitleOfAKind_OfADistrict_BringsTheWholeDistrictIntoStep()
    {
        await App.AddEnterprise(7111, titles: PoolSetting.Title("2024-01-01", null, Listed));
        var waiting = await App.AddEnterprise(7112, Liangping);
        var first = await App.AddEnterprise(7113, Liangping);
        await Refresh();
        (await StoredOf(waiting)).Lacking.ShouldNotBe(0);
        await AddTitle(first);
        (await Refresh()).ShouldBe("facts");
        (await StoredOf(waiting)).Missing.ShouldNotBe(0);
        await ShouldHoldWhatAnEvaluationGives(waiting);
    }

    [SkippableFact]
    public async Task Kind_AtFewPlacesAndAtAll_IsTheSame()
    {
        await App.AddEnterprise(7121, titles: PoolSetting.Title("2024-01-01", null, Listed));
        await App.AddEnterprise(7122, Liangping, null, PoolSetting.Title("2024-01-01", null, "srdi-sme"));
        await App.InScope(async services =>
        {
            var (db, assess, day) = (services.GetRequiredService<TiduDb>(), services.GetRequiredService<AssessEnterprises>(), ChinaTime.Today(App.Clock));
            var all = await assess.KnownTitlesAsync(day, CancellationToken.None);
            var tree = (await services.GetRequiredService<Tidu.Server.Features.Organizations.ScopeSource>().OpenAsync(CancellationToken.None)).Tree;
            foreach (var place in new (string?, string?)[] { (PoolSetting.Town, null), (PoolSetting.Town, PoolSetting.Zone), (null, PoolSetting.Zone), (Liangping, null), ("500000", null), (null, null) })
            {
                var few = await KnownTitles.ReadAsync(db, tree, day, [place], CancellationToken.None);
                few.Of(place.Item1, place.Item2).ShouldBe(all.Of(place.Item1, place.Item2), ignoreOrder: true);
            }

            all.Of(Liangping, null).ShouldContain("srdi-sme");
            all.Of(PoolSetting.Town, null).ShouldContain(Listed);
        });
    }

    [SkippableFact]
    public async Task Holder_OfATitleWhoseStandardHasAnotherId_Renews()
    {
        var holder = await App.AddEnterprise(7131, titles: PoolSetting.Title("2024-01-01", null, Listed));
        var other = await App.AddEnterprise(7132);
        await Refresh();
        ((await StoredOf(holder)).Judged & VerdictBits.Renewal).ShouldNotBe(0);
        ((await StoredOf(other)).Judged & VerdictBits.Renewal).ShouldBe(0);
        using var officer = await App.LogInAs("yc-officer");
        bool Holds(System.Text.Json.JsonElement page) => page.Items("lines").Single(line => line.Text("standard") == Standard).IsTrue("holds");
        Holds(await officer.Read($"/api/enterprises/{holder}/assessments")).ShouldBeTrue();
        Holds(await officer.Read($"/api/enterprises/{other}/assessments")).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Merged_Enterprise_IsCountedOnceByTheStandingRun()
    {
        var (kept, gone) = (await IdOf(await App.AddEnterprise(7141)), await IdOf(await App.AddEnterprise(7142)));
        await App.ChangeRegistry(db =>
        {
            db.Add(new DuplicateSuggestion { FirstId = kept, SecondId = gone, Reason = "near-name" });
            return Task.CompletedTask;
        });
        await Refresh();
        var before = await Enterprises();
        using var officer = await App.LogInAs("yc-officer");
        var pair = (await officer.Read("/api/duplicates")).Items("rows").Single(row => row.GetProperty("first").Text("creditCode") == PoolSetting.Code(7141));
        (await officer.Post($"/api/duplicates/{pair.Number("id")}", new { decision = "merge", reason = "核实", version = (int)pair.Number("version")! })).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        (await Refresh()).ShouldBeNull("the two are assessed in the transaction that merges them");
        (await Enterprises()).ShouldBe(before - 1);
    }

    private Task<int> Enterprises() => App.InDatabase(db => db.Set<AssessmentRun>().Where(run => run.Standing).Select(run => run.Enterprises).SingleAsync());

    private async Task<Verdict> ListedOf(string code, DateOnly day)
    {
        var verdict = Verdict.NotApplicable;
        var id = await IdOf(code);
        await App.InScope(async services =>
        {
            var explained = await services.GetRequiredService<ExplainEnterprise>().ExplainAsync(id, code, Standard, day, null, CancellationToken.None);
            verdict = explained!.Explanation.Criteria.Single(criterion => criterion.Id == "listed").Verdict;
        });
        return verdict;
    }

    private Task<int> IdOf(string code) => App.InDatabase(db => db.Set<Enterprise>().Where(one => one.CreditCode == code).Select(one => one.Id).SingleAsync());

    private async Task AddTitle(string code)
    {
        using var officer = await App.LogInAs("lp-officer");
        await (await officer.Post($"/api/enterprises/{code}/titles", new { kind = Listed, validFrom = "2025-01-01", sourceText = "统计名录" })).ShouldBeOk();
    }

    private async Task<StandardVerdict> StoredOf(string code)
    {
        var id = await IdOf(code);
        return await App.InDatabase(db => db.Set<StandardVerdict>().AsNoTracking()
            .SingleAsync(row => row.EnterpriseId == id && row.Standard == Standard && db.Set<AssessmentRun>().Any(run => run.Standing && run.Id == row.RunId)));
    }

    private async Task ShouldHoldWhatAnEvaluationGives(string code)
    {
        var (id, stored) = (await IdOf(code), await StoredOf(code));
        await App.InScope(async services =>
        {
            var made = await services.GetRequiredService<AssessEnterprises>().VerdictsAsync(new AssessmentQuestion { Standards = [Standard], AsOf = ChinaTime.Today(App.Clock), EnterpriseIds = [id] }, CancellationToken.None);
            (stored.Verdict, stored.Failed, stored.Lacking, stored.Missing).ShouldBe((made[0].Verdict, made[0].Failed, made[0].Lacking, made[0].Missing));
        });
    }

    private async Task<string?> Refresh()
    {
        string? cause = null;
        await App.InScope(async services => cause = await services.GetRequiredService<StandingRun>().RefreshAsync(CancellationToken.None));
        return cause;
    }
}

public sealed class SqliteKnownTitlesTests(SqliteFixture fixture) : KnownTitlesTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresKnownTitlesTests(PostgresFixture fixture) : KnownTitlesTests(fixture), IClassFixture<PostgresFixture>;
