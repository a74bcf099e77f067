namespace Tidu.Engine.Targets;

/// <summary>Student's t distribution.</summary>
/// <remarks>Through the regularized incomplete beta function by its continued fraction; right to about 12 digits.</remarks>
public static class StudentT
{
    private const double Tiny = 1e-300;
    private const double Precision = 1e-16;

    // Lanczos, g = 7, n = 9.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The probability of a value of at most <paramref name="t"/>.</summary>
    /// <param name="t">The value.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double Probability(double t, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        var tail = 0.5 * IncompleteBeta(degrees / 2.0, 0.5, degrees / (degrees + (t * t)));
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>The value that a draw stays below with the probability given.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability not within 0 and 1, or no degree of freedom.</exception>
    public static double Quantile(double probability, int degrees)
    {
        if (probability is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1, both excluded.");
        }

        if (probability < 0.5)
        {
            return -Quantile(1 - probability, degrees);
        }

        var (low, high) = (0.0, 1.0);
        while (Probability(high, degrees) < probability)
        {
            high *= 2;
        }

        for (var i = 0; i < 200 && high - low > 1e-14 * high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Probability(middle, degrees) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double IncompleteBeta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2)
            ? front * ContinuedFraction(a, b, x) / a
            : 1 - (front * ContinuedFraction(b, a, 1 - x) / b);
    }

    private static double ContinuedFraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var sum = d;
        for (var m = 1; m <= 500; m++)
        {
            var even = m * (b - m) * x / ((a - 1 + (2 * m)) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            sum *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + 1 + (2 * m)));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            sum *= d * c;
            if (Math.Abs((d * c) - 1) < Precision)
            {
                break;
            }
        }

        return sum;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static double LogGamma(double x)
    {
        var series = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            series += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(series);
    }
}
