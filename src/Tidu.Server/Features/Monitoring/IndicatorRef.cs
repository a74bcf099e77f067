using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>An indicator as screens need it.</summary>
/// <param name="MeasureUnit">Unit people use by default.</param>
/// <param name="BaseUnit">Unit of every value in JSON.</param>
/// <param name="Decimals">Decimals in <paramref name="MeasureUnit"/>, display only.</param>
/// <param name="DisplayUnits">Units the reader may switch between; value ÷ factor is shown.</param>
/// <param name="HasUnits">The plan lists addends for it.</param>
public sealed record IndicatorRef(
    string Code,
    string Name,
    string ShortName,
    string MeasureUnit,
    string BaseUnit,
    int Decimals,
    string Kind,
    string Direction,
    string Definition,
    string? Scope,
    string? Source,
    IReadOnlyList<DisplayUnit> DisplayUnits,
    bool HasUnits)
{
    public static IndicatorRef Of(Indicator indicator, ActionPlan? plan) => new(
        indicator.Code,
        indicator.Name,
        indicator.ShortName ?? indicator.Name,
        indicator.MeasureUnit,
        indicator.BaseUnit,
        indicator.Decimals,
        PlanCodes.Of(indicator.Kind),
        PlanCodes.Of(indicator.Direction),
        indicator.Definition,
        indicator.Scope,
        indicator.Source,
        indicator.DisplayUnits,
        plan?.Addends.Any(addend => addend.IndicatorCode == indicator.Code) ?? false);
}
