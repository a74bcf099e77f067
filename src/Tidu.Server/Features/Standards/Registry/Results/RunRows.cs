using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>The verdicts of runs as last read, a few of them kept: a result is looked at from several sides.</summary>
public sealed class RunRows
{
    private const int MostKept = 12;

    private readonly ConcurrentDictionary<(int Run, int Version, long Stamp, string Standard), IReadOnlyList<StandardVerdict>> _kept = new();

    /// <summary>The verdicts of a run by one standard, by enterprise.</summary>
    public async ValueTask<IReadOnlyList<StandardVerdict>> OfAsync(TiduDb db, AssessmentRun run, string standard, CancellationToken cancel)
    {
        var key = (run.Id, run.Version, run.FactStamp, standard);
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        var rows = await db.Set<StandardVerdict>().AsNoTracking().Where(row => row.RunId == run.Id && row.Standard == standard).OrderBy(row => row.EnterpriseId).ToListAsync(cancel);
        _kept[key] = rows;
        return rows;
    }
}
