namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>What the year will end with, counted by enterprise: those who hold the title now, less those who are expected to lose it, more those on their way and those who are worked on. Pure.</summary>
/// <param name="Value">The expected number.</param>
/// <param name="Low">The least, of nine in ten outcomes.</param>
/// <param name="High">The most, of nine in ten outcomes; with everybody who is worked on.</param>
public sealed record YearEnd(int Value, int Low, int High)
{
    /// <summary>Adds up estimates; their intervals are taken as independent of one another.</summary>
    /// <param name="valid">Titles now.</param>
    /// <param name="losses">Expected losses.</param>
    /// <param name="arrivals">Expected of the pipeline.</param>
    /// <param name="worked">Expected of those with a task.</param>
    public static YearEnd Of(int valid, Estimate losses, Estimate arrivals, Estimate worked)
    {
        var value = valid - losses.Value + arrivals.Value + worked.Value;
        var down = Root(losses.High - losses.Value, arrivals.Value - arrivals.Low, worked.Value - worked.Low);
        var up = Root(losses.Value - losses.Low, arrivals.High - arrivals.Value, worked.High - worked.Value);
        return new YearEnd(value, Math.Max(0, (int)Math.Floor(value - down)), (int)Math.Ceiling(value + up));
    }

    private static double Root(params int[] parts) => Math.Sqrt(parts.Sum(part => (double)part * part));
}
