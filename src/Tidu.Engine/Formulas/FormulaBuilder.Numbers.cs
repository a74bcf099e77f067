namespace Tidu.Engine.Formulas;

public sealed partial class FormulaBuilder
{
    /// <summary>-a.</summary>
    public NumberFormula Negate(NumberFormula a) =>
        ConstantOf(a) is { } value ? Constant(-value)
        : _nodes[a.Node] is { Op: FormulaOp.Negate } inner ? new(inner.A)
        : HasNone(a) ? a
        : Number(new FormulaNode(FormulaOp.Negate, a.Node));

    /// <summary>a + b.</summary>
    public NumberFormula Add(NumberFormula a, NumberFormula b) =>
        (ConstantOf(a), ConstantOf(b)) switch
        {
            ({ } left, { } right) => Constant(left + right),
            ({ Sign: 0 }, _) => b,
            (_, { Sign: 0 }) => a,
            _ => Number(Ordered(FormulaOp.Add, a.Node, b.Node)),
        };

    /// <summary>a - b.</summary>
    public NumberFormula Subtract(NumberFormula a, NumberFormula b) =>
        (ConstantOf(a), ConstantOf(b)) switch
        {
            ({ } left, { } right) => Constant(left - right),
            (_, { Sign: 0 }) => a,
            ({ Sign: 0 }, _) => Negate(b),
            _ => Number(new FormulaNode(FormulaOp.Subtract, a.Node, b.Node)),
        };

    /// <summary>a × b.</summary>
    public NumberFormula Multiply(NumberFormula a, NumberFormula b) =>
        (ConstantOf(a), ConstantOf(b)) switch
        {
            ({ } left, { } right) => Constant(left * right),
            ({ } left, _) when left == Rational.One => b,
            (_, { } right) when right == Rational.One => a,
            _ => Number(Ordered(FormulaOp.Multiply, a.Node, b.Node)),
        };

    /// <summary>a ÷ b; undefined where b is zero.</summary>
    public NumberFormula Divide(NumberFormula a, NumberFormula b) =>
        (ConstantOf(a), ConstantOf(b)) switch
        {
            (not null, { Sign: 0 }) => Undefined(),
            ({ } left, { } right) => Constant(left / right),
            (_, { } right) when right == Rational.One => a,
            _ => Number(new FormulaNode(FormulaOp.Divide, a.Node, b.Node)),
        };

    /// <summary>a to a whole power from -64 to 64 but 0, as products; 0 to a negative power is undefined.</summary>
    public NumberFormula Power(NumberFormula a, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(exponent), 64, nameof(exponent));
        ArgumentOutOfRangeException.ThrowIfZero(exponent);
        return exponent < 0 ? Divide(Constant(Rational.One), Power(a, -exponent))
            : exponent == 1 ? a
            : exponent % 2 == 0 ? Square(Power(a, exponent / 2))
            : Multiply(a, Power(a, exponent - 1));
    }

    /// <summary>The lesser of two.</summary>
    public NumberFormula Minimum(NumberFormula a, NumberFormula b) =>
        a == b ? a
        : (ConstantOf(a), ConstantOf(b)) is ({ } left, { } right) ? Constant(Rational.Min(left, right))
        : Number(Ordered(FormulaOp.Minimum, a.Node, b.Node));

    /// <summary>The greater of two.</summary>
    public NumberFormula Maximum(NumberFormula a, NumberFormula b) =>
        a == b ? a
        : (ConstantOf(a), ConstantOf(b)) is ({ } left, { } right) ? Constant(Rational.Max(left, right))
        : Number(Ordered(FormulaOp.Maximum, a.Node, b.Node));

    /// <summary>The number without its sign.</summary>
    public NumberFormula Absolute(NumberFormula a) => Maximum(a, Negate(a));

    /// <summary>The greatest whole number that is not above a.</summary>
    public NumberFormula Floor(NumberFormula a) =>
        ConstantOf(a) is { } value ? Constant(value.Floor())
        : _nodes[a.Node].Op == FormulaOp.Floor ? a
        : Number(new FormulaNode(FormulaOp.Floor, a.Node));

    /// <summary>The least whole number that is not below a.</summary>
    public NumberFormula Ceiling(NumberFormula a) => Negate(Floor(Negate(a)));

    /// <summary>The sum of several; 0 of none.</summary>
    public NumberFormula Sum(IEnumerable<NumberFormula> items) => items.Aggregate(Constant(Rational.Zero), Add);

    /// <summary>then where the condition is true, otherwise where it is false, missing where it is unknown.</summary>
    public NumberFormula Choose(TruthFormula condition, NumberFormula then, NumberFormula otherwise) => _nodes[condition.Node].Op switch
    {
        FormulaOp.True => then,
        FormulaOp.False => otherwise,
        FormulaOp.Unknown => Missing(),
        FormulaOp.Not => Choose(new TruthFormula(_nodes[condition.Node].A), otherwise, then),
        _ => Number(new FormulaNode(FormulaOp.Choose, condition.Node, then.Node, otherwise.Node)),
    };

    /// <summary>The day a constant number of months after a day; the last of the month where that month is shorter. Undefined outside the years 1 to 9999.</summary>
    public NumberFormula AddMonths(NumberFormula day, int months) =>
        months == 0 ? day
        : ConstantOf(day) is { } value ? MonthsLater(value, months) is { } later ? Constant(later) : Undefined()
        : Number(new FormulaNode(FormulaOp.AddMonths, day.Node, Detail: months));

    /// <summary>The band of a table in which a number lies.</summary>
    public BandFormula Bands(NumberFormula a, BandTable table) =>
        new(Add(new FormulaNode(FormulaOp.Bands, a.Node, Detail: _bandTables.Of(table))), table);

    /// <summary>The number that belongs to a band; null in the list is missing.</summary>
    /// <exception cref="ArgumentException">There are not as many numbers as bands.</exception>
    public NumberFormula Lookup(BandFormula band, IReadOnlyList<Rational?> values)
    {
        if (values.Count != band.Table.Count)
        {
            throw new ArgumentException($"{band.Table.Count} bands and {values.Count} numbers.", nameof(values));
        }

        var of = _nodes[band.Node].A;
        return ConstantOf(new NumberFormula(of)) is { } value ? values[band.Table.BandOf(value)] is { } found ? Constant(found) : Missing()
            : Number(new FormulaNode(FormulaOp.Lookup, band.Node, Detail: _lookupTables.Of(new LookupTable(values))));
    }

    /// <summary>A day number moved by months; null where it is no day from year 1 to 9999, before or after.</summary>
    internal static Rational? MonthsLater(Rational day, int months)
    {
        if (!day.IsWhole || day < 0 || day > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        var from = DateOnly.FromDayNumber((int)day.Numerator);
        var month = from.Year * 12L + from.Month - 1 + months;
        return month is >= 12 and < 120_000 ? from.AddMonths(months).DayNumber : null;
    }

    private NumberFormula Square(NumberFormula a) => Multiply(a, a);

    private bool HasNone(NumberFormula a) => _nodes[a.Node].Op is FormulaOp.Missing or FormulaOp.Undefined;
}
