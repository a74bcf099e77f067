using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Observations;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Builds <see cref="Programmes"/> from the database and the packs' scales and layouts.</summary>
internal static class ReadProgrammes
{
    /// <summary>Bodies of data it is built from.</summary>
    public static readonly IReadOnlyList<string> Stamps = [ReadOrganizations.Stamp, LoadIndicators.Stamp, LoadPlans.Stamp, LoadObservations.Stamp];

    public static async Task<Programmes> ReadAsync(TiduDb db, PackSet packs, CancellationToken cancel)
    {
        var plans = await db.Set<ActionPlan>().AsNoTracking().WithContent().ToListAsync(cancel);
        return new Programmes(
            await ReadOrganizations.ReadAsync(db, cancel),
            await db.Set<Indicator>().AsNoTracking().ToListAsync(cancel),
            plans,
            await db.Set<Observation>().AsNoTracking().ToListAsync(cancel),
            packs.BandScales,
            packs.Layouts,
            await BreakdownFact.ReadAsync(db, cancel));
    }
}
