using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Plans;

/// <summary>The database's units, dictionary and plans as the engine has packs: what a document is read against, and what findings compare.</summary>
internal static class StoredPacks
{
    /// <summary>Published values, measure units, comparators and band scales are those of the data files.</summary>
    /// <param name="plans">With their content; null: read from the database.</param>
    public static async Task<PackSet> ReadAsync(TiduDb db, PackSet shipped, CancellationToken cancel, IReadOnlyList<ActionPlan>? plans = null)
    {
        var tree = await ReadOrganizations.ReadAsync(db, cancel);
        var indicators = await ReadDictionary.ReadAsync(db, shipped, cancel);
        var dictionaries = new PackSet(
            indicators: [new IndicatorPack("database", indicators)],
            divisions: [new DivisionPack("database", "database", tree.Units, tree.Changes)],
            observations: shipped.Observations,
            bandScales: shipped.BandScales,
            measureUnits: shipped.MeasureUnits,
            comparators: shipped.Comparators,
            imports: shipped.Imports);
        plans ??= await db.Set<ActionPlan>().AsNoTracking().WithContent().OrderBy(plan => plan.Id).ToListAsync(cancel);
        return With(dictionaries, [.. plans.Select(plan => ReadPlanPack.Of(plan, dictionaries))]);
    }

    /// <summary>The same with other plans.</summary>
    public static PackSet With(PackSet packs, IReadOnlyList<PlanPack> plans) => new(
        plans, packs.IndicatorPacks, packs.Divisions, packs.Layouts, packs.Observations, packs.BandScales, packs.MeasureUnits, packs.Comparators, packs.Imports);

    /// <summary>The same with one plan put in or replaced.</summary>
    public static PackSet With(PackSet packs, PlanPack plan) => With(packs, [.. packs.Plans.Where(other => other.Id != plan.Id), plan]);
}
