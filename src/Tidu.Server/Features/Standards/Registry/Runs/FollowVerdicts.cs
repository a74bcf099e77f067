using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Keeps the standing run in step: few changed enterprises are assessed at once, in the transaction that changes them; more are left to the round that assesses all.</summary>
internal sealed class FollowVerdicts(StandardLibrary library, StampedCache<OrganizationTree> trees, IServiceScopeFactory scopes, TimeProvider clock) : IFollowRegistry, IFollowUnits
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
        if (change.EnterpriseIds is { Count: > 0 and <= MostAtOnce } ids && await StandingRun.FindAsync(db, cancel) is { State: RunState.Done } run && run.FactStamp == before && (!change.Titles || await KnowsTheSameAsync(db, run, ids, cancel)))
        {
            await AssessAsync(db, run, ids, before, cancel);
        }
    }

    /// <summary>What is known of titles hangs on the district that an enterprise lies in: all are assessed anew.</summary>
    public async Task FollowUnitsAsync(TiduDb db, CancellationToken cancel)
    {
        await db.TouchAsync(StandingRun.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>False where a district now holds its first title of a kind, or its last one went or moved away: what was missing for all its enterprises is known, or the other way round.</summary>
    private async Task<bool> KnowsTheSameAsync(TiduDb db, AssessmentRun run, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var places = await db.Set<Enterprise>().AsNoTracking().Where(one => ids.Contains(one.Id)).Select(one => new { one.UnitId, one.ParkId }).Distinct().ToListAsync(cancel);
        places.AddRange(await db.Set<EnterprisePlace>().AsNoTracking().Where(place => ids.Contains(place.EnterpriseId)).Select(place => new { place.UnitId, place.ParkId }).Distinct().ToListAsync(cancel));
        var known = await KnownTitles.ReadAsync(db, await trees.GetAsync(db, cancel), run.AsOf, places.Select(place => (place.UnitId, place.ParkId)), cancel);
        var districts = places.Select(place => known.DistrictOf(place.UnitId, place.ParkId)).ToHashSet(StringComparer.Ordinal);
        bool Concerns(string key) => districts.Contains(KnownTitles.DistrictOfKey(key));
        return known.Keys.Where(Concerns).SequenceEqual((RunTexts.Read<RunQuestion>(run.Question).KnownKinds ?? []).Where(key => key.Contains('|')).Where(Concerns));
    }

    private async Task AssessAsync(TiduDb db, AssessmentRun run, IReadOnlyList<int> ids, long before, CancellationToken cancel)
    {
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
        var held = await store.ReplaceAsync(ids, made, cancel);
        Add(counts, held, -1);
        Add(counts, made, 1);
        var more = made.DistinctBy(row => row.EnterpriseId).Count() - held.DistinctBy(row => row.EnterpriseId).Count();
        var (after, written) = (await StandingRun.StampAsync(db, cancel), RunTexts.Write(counts));
        await db.Set<AssessmentRun>().Where(each => each.Id == run.Id && each.FactStamp == before).ExecuteUpdateAsync(set => set.SetProperty(each => each.FactStamp, after).SetProperty(each => each.Counts, written).SetProperty(each => each.Enterprises, each => each.Enterprises + more), cancel);
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
