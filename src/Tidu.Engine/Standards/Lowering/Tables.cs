using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Tables in the graph.</summary>
internal static class Tables
{
    /// <summary>What a table gives for a value; missing while the value is, and in rows for which <paramref name="gives"/> is null.</summary>
    public static NumberFormula Lookup(FormulaBuilder builder, Lowered value, IReadOnlyList<BandRow> rows, Func<BandRow, decimal?> gives) => value switch
    {
        LoweredTruth truth => builder.Choose(truth.Node, Given(builder, rows.First(row => row.Band.Truth == true), gives), Given(builder, rows.First(row => row.Band.Truth == false), gives)),
        LoweredCode code => OfBands(builder, code.Node, [.. rows.Select(row => Place(code, row))], rows, gives),
        LoweredRoot root => OfRoot(builder, root, rows, gives),
        LoweredNumber number => OfBands(builder, number.Node, [.. rows.Select(row => Interval(row.Band, 0, 1))], rows, gives),
        LoweredDays days => OfBands(builder, days.Node, [.. rows.Select(row => Interval(row.Band, 0, 1))], rows, gives),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no table."),
    };

    private static NumberFormula Given(FormulaBuilder builder, BandRow row, Func<BandRow, decimal?> gives) => gives(row) is { } number ? builder.Constant(number) : builder.Missing();

    private static NumberFormula OfBands(FormulaBuilder builder, NumberFormula value, IReadOnlyList<BandInterval> intervals, IReadOnlyList<BandRow> rows, Func<BandRow, decimal?> gives)
    {
        var layout = BandLayout.Of(intervals);
        return builder.Lookup(builder.Bands(value, layout.Table), [.. layout.Intervals.Select(covering => covering.Length == 0 ? null : (Rational?)gives(rows[covering[0]]))]);
    }

    private static BandInterval Place(LoweredCode code, BandRow row)
    {
        Rational place = (long)ExpressionLowering.PlaceOf(code.Codes, row.Band.Code!);
        return new BandInterval(place, true, place, true);
    }

    /// <summary>The bounds of a root's table are raised, so that the number under the root is looked up.</summary>
    private static NumberFormula OfRoot(FormulaBuilder builder, LoweredRoot root, IReadOnlyList<BandRow> rows, Func<BandRow, decimal?> gives)
    {
        var shift = builder.ConstantOf(root.Shift) ?? throw new CompileException(rows[0].Source);
        return OfBands(builder, root.Of, [.. rows.Select(row => Interval(row.Band, shift, root.Degree))], rows, gives);
    }

    private static BandInterval Interval(Band band, Rational shift, int degree) => new(
        band.From is { } from ? Raised(from - shift, degree, -1) : null, band.FromIncluded, band.To is { } to ? Raised(to - shift, degree, -1) : null, band.ToIncluded);

    private static Rational Raised(Rational bound, int degree, long belowZero)
    {
        if (degree == 1)
        {
            return bound;
        }
        return bound.Sign < 0 ? belowZero : Enumerable.Repeat(bound, degree).Aggregate(Rational.One, (power, factor) => power * factor);
    }
}
