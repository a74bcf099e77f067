using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Standards.Registry;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>Verdicts over columns of the registry against the engine's own evaluation of each enterprise, whose facts are gathered here by another way.</summary>
public abstract class AssessEnterprisesTests(AppFixture fixture)
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Verdicts_OverARandomRegistry_EqualTheEnginesOwnRowByRow()
    {
        var ids = await RandomRegistry.FillAsync(App, 250, Day, seed: 5);
        await App.InScope(async services =>
        {
            var assess = services.GetRequiredService<AssessEnterprises>();
            var question = new AssessmentQuestion { AsOf = Day, EnterpriseIds = ids };
            var verdicts = (await assess.VerdictsAsync(question, CancellationToken.None)).ToDictionary(verdict => (verdict.Standard, verdict.EnterpriseId));
            var asked = assess.StandardsOf(question);
            var expected = await ExpectedAsync(services, ids, asked);
            verdicts.Count.ShouldBe(ids.Count * asked.Count);
            foreach (var row in expected)
            {
                Text(verdicts[(row.Standard, row.EnterpriseId)]).ShouldBe(Text(row));
            }

            verdicts.Values.Select(verdict => verdict.Verdict).Distinct().Count().ShouldBe(5);
            verdicts.Values.Count(verdict => (verdict.Judged & VerdictBits.Renewal) != 0).ShouldBeGreaterThan(20);
        });
    }

    [SkippableFact]
    public async Task Verdicts_OfOneEnterprise_AreThoseOfTheWholeAndExplained()
    {
        var ids = await RandomRegistry.FillAsync(App, 30, Day, seed: 6);
        await App.InScope(async services =>
        {
            var (assess, explain) = (services.GetRequiredService<AssessEnterprises>(), services.GetRequiredService<ExplainEnterprise>());
            var all = (await assess.VerdictsAsync(new AssessmentQuestion { AsOf = Day, EnterpriseIds = ids }, CancellationToken.None)).ToLookup(verdict => verdict.EnterpriseId);
            foreach (var id in ids)
            {
                var one = await assess.VerdictsAsync(new AssessmentQuestion { AsOf = Day, EnterpriseIds = [id] }, CancellationToken.None);
                one.Select(Text).ShouldBe(all[id].Select(Text));
                var explained = await explain.ExplainAsync(id, "code", "tech-sme", Day, null, CancellationToken.None);
                Text(explained!.Verdict).ShouldBe(Text(all[id].Single(verdict => verdict.Standard == "tech-sme")));
                explained.Explanation.Criteria.Count.ShouldBeGreaterThan(3);
            }
        });
    }

    [SkippableFact]
    public async Task Facts_OfSeveralSources_CountByTheFactsOwnKeeperAndKeepDifferences()
    {
        var dictionary = await App.LibraryFacts();
        FactRecord Record(FactSource source, string values) => new() { Year = 2025, AsOf = new DateOnly(2025, 12, 31), Source = source, SourceText = "x", Values = values };
        var used = UsedFacts.Of([Record(FactSource.Declaration, """{"rd_expense":5,"sales_revenue":100}"""), Record(FactSource.Tax, """{"rd_expense":4,"sales_revenue":90}"""), Record(FactSource.Demo, """{"staff":7}""")], dictionary, Day);
        used.Single(fact => fact.Fact.Id == "sales_revenue").Counts.Source.ShouldBe(FactSource.Tax);
        used.Single(fact => fact.Fact.Id == "rd_expense").Counts.Source.ShouldBe(FactSource.Declaration);
        used.Single(fact => fact.Fact.Id == "sales_revenue").Differs.ShouldBeTrue();
        used.Single(fact => fact.Fact.Id == "staff").Differs.ShouldBeFalse();
    }

    private static async Task<List<StandardVerdict>> ExpectedAsync(IServiceProvider services, IReadOnlyList<int> ids, IReadOnlyList<AskedStandard> asked)
    {
        var db = services.GetRequiredService<TiduDb>();
        var dictionary = services.GetRequiredService<StandardLibrary>().Standards.Facts;
        var known = (await db.Set<Qualification>().Where(one => one.ValidFrom <= Day).Select(one => one.Kind).Distinct().ToListAsync()).ToHashSet();
        var rows = new List<StandardVerdict>();
        foreach (var enterprise in await db.Set<Enterprise>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync())
        {
            var titles = await db.Set<Qualification>().AsNoTracking().Where(one => one.EnterpriseId == enterprise.Id).ToListAsync();
            var vetoes = await db.Set<Veto>().AsNoTracking().Where(one => one.EnterpriseId == enterprise.Id).ToListAsync();
            var records = await db.Set<FactRecord>().AsNoTracking().Where(one => one.EnterpriseId == enterprise.Id).ToListAsync();
            var facts = ExpectedFacts.Of(enterprise, titles, vetoes, records, dictionary, known, Day);
            rows.AddRange(asked.Select(each => ExpectedRow(each, enterprise, titles, facts)));
        }

        return rows;
    }

    private static StandardVerdict ExpectedRow(AskedStandard asked, Enterprise enterprise, List<Qualification> titles, ExpectedFacts facts)
    {
        string[] kinds = asked.Id == "large-industrial" ? ["above-scale-industrial"] : [asked.Id];
        var holds = titles.Exists(title => kinds.Contains(title.Kind) && title.IsValidOn(Day));
        var standard = holds ? asked.Renewal ?? asked.New! : asked.New ?? asked.Renewal!;
        if (enterprise.State == EnterpriseState.MovedOut && !(enterprise.StateFrom > Day))
        {
            return VerdictRow.Gone(standard, enterprise.Id, 0);
        }

        var evaluator = new StandardEvaluator(standard.Standard);
        var outcome = evaluator.Evaluate(facts.For(standard.Standard));
        return VerdictRow.Of(standard, new ExactOutcome(standard, evaluator, outcome), enterprise.Id, 0);
    }

    private static string Text(StandardVerdict row) =>
        $"{row.Standard} {row.EnterpriseId} {row.Verdict} {row.FailedCount} {row.LackingCount} {row.PointsLow:0.######} {row.PointsHigh:0.######} {row.Failed:x} {row.Lacking:x} {row.Judged:x} {row.Missing:x} {row.Nearness:0.######}";
}

public sealed class SqliteAssessEnterprisesTests(SqliteFixture fixture) : AssessEnterprisesTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresAssessEnterprisesTests(PostgresFixture fixture) : AssessEnterprisesTests(fixture), IClassFixture<PostgresFixture>;
