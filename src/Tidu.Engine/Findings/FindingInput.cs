using Tidu.Engine.Packs;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Findings;

/// <summary>What the checks look at: the packs, and every printed figure as a statement.</summary>
internal sealed class FindingInput
{
    private readonly ILookup<(string Indicator, string UnitId), Statement> _byCell;

    public FindingInput(PackSet packs)
    {
        Packs = packs;
        Statements = [.. packs.Plans.SelectMany(StatementReader.Of), .. packs.Observations.SelectMany(StatementReader.Of)];
        _byCell = Statements.ToLookup(s => (s.Indicator, s.UnitId));
        Tolerance = packs.Comparators.AboutTolerance ?? ComparatorRules.DefaultTolerance;
    }

    public PackSet Packs { get; }

    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Of the comparator 左右.</summary>
    public decimal Tolerance { get; }

    /// <summary>Everything said of an indicator of a unit.</summary>
    public IEnumerable<Statement> Of(string indicator, string unitId) => _byCell[(indicator, unitId)];

    public string NameOf(string indicator) => Packs.FindIndicator(indicator)?.Name ?? indicator;

    public string UnitNameOf(string unitId) => Packs.FindUnit(unitId)?.Name ?? unitId;

    /// <summary>A base value in a printed measure unit, with that unit: 600,001万元.</summary>
    public string Show(decimal value, string? measureUnit)
    {
        var unit = measureUnit is null ? null : Packs.FindMeasureUnit(measureUnit);
        return Resources.FindingTexts.Number(value / (unit?.Factor ?? 1)) + (unit?.Name ?? measureUnit);
    }

    /// <summary>One in the last printed digit, in base units.</summary>
    public decimal LastDigit(Quantity value)
    {
        var step = 1m;
        for (var decimals = value.PrintedValue?.Scale ?? 0; decimals > 0; decimals--)
        {
            step /= 10;
        }
        return step * (value.MeasureUnit is null ? 1 : Packs.FindMeasureUnit(value.MeasureUnit)?.Factor ?? 1);
    }
}
