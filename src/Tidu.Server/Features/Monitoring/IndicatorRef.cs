using Tidu.Engine.Indicators;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

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
    [Codes(typeof(IndicatorKind))] string Kind,
    [Codes(typeof(Direction))] string Direction,
    string Definition,
    string? Scope,
    string? Source,
    IReadOnlyList<DisplayUnit> DisplayUnits,
    bool HasUnits)
{
    /// <summary>In a plan whose annex prints another measure unit, that one comes first.</summary>
    public static IndicatorRef Of(Indicator indicator, ActionPlan? plan)
    {
        var printed = plan?.Tables.FirstOrDefault(table => table.IndicatorCode == indicator.Code)?.MeasureUnit;
        var first = indicator.DisplayUnits.FirstOrDefault(unit => unit.Name == printed) ?? indicator.DisplayUnits.FirstOrDefault();
        return new IndicatorRef(
            indicator.Code,
            indicator.Name,
            indicator.ShortName ?? indicator.Name,
            first?.Name ?? indicator.MeasureUnit,
            indicator.BaseUnit,
            first?.Name is { } name && name != indicator.MeasureUnit ? 0 : indicator.Decimals,
            PlanCodes.Of(indicator.Kind),
            PlanCodes.Of(indicator.Direction),
            indicator.Definition,
            indicator.Scope,
            indicator.Source,
            [.. indicator.DisplayUnits.OrderByDescending(unit => unit == first)],
            plan?.Addends.Any(addend => addend.IndicatorCode == indicator.Code) ?? false);
    }
}
