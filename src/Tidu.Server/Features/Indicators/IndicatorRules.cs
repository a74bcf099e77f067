using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Indicators;

/// <summary>What must hold of an own indicator.</summary>
internal static class IndicatorRules
{
    private const int LongestName = 100;
    private const int LongestText = 1000;

    public static IndicatorFacts Clean(IndicatorFacts facts) => facts with
    {
        Name = facts.Name.Trim(),
        Definition = facts.Definition.Trim(),
        MeasureUnit = facts.MeasureUnit.Trim(),
        Scope = Optional(facts.Scope),
        Source = Optional(facts.Source),
        Numerator = facts.OverUnits == UnitAggregation.RatioOfSums ? Optional(facts.Numerator) : null,
        Denominator = facts.OverUnits == UnitAggregation.RatioOfSums ? Optional(facts.Denominator) : null,
    };

    /// <summary>422 for the first broken rule; null where all hold.</summary>
    /// <param name="self">Code of the indicator where it exists already.</param>
    public static ProblemHttpResult? Refuse(IndicatorFacts facts, PackSet packs, IReadOnlyList<Indicator> all, string? self)
    {
        if (facts.Name.Length is 0 or > LongestName || !PlainText.Is(facts.Name))
        {
            return Problems.RuleBroken("indicator-name-wrong", ("most", LongestName));
        }

        if (facts.Definition.Length is 0 or > LongestText || facts.Scope?.Length > LongestText || facts.Source?.Length > LongestText)
        {
            return Problems.RuleBroken("indicator-definition-wrong", ("most", LongestText));
        }

        if (all.FirstOrDefault(other => other.Code != self && other.Name == facts.Name) is { } same)
        {
            return Problems.RuleBroken("indicator-name-taken", ("name", facts.Name), ("code", same.Code));
        }

        if (packs.FindMeasureUnit(facts.MeasureUnit) is null)
        {
            return Problems.RuleBroken("measure-unit-unknown", ("unit", facts.MeasureUnit));
        }

        if (facts.Decimals is < 0 or > 8)
        {
            return Problems.RuleBroken("indicator-decimals-wrong", ("most", 8));
        }

        var parts = new[] { facts.Numerator, facts.Denominator };
        return facts.OverUnits == UnitAggregation.RatioOfSums && parts.Any(code => code is null || code == self || all.All(other => other.Code != code))
            ? Problems.RuleBroken("indicator-parts-needed")
            : null;
    }

    private static string? Optional(string? text) => text?.Trim() is { Length: > 0 } left ? left : null;
}
