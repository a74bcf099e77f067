using Tidu.Engine.Indicators;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>One row that demonstration values are to be made for.</summary>
/// <param name="Anchors">Real values by day, ascending; never overwritten.</param>
/// <param name="Planned">Targets by year, ascending: the path the demonstration swings around.</param>
/// <param name="Step">Smallest difference between two values, base units: 1 for counts.</param>
/// <param name="FirstDay">Values are made for periods ending after this day.</param>
/// <param name="StartsAtZero">True for what accrues over the plan: nothing is done on the first day.</param>
internal sealed record DemoNeed(
    string IndicatorCode,
    string UnitId,
    IndicatorKind Kind,
    bool ByQuarter,
    IReadOnlyList<(DateOnly On, decimal Value)> Anchors,
    IReadOnlyList<(int Year, decimal Value)> Planned,
    decimal Step,
    DateOnly FirstDay,
    bool StartsAtZero)
{
    /// <summary>Name of the row's dice: indicator and unit.</summary>
    public string Name => $"{IndicatorCode}/{UnitId}";
}

/// <summary>A demonstration value before it becomes an observation.</summary>
internal sealed record DemoValue(string IndicatorCode, string UnitId, string Period, DateOnly PeriodEnd, decimal Value);
