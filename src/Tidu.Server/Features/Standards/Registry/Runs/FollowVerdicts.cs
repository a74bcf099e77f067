using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Keeps the standing run in step: few changed enterprises are assessed at once, in the transaction that changes them; more are left to the round that assesses all.</summary>
internal sealed class FollowVerdicts(StandardLibrary library, StampedCache<OrganizationTree> trees, IServiceScopeFactory scopes, TimeProvider clock) : IFollowRegistry
{
    /// <summary>From here on assessing all beside the requests is better than letting a person wait.</summary>
    private const int MostAtOnce = 200;

    public async Task FollowAsync(TiduDb db, RegistryChange change, CancellationToken cancel)
    {
        if (change is { Titles: false, Facts: false })
        {
            return;
        }

        var before = await StandingRun.StampAsync(db, cancel);
        await db.TouchAsync(StandingRun.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        if (change.EnterpriseIds is { Count: > 0 and <= MostAtOnce } ids && await StandingRun.FindAsync(db, cancel) is { State: RunState.Done } run && run.FactStamp == before)
        {
            await AssessAsync(db, run, ids, before, cancel);
        }
    }

    private async Task AssessAsync(TiduDb db, AssessmentRun run, IReadOnlyList<int> ids, long before, CancellationToken cancel)
    {
        var known = await RegistryPopulation.KnownKindsAsync(db, cancel);
        if (!known.SetEquals(RunTexts.Read<RunQuestion>(run.Question).KnownKinds ?? []))
        {
            return;
        }

        var (assess, store) = (new AssessEnterprises(db, library, trees, scopes), new StandingStore(db, run.Id, "facts", clock.GetUtcNow()));
        var made = new List<StandardVerdict>();
        await assess.RunAsync(
            new AssessmentQuestion { AsOf = run.AsOf, EnterpriseIds = ids },
            part =>
            {
                made.AddRange(part.Standards.SelectMany(standard => standard.Verdicts(run.Id)));
                return Task.CompletedTask;
            },
            cancel);
        var counts = RunTexts.Read<Dictionary<string, VerdictCounts>>(run.Counts);
        Add(counts, await store.ReplaceAsync(ids, made, cancel), -1);
        Add(counts, made, 1);
        var (after, written) = (await StandingRun.StampAsync(db, cancel), RunTexts.Write(counts));
        await db.Set<AssessmentRun>().Where(each => each.Id == run.Id && each.FactStamp == before).ExecuteUpdateAsync(set => set.SetProperty(each => each.FactStamp, after).SetProperty(each => each.Counts, written), cancel);
    }

    /// <summary>Adds verdicts to counts so many times.</summary>
    private static void Add(Dictionary<string, VerdictCounts> counts, IEnumerable<StandardVerdict> rows, int times)
    {
        foreach (var standard in rows.GroupBy(row => row.Standard, StringComparer.Ordinal))
        {
            counts[standard.Key] = counts.GetValueOrDefault(standard.Key, new VerdictCounts(0, 0, 0, 0, 0)) + VerdictCounts.Of(standard.Select(row => row.Verdict)).Times(times);
        }
    }
}
