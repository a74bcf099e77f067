namespace Tidu.Engine.Populations.Blocks;

/// <summary>In what form the numbers of a node are held.</summary>
internal enum NumberForm
{
    /// <summary>Whole numbers from 0 to 254, a byte each.</summary>
    Points,

    /// <summary>Whole numbers of units of 10^-scale, exact in doubles.</summary>
    Integer,

    /// <summary>A quotient of whole numbers that are exact in doubles: only the division rounds.</summary>
    Quotient,

    /// <summary>The nearest doubles; where they are computed with, pairs of doubles with a bound.</summary>
    Real,

    /// <summary>Magnitudes beyond what doubles can be trusted with: every row is evaluated exactly.</summary>
    Exact,
}

/// <summary>What is known of a node's numbers before any row is seen: they are fractions n/d of whole numbers, of which the greatest possible are known.</summary>
/// <param name="Form">The form they are held in.</param>
/// <param name="Scale">Of integers, the decimal places.</param>
/// <param name="Numerator">The greatest |n|; of integers the greatest number of units.</param>
/// <param name="Denominator">The greatest d.</param>
/// <param name="Quotient">Of a quotient, its parts.</param>
internal sealed record NumberShape(NumberForm Form, int Scale, double Numerator, double Denominator, QuotientShape? Quotient = null)
{
    /// <summary>Beyond this neither products overflow nor remainders underflow.</summary>
    private const double Trusted = 3e144;

    /// <summary>True where the numbers are whole numbers of units, exact in doubles.</summary>
    public bool IsInteger => Form <= NumberForm.Integer;

    public static NumberShape Points(double greatest) => new(NumberForm.Points, 0, greatest, 1);

    public static NumberShape Integer(int scale, double greatest) => new(NumberForm.Integer, scale, greatest, Math.Pow(10, scale));

    /// <summary>The nearest doubles, or exact evaluation where the magnitudes are too great.</summary>
    public static NumberShape Real(double numerator, double denominator) =>
        numerator <= Trusted && denominator <= Trusted ? new(NumberForm.Real, 0, numerator, denominator) : new(NumberForm.Exact, 0, double.PositiveInfinity, double.PositiveInfinity);

    public static NumberShape Of(QuotientShape quotient) => new(NumberForm.Quotient, 0, quotient.GreatestNumerator, quotient.GreatestDenominator, quotient);

    /// <summary>True where two such numbers are equal if the doubles nearest to them are.</summary>
    /// <remarks>
    /// Different fractions a/b and c/d lie at least 1/(b·d) apart. Those with the same nearest double lie at most 2^-52 of their size apart: impossible while a·d is below 2^52.
    /// So nought, whose a is 0, is told from every fraction that does not underflow.
    /// </remarks>
    public bool IsToldFrom(NumberShape other) => Math.Min(Numerator * other.Denominator, other.Numerator * Denominator) < 1L << 51;
}

/// <summary>A quotient (x·nx + y·ny) ÷ (y·dy) of the units of two integer nodes.</summary>
internal sealed record QuotientShape(int X, double NumeratorX, int Y, double NumeratorY, double DenominatorY, double GreatestX, double GreatestY)
{
    public double GreatestNumerator => Math.Abs(NumeratorX) * GreatestX + Math.Abs(NumeratorY) * GreatestY;

    public double GreatestDenominator => Math.Abs(DenominatorY) * GreatestY;

    /// <summary>True where numerator, denominator and all parts of them are exact in doubles.</summary>
    public bool IsExact => GreatestNumerator <= NumberColumnBuilder.Exact && GreatestDenominator <= NumberColumnBuilder.Exact
        && Math.Abs(NumeratorX) <= NumberColumnBuilder.Exact && Math.Abs(NumeratorY) <= NumberColumnBuilder.Exact && Math.Abs(DenominatorY) <= NumberColumnBuilder.Exact;
}
