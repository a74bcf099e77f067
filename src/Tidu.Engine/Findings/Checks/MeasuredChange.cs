using Tidu.Engine.Packs;

namespace Tidu.Engine.Findings.Checks;

/// <summary>The change between two printed values, with the play that their rounding leaves.</summary>
internal sealed class MeasuredChange
{
    private const string Fraction = "fraction";

    private readonly decimal _from;
    private readonly decimal _to;
    private readonly decimal _fromPlay;
    private readonly decimal _toPlay;
    private readonly bool _isShare;
    private readonly decimal _factor;

    public MeasuredChange(FindingInput input, Quantity from, Quantity to, string? measureUnit)
    {
        (From, To) = (from, to);
        (_from, _to) = (from.Value ?? 0, to.Value ?? 0);
        var unit = measureUnit is null ? null : input.Packs.FindMeasureUnit(measureUnit);
        (_isShare, _factor) = (unit?.Base == Fraction, unit?.Factor ?? 1);
        (_fromPlay, _toPlay) = (Play(input, from), Play(input, to));
    }

    public Quantity From { get; }

    public Quantity To { get; }

    /// <summary>False where a value is not printed, or growth from nothing would be a division by zero.</summary>
    public bool CanBeChecked(ChangeMeasure measure) => measure switch
    {
        ChangeMeasure.FromNothing => To.Value is not null,
        ChangeMeasure.Percent => From.Value is not null and not 0 && To.Value is not null,
        _ => From.Value is not null && To.Value is not null,
    };

    /// <summary>True where the printed amount lies within rounding of the change.</summary>
    public bool Fits(ChangeMeasure measure, decimal? amount)
    {
        if (measure == ChangeMeasure.FromNothing)
        {
            return _from == 0 && _to > 0;
        }
        if (amount is not { } printed || !CanBeChecked(measure) || (measure == ChangeMeasure.PercentagePoints && !_isShare))
        {
            return false;
        }
        var half = HalfDigit(printed);
        var (low, high) = measure switch
        {
            ChangeMeasure.Percent => Growth(),
            ChangeMeasure.PercentagePoints => (100 * (_to - _from - _toPlay - _fromPlay), 100 * (_to - _from + _toPlay + _fromPlay)),
            _ => ((_to - _from - _toPlay - _fromPlay) / _factor, (_to - _from + _toPlay + _fromPlay) / _factor),
        };
        return printed + half >= low && printed - half <= high;
    }

    /// <summary>The change without rounding: a fraction for percent and percentage points, base units else; null where it cannot be computed.</summary>
    public decimal? Exact(ChangeMeasure measure) => !CanBeChecked(measure) ? null : measure switch
    {
        ChangeMeasure.Percent => (_to / _from) - 1,
        ChangeMeasure.PercentagePoints when !_isShare => null,
        _ => _to - _from,
    };

    /// <summary>The printed amount as a fraction, or in base units.</summary>
    public decimal? InBase(PrintedChange change) => change.As is ChangeMeasure.Percent or ChangeMeasure.PercentagePoints ? change.Amount / 100 : change.Amount * _factor;

    /// <summary>The change without rounding, in the printed amount's own unit.</summary>
    public decimal? ExactAsPrinted(ChangeMeasure measure) =>
        Exact(measure) is not { } exact ? null : measure is ChangeMeasure.Percent or ChangeMeasure.PercentagePoints ? exact * 100 : exact / _factor;

    private (decimal Low, decimal High) Growth()
    {
        var values = new[] { _to - _toPlay, _to + _toPlay }
            .SelectMany(to => new[] { _from - _fromPlay, _from + _fromPlay }.Where(from => from != 0).Select(from => 100 * ((to / from) - 1)))
            .ToList();
        return (values.Min(), values.Max());
    }

    /// <summary>Shares, decimals and large units are rounded in print; counts are exact.</summary>
    private decimal Play(FindingInput input, Quantity value)
    {
        var digit = input.LastDigit(value);
        return _isShare || value.PrintedValue?.Scale > 0 || digit > 1 ? digit / 2 : 0;
    }

    private static decimal HalfDigit(decimal printed)
    {
        var half = 0.5m;
        for (var decimals = printed.Scale; decimals > 0; decimals--)
        {
            half /= 10;
        }
        return half;
    }
}
