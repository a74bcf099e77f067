namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>How often something happened before.</summary>
/// <param name="Cases">Cases looked at.</param>
/// <param name="Happened">Those in which it happened.</param>
public sealed record PastShare(int Cases, int Happened)
{
    /// <summary>Fewer cases say too little.</summary>
    public const int Fewest = 10;

    /// <summary>Standard deviations of an interval that holds nine of ten outcomes.</summary>
    private const double Deviations = 1.645;

    /// <summary>The share; null without cases.</summary>
    public double? Rate => Cases == 0 ? null : (double)Happened / Cases;

    /// <summary>True where it rests on enough cases to be used.</summary>
    public bool IsEnough => Cases >= Fewest;

    /// <summary>Itself where it rests on enough cases; else no past at all: two cases are no rate.</summary>
    public PastShare OrNone => IsEnough ? this : new PastShare(0, 0);

    /// <summary>What to expect of further cases: the rounded mean, and whole numbers between which nine of ten outcomes lie. Without a past everything is possible, and the mean is the given one.</summary>
    /// <param name="further">How many cases.</param>
    /// <param name="without">Share to count with where there is no past.</param>
    public Estimate Expect(int further, double without)
    {
        if (Rate is not { } rate)
        {
            return new Estimate((int)Math.Round(further * without, MidpointRounding.AwayFromZero), 0, further);
        }

        var mean = further * rate;
        var drawn = (Happened + 2.0) / (Cases + 4.0); // a past without exceptions does not rule them out
        var width = Deviations * Math.Sqrt(further * drawn * (1 - drawn) * (1 + ((double)further / Cases)));
        return new Estimate(
            (int)Math.Round(mean, MidpointRounding.AwayFromZero),
            Math.Clamp((int)Math.Floor(mean - width), 0, further),
            Math.Clamp((int)Math.Ceiling(mean + width), 0, further));
    }

    /// <summary>The share of the opposite.</summary>
    public PastShare Opposite => new(Cases, Cases - Happened);
}

/// <summary>A number of enterprises that is expected, with an interval that holds nine of ten outcomes.</summary>
public sealed record Estimate(int Value, int Low, int High);
