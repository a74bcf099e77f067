using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations;

/// <summary>
/// Numbers, or days as day numbers. A value is kept as a whole number of units of 10^-<see cref="Scale"/>, so that doubles hold it exactly; one that does not fit
/// is kept beside the column and computed with exactly.
/// </summary>
public sealed class NumberColumn : FactColumn
{
    internal NumberColumn(double[] scaled, int rows, int scale, double maximum, IReadOnlyDictionary<int, Rational> large)
        : base(rows)
    {
        (Scaled, Scale, Maximum, Large) = (scaled, scale, maximum, large);
    }

    /// <summary>How many decimal places its values have.</summary>
    public int Scale { get; }

    /// <summary>The values as whole numbers of units of 10^-scale; NaN where missing, and where a value does not fit and is found by the indexer only.</summary>
    public ReadOnlySpan<double> Units => Scaled.AsSpan(0, Rows);

    /// <summary>Whole numbers of units of 10^-scale; NaN is missing, and so is a value kept in <see cref="Large"/>.</summary>
    internal double[] Scaled { get; }

    /// <summary>The greatest absolute value in <see cref="Scaled"/>.</summary>
    internal double Maximum { get; }

    /// <summary>Values by row that do not fit into the column.</summary>
    internal IReadOnlyDictionary<int, Rational> Large { get; }

    /// <summary>A column from numbers; null is missing.</summary>
    public static NumberColumn Of(IEnumerable<decimal?> values)
    {
        var builder = new NumberColumnBuilder();
        foreach (var value in values)
        {
            builder.Add(value);
        }

        return builder.Build();
    }

    /// <summary>A column from days; null is missing.</summary>
    public static NumberColumn Of(IEnumerable<DateOnly?> days) => Of(days.Select(day => (decimal?)day?.DayNumber));

    /// <summary>The exact value of a row; null is missing.</summary>
    public Rational? this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
            var scaled = Scaled[row];
            return double.IsNaN(scaled) ? Large.TryGetValue(row, out var value) ? value : null
                : Rational.FromUnits((long)scaled, Scale);
        }
    }
}
