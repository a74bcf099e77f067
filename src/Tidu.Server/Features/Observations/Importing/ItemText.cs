using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Numbers and remarks in the user's words.</summary>
internal static class ItemText
{
    /// <summary>A value in the measure unit people use, with the unit.</summary>
    public static string Value(Indicator indicator, decimal value)
    {
        var factor = indicator.DisplayUnits.FirstOrDefault(unit => unit.Name == indicator.MeasureUnit)?.Factor ?? 1;
        return (value / factor).ToString("#,0.##########", CultureInfo.InvariantCulture) + indicator.MeasureUnit;
    }

    /// <summary>A state's word.</summary>
    public static string State(ObservationState state) => Texts.Of($"observation-state.{PlanCodes.Of(state)}").Split('|')[0];

    /// <summary>The sentence of a check, with values in the user's measure unit.</summary>
    public static string Remark(ValueRemark remark, Indicator indicator)
    {
        var shown = remark.Params.ToDictionary(
            pair => pair.Key,
            pair => pair is { Key: "last" or "value" or "most", Value: decimal value } && remark.Code != "too-many-decimals" ? Value(indicator, value) : pair.Value);
        return Texts.Of($"import-remark.{remark.Code}", shown);
    }
}
