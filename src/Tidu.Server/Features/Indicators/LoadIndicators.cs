using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Indicators;

/// <summary>Loads the indicator dictionary of the packs. An indicator that left the packs stays: observations may hang on it.</summary>
internal static class LoadIndicators
{
    public const string Stamp = "indicators";

    /// <returns>How many indicators were new or changed.</returns>
    public static async Task<int> LoadAsync(TiduDb db, PackSet packs, CancellationToken cancel)
    {
        var stored = await db.Set<Indicator>().ToDictionaryAsync(indicator => indicator.Code, cancel);
        var order = 0;
        foreach (var definition in packs.Indicators)
        {
            if (!stored.TryGetValue(definition.Code, out var indicator))
            {
                indicator = db.Add(new Indicator
                {
                    Code = definition.Code,
                    Name = definition.Name,
                    Definition = definition.Definition,
                    MeasureUnit = definition.MeasureUnit,
                    BaseUnit = definition.BaseUnit,
                }).Entity;
            }

            Update(indicator, definition, packs, order++);
        }

        var changed = db.ChangeTracker.Entries<Indicator>().Count(entry => entry.State is EntityState.Added or EntityState.Modified);
        if (changed > 0)
        {
            await db.TouchAsync(Stamp, cancel);
        }

        return changed;
    }

    private static void Update(Indicator indicator, IndicatorDefinition definition, PackSet packs, int order)
    {
        indicator.Name = definition.Name;
        indicator.Definition = definition.Definition;
        indicator.MeasureUnit = definition.MeasureUnit;
        indicator.BaseUnit = definition.BaseUnit;
        indicator.Kind = definition.Kind;
        indicator.Direction = definition.Direction;
        indicator.OverTime = definition.OverTime;
        indicator.OverUnits = definition.OverUnits;
        indicator.Numerator = definition.Numerator;
        indicator.Denominator = definition.Denominator;
        indicator.Decimals = definition.Decimals;
        indicator.Scope = definition.Scope;
        indicator.Source = definition.Source;
        indicator.Trajectory = definition.Trajectory;
        indicator.Batches = definition.Batches.Count == 0
            ? null
            : string.Join(',', definition.Batches.Select(batch => string.Create(CultureInfo.InvariantCulture, $"{batch.Month:00}-{batch.Day:00}={batch.Share}")));
        indicator.YesNo = definition.YesNo;
        indicator.DisplayUnits = DisplayUnitsOf(definition, packs);
        indicator.SortOrder = order;
    }

    /// <summary>Measure units with the same base, the indicator's own first, then by size; of two of one size the first.</summary>
    internal static List<DisplayUnit> DisplayUnitsOf(IndicatorDefinition definition, PackSet packs) =>
    [
        .. packs.MeasureUnits
            .Where(unit => unit.Base == definition.BaseUnit)
            .OrderByDescending(unit => unit.Name == definition.MeasureUnit)
            .ThenBy(unit => unit.Factor)
            .DistinctBy(unit => unit.Factor)
            .Select(unit => new DisplayUnit(unit.Name, unit.Factor)),
    ];
}
