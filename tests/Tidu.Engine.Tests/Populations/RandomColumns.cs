using Tidu.Engine.Populations;

namespace Tidu.Engine.Tests.Populations;

/// <summary>Columns full of what goes wrong in doubles: values on thresholds and next to them, zeros, negative ones, huge ones, fine ones, and gaps.</summary>
public static class RandomColumns
{
    public const int Numbers = 7;
    public const int Truths = 3;

    public static readonly decimal[] Anchors = [50_000_000m, 200_000_000m, 1000m, 1150m, 1322.5m, 500m, 9_007_199_254_740_991m];
    public static readonly decimal[] Ratios = [0.05m, 0.04m, 0.03m, 0.35m, 0.15m, 0.1m, 0.6m];

    public static List<FactColumn?> Of(int seed, int rows)
    {
        var random = new Random(seed);
        var columns = new List<FactColumn?>();
        for (var column = 0; column < Numbers; column++)
        {
            var style = random.Next(7);
            columns.Add(style == 6 ? null : NumberColumn.Of(Enumerable.Range(0, rows).Select(_ => Value(random, style))));
        }

        columns.Add(NumberColumn.Of(Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? (DateOnly?)null : new DateOnly(2020, 2, 29).AddDays(random.Next(-3000, 3000)))));
        for (var column = 0; column < Truths; column++)
        {
            columns.Add(TruthColumn.Of(Enumerable.Range(0, rows).Select(_ => random.Next(3) switch { 0 => (bool?)null, 1 => true, _ => false })));
        }

        return columns;
    }

    public static List<FactColumn?> Reordered(List<FactColumn?> columns, int[] order) => [.. columns.Select(column => column switch
    {
        NumberColumn numbers => (FactColumn)NumberColumn.Of(order.Select(row => numbers[row]?.ToDecimal())),
        TruthColumn truths => TruthColumn.Of(order.Select(row => truths[row])),
        _ => null,
    })];

    private static decimal? Value(Random random, int style) => random.Next(12) == 0 ? null : style switch
    {
        0 => random.Next(-3, 20),
        1 => Anchors[random.Next(Anchors.Length - 1)] * Ratios[random.Next(Ratios.Length)] + random.Next(-1, 2) * 0.01m,
        2 => Anchors[random.Next(Anchors.Length)] + random.Next(-1, 2) * (random.Next(2) == 0 ? 0.01m : 1m),
        3 => random.Next(40) == 0 ? 79_228_162_514_264_337_593_543_950_335m : random.NextInt64(-1_000_000_000_000_000, 1_000_000_000_000_000) / 100m,
        4 => random.Next(30) == 0 ? 0.1234567890123456789012345678m : random.Next(-200, 200) / 8m,
        _ => random.Next(0, 300) * (random.Next(5) == 0 ? 0.001m : 1m),
    };
}
