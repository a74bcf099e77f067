using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings.Checks;

/// <summary>Parts (其中), and targets for a part of the unit, against their wholes in the same plan.</summary>
internal static class PartsCheck
{
    public static IEnumerable<Finding> Find(FindingInput input, PlanPack plan)
    {
        foreach (var part in input.Statements.Where(s => s.Plan == plan && s.Value.Value is not null && s.Kind is null or TargetKind.Level))
        {
            var whole = part.PartOf is { } wholeIndicator ? Largest(input, part, wholeIndicator, part.Scope) ?? Largest(input, part, wholeIndicator, null)
                : part.Scope is not null && IsAdditive(input, part.Indicator) ? Largest(input, part, part.Indicator, null)
                : null;
            if (whole is null || part.Value.Value <= whole.Value.Value)
            {
                continue;
            }
            yield return new Finding
            {
                Plan = plan.Id,
                Code = FindingCodes.PartsExceedWhole,
                Severity = FindingSeverity.Error,
                Indicator = part.Indicator,
                UnitId = part.UnitId,
                Table = part.Table,
                Year = part.Year,
                Stated = part.Value.Value,
                Computed = whole.Value.Value,
                Places = [part.Place, whole.Place],
                Message = FindingTexts.PartExceedsWhole(
                    input.NameOf(part.Indicator), part.Scope, input.NameOf(whole.Indicator), part.Year, input.Show(part.Value.Value.GetValueOrDefault(), part.Value.MeasureUnit), input.Show(whole.Value.Value.GetValueOrDefault(), whole.Value.MeasureUnit)),
            };
        }
    }

    /// <summary>The largest value given for the whole of the same unit and day, in the same sense (target or actual).</summary>
    private static Statement? Largest(FindingInput input, Statement part, string indicator, string? scope) =>
        input.Of(indicator, part.UnitId)
            .Where(s => s.Plan == part.Plan && s.Kind == part.Kind && s.On == part.On && s.Scope == scope && s.Value.Value is not null && s != part)
            .MaxBy(s => s.Value.Value);

    private static bool IsAdditive(FindingInput input, string indicator) => input.Packs.FindIndicator(indicator)?.OverUnits == UnitAggregation.Sum;
}
