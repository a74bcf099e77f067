using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Indicators;

/// <summary>GET /api/indicators: the whole dictionary, and the measure units an own indicator may have.</summary>
public static class ListIndicators
{
    public static async Task<IndicatorDictionary> Handle(TiduDb db, ScopeSource scopes, ShippedPacks shipped, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var rows = await db.Set<Indicator>().AsNoTracking().OrderBy(indicator => indicator.SortOrder).ThenBy(indicator => indicator.Code).ToListAsync(cancel);
        var units = shipped.Packs.MeasureUnits.Select(unit => new MeasureUnitChoice(unit.Name, unit.Base, unit.Factor));
        return new IndicatorDictionary([.. rows.Select(row => Entry(row, scope))], [.. units]);
    }

    internal static bool MayEdit(Indicator indicator, Scope scope) =>
        indicator.Own && Policies.Allow(Policies.EditPlans, scope.Caller) && (scope.IsWhole || (indicator.OwnerId is { } owner && scope.Contains(owner, scope.Today)));

    internal static IndicatorEntry Entry(Indicator row, Scope scope) => new(
        row.Code,
        row.Name,
        row.Definition,
        row.MeasureUnit,
        row.DisplayUnits,
        row.Kind,
        row.Direction,
        row.OverTime,
        row.OverUnits,
        row.Numerator,
        row.Denominator,
        row.Decimals,
        row.Scope,
        row.Source,
        row.YesNo,
        row.Own,
        row.OwnerId,
        row.OwnerId is { } owner ? scope.Tree.Find(owner)?.Name : null,
        MayEdit(row, scope),
        row.Version);
}

/// <param name="MeasureUnits">Of the lexicon, in its order.</param>
public sealed record IndicatorDictionary(IReadOnlyList<IndicatorEntry> Indicators, IReadOnlyList<MeasureUnitChoice> MeasureUnits);

/// <summary>A measure unit of the lexicon: one of it is <paramref name="Factor"/> of its base.</summary>
public sealed record MeasureUnitChoice(string Name, string Base, decimal Factor);
