using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Indicators;

/// <summary>POST /api/indicators and PUT /api/indicators/{code}: indicators that a unit makes for itself. Those of the packs are changed by packs only.</summary>
public static class EditIndicators
{
    public static async Task<Results<Created<IndicatorEntry>, ProblemHttpResult>> Create(
        IndicatorFacts request, TiduDb db, ScopeSource scopes, AuditTrail audit, ShippedPacks shipped, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var owner = request.OwnerId ?? (scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null);
        if (owner is null || !scope.Contains(owner, scope.Today))
        {
            return owner is null ? Problems.RuleBroken("no-unit") : await audit.NotFoundAsync(scope.Tree.Find(owner) is not null, "unit-not-found", "unit", owner);
        }

        var packs = shipped.Packs;
        var all = await db.Set<Indicator>().AsNoTracking().ToListAsync(cancel);
        var facts = IndicatorRules.Clean(request);
        if (IndicatorRules.Refuse(facts, packs, all, null) is { } refusal)
        {
            return refusal;
        }

        var unit = packs.FindMeasureUnit(facts.MeasureUnit)!;
        var indicator = new Indicator
        {
            Code = CodeFor(owner, all),
            Name = facts.Name,
            Definition = facts.Definition,
            MeasureUnit = unit.Name,
            BaseUnit = unit.Base,
            Own = true,
            OwnerId = owner,
            SortOrder = all.Count == 0 ? 0 : all.Max(other => other.SortOrder) + 1,
        };
        Write(indicator, facts, packs);
        db.Add(indicator);
        audit.Add("create-indicator", "indicator", indicator.Code, after: facts);
        await db.TouchAsync(LoadIndicators.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/indicators/{indicator.Code}", ListIndicators.Entry(indicator, scope));
    }

    public static async Task<Results<Ok<IndicatorEntry>, ProblemHttpResult>> Change(
        string code, IndicatorFacts request, TiduDb db, ScopeSource scopes, AuditTrail audit, ShippedPacks shipped, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var all = await db.Set<Indicator>().ToListAsync(cancel);
        if (all.FirstOrDefault(each => each.Code == code) is not { } indicator)
        {
            return Problems.NotFound("indicator-not-found", ("id", code));
        }

        var packs = shipped.Packs;
        var facts = IndicatorRules.Clean(request);
        if ((RefuseChange(indicator, facts, scope, packs) ?? IndicatorRules.Refuse(facts, packs, all, code)) is { } refusal)
        {
            return refusal;
        }

        var before = ListIndicators.Entry(indicator, scope);
        Write(indicator, facts, packs);
        audit.Add("change-indicator", "indicator", code, before, facts);
        await db.TouchAsync(LoadIndicators.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(ListIndicators.Entry(indicator, scope));
    }

    /// <summary>The base unit is what stored values are in: it never changes.</summary>
    private static ProblemHttpResult? RefuseChange(Indicator indicator, IndicatorFacts facts, Scope scope, PackSet packs) => indicator switch
    {
        { Own: false } => Problems.RuleBroken("indicator-from-pack", ("name", indicator.Name)),
        _ when !ListIndicators.MayEdit(indicator, scope) => Problems.RuleBroken("indicator-of-other-unit", ("name", indicator.Name)),
        _ when indicator.Version != facts.Version => Problems.Conflict(
            "version-conflict", ("yours", facts.Version), ("current", indicator.Version), ("theirs", ListIndicators.Entry(indicator, scope))),
        _ when packs.FindMeasureUnit(facts.MeasureUnit) is { } unit && unit.Base != indicator.BaseUnit => Problems.RuleBroken(
            "measure-unit-of-other-base", ("unit", facts.MeasureUnit), ("base", indicator.MeasureUnit)),
        _ => null,
    };

    private static void Write(Indicator indicator, IndicatorFacts facts, PackSet packs)
    {
        var unit = packs.FindMeasureUnit(facts.MeasureUnit)!;
        (indicator.Name, indicator.Definition, indicator.MeasureUnit) = (facts.Name, facts.Definition, unit.Name);
        (indicator.Kind, indicator.Direction, indicator.OverTime, indicator.OverUnits) = (facts.Kind, facts.Direction, facts.OverTime, facts.OverUnits);
        (indicator.Numerator, indicator.Denominator, indicator.Decimals) = (facts.Numerator, facts.Denominator, facts.Decimals);
        (indicator.Scope, indicator.Source, indicator.YesNo) = (facts.Scope, facts.Source, facts.YesNo);
        indicator.DisplayUnits = LoadIndicators.DisplayUnitsOf(ReadDictionary.Define(indicator), packs);
    }

    /// <summary>own-, the owner's division code or the word unit, and the next number: readable in an exported file and not the same in two districts.</summary>
    private static string CodeFor(string owner, IReadOnlyCollection<Indicator> all)
    {
        var digits = new string([.. owner.TakeWhile(char.IsAsciiDigit)]);
        var stem = $"own-{(digits.Length > 0 ? digits : "unit")}-";
        var last = all.Select(other => other.Code).Where(code => code.StartsWith(stem, StringComparison.Ordinal))
            .Max(code => int.TryParse(code.AsSpan(stem.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)0);
        return $"{stem}{(last ?? 0) + 1}";
    }
}
