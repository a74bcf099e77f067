using System.Globalization;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations;

/// <summary>Collects numbers or days, row by row, and finds the decimal places the column needs.</summary>
/// <param name="rule">What its values may be; anything where null.</param>
/// <param name="rows">How many rows to expect, where that is known: then no memory is moved.</param>
public sealed class NumberColumnBuilder(CellRule? rule = null, int rows = 0)
{
    /// <summary>Whole numbers up to here are doubles exactly.</summary>
    internal const double Exact = 9007199254740992;

    private const int MaximumScale = 15;

    private readonly CellRule _rule = rule ?? CellRule.Any;
    private readonly Dictionary<int, Rational> _large = [];
    private double[] _scaled = new double[FactColumn.Padded(rows)];
    private int _scale;
    private double _maximum;

    /// <summary>How many rows there are so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a row; null is missing. The rule is not applied.</summary>
    public void Add(decimal? value)
    {
        if (value is not { } number)
        {
            Append(double.NaN);
            return;
        }

        var digits = decimal.Abs(number);
        var scale = number.Scale;
        while (scale > 0 && digits == decimal.Round(digits, scale - 1))
        {
            scale--;
        }

        var units = scale > MaximumScale ? decimal.MaxValue : Units(number, scale);
        AppendUnits(Math.Abs(units) <= (decimal)Exact ? (double)(long)units : double.NaN, scale, number);
    }

    /// <summary>Adds a row; infinities and NaN are added as missing and said.</summary>
    public CellProblem? AddDouble(double? value)
    {
        var problem = value is { } number ? !double.IsFinite(number) ? CellProblem.NotFinite : Math.Abs(number) > 1e27 ? CellProblem.TooLarge : _rule.Check((decimal)number) : null;
        Add(problem is null ? (decimal?)value : null);
        return problem;
    }

    /// <summary>Adds a row from its text: a decimal number, or nothing for missing. What is none is added as missing and said.</summary>
    public CellProblem? AddText(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            Append(double.NaN);
            return null;
        }

        if (PlainNumber.TryRead(text, out var units, out var scale) && _rule == CellRule.Any)
        {
            AppendUnits(units, scale, null);
            return null;
        }

        CellProblem? problem = null;
        decimal? value = null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            problem = _rule.Check(number) ?? (PlainNumber.Digits(text) > 28 ? CellProblem.TooLarge : null);
            value = problem is null ? number : null;
        }
        else
        {
            problem = PlainNumber.ProblemOf(text);
        }

        Add(value);
        return problem;
    }

    /// <summary>Adds a row from the text of a day, YYYY-MM-DD, or nothing for missing. What is none is added as missing and said.</summary>
    public CellProblem? AddDateText(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        Add(isDay ? day.DayNumber : null);
        return isDay || text.Length == 0 ? null : CellProblem.NotDate;
    }

    /// <summary>The column of all rows added.</summary>
    public NumberColumn Build()
    {
        var length = FactColumn.Padded(Rows);
        if (_scaled.Length != length)
        {
            Array.Resize(ref _scaled, length);
        }

        _scaled.AsSpan(Rows).Fill(double.NaN);
        return new NumberColumn(_scaled, Rows, _scale, _maximum, _large);
    }

    private static decimal Units(decimal number, int scale)
    {
        var power = (decimal)Rational.PowerOfTen(scale);
        return Math.Abs(number) <= (decimal)Exact / power ? number * power : decimal.MaxValue;
    }

    internal void AppendUnits(double units, int scale, decimal? number)
    {
        if (scale > _scale && !double.IsNaN(units) && _maximum * Rational.PowerOfTen(scale - _scale) <= Exact)
        {
            Rescale(scale);
        }

        var factor = scale <= _scale ? Rational.PowerOfTen(_scale - scale) : double.NaN;
        if (Math.Abs(units) * factor <= Exact)
        {
            _maximum = Math.Max(_maximum, Math.Abs(units * factor));
            Append(units * factor + 0.0);
            return;
        }

        _large[Rows] = number ?? Rational.FromUnits((long)units, scale);
        Append(double.NaN);
    }

    private void Rescale(int scale)
    {
        double factor = Rational.PowerOfTen(scale - _scale);
        foreach (ref var value in _scaled.AsSpan(0, Rows))
        {
            value *= factor;
        }

        (_scale, _maximum) = (scale, _maximum * factor);
    }

    private void Append(double value)
    {
        if (Rows == _scaled.Length)
        {
            Array.Resize(ref _scaled, Math.Max(FactColumn.Padding, _scaled.Length * 2));
        }

        _scaled[Rows++] = value;
    }
}
