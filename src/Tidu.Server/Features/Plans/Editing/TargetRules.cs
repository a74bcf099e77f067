using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;

namespace Tidu.Server.Features.Plans;

/// <summary>What a target's value may be. Pure; used by edits, imports and breakdowns alike.</summary>
internal static class TargetRules
{
    /// <summary>Base units; a thousand times what a city spends in a year.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    private static readonly TargetKind[] WithoutValue = [TargetKind.Relative, TargetKind.Rank, TargetKind.Cohort];

    /// <summary>Null where the value may stand, else the problem's code with its parameters.</summary>
    public static (string Code, (string Name, object? Value)[] Params)? Check(Indicator indicator, TargetKind kind, decimal? value)
    {
        if (WithoutValue.Contains(kind))
        {
            return ("target-has-no-value", [("indicator", indicator.Name)]);
        }

        return value switch
        {
            null => null,
            < 0 when indicator.Kind != IndicatorKind.Growth => ("target-negative", [("indicator", indicator.Name)]),
            > Largest => ("target-too-large", [("indicator", indicator.Name)]),
            > 1 when indicator is { BaseUnit: "fraction", Kind: IndicatorKind.Ratio } => ("share-over-100", [("indicator", indicator.Name)]),
            > 1 when kind == TargetKind.YesNo => ("target-yes-or-no", [("indicator", indicator.Name)]),
            { } number when CountsWhole(indicator) && number != decimal.Truncate(number) => ("whole-number-needed", [("indicator", indicator.Name), ("unit", indicator.BaseUnit)]),
            _ => null,
        };
    }

    /// <summary>True for enterprises, people and the like: shown without decimals in the unit they are stored in.</summary>
    public static bool CountsWhole(Indicator indicator) =>
        indicator is { Decimals: 0, Kind: IndicatorKind.Stock or IndicatorKind.Flow, DisplayUnits: [] or [{ Factor: 1 }, ..] };
}
