namespace Tidu.Engine.Targets;

/// <summary>Bounds that turn a ratio into a band.</summary>
/// <remarks>The bounds are data of a place; the default ones are the platform's and must be labelled so.</remarks>
public sealed class BandScale
{
    /// <summary>Builds a scale from bounds, best band first; a value below every bound is in the last band.</summary>
    /// <param name="basis">What the scale reads: <see cref="BandBasis.FromBase"/> or <see cref="BandBasis.Level"/>.</param>
    /// <param name="bounds">Bounds in falling order; only the last has none.</param>
    /// <exception cref="ArgumentException">The basis is the rank, or bounds are missing, not falling, or the last one is not open.</exception>
    public BandScale(BandBasis basis, IReadOnlyList<BandBound> bounds)
    {
        if (basis == BandBasis.RankQuintile)
        {
            throw new ArgumentException("A rank has no bounds; use RankBands.", nameof(basis));
        }

        if (bounds.Count == 0 || bounds[^1].From is not null || bounds.Take(bounds.Count - 1).Any(bound => bound.From is null))
        {
            throw new ArgumentException("Every band but the last needs a bound, and the last must have none.", nameof(bounds));
        }

        for (var i = 1; i < bounds.Count - 1; i++)
        {
            if (bounds[i].From >= bounds[i - 1].From)
            {
                throw new ArgumentException($"The bound of {bounds[i].Band} must be below that of {bounds[i - 1].Band}.", nameof(bounds));
            }
        }

        (Basis, Bounds) = (basis, bounds);
    }

    /// <summary>The platform's default by progress ratio: green 1.10, blue 1.00, yellow 0.90, orange 0.70, red below.</summary>
    public static BandScale DefaultFromBase { get; } = Falling(BandBasis.FromBase, 1.10m, 1.00m, 0.90m, 0.70m);

    /// <summary>The platform's default by 现有 ÷ 应达: green 1.03, blue 1.00, yellow 0.96, orange 0.90, red below.</summary>
    public static BandScale DefaultLevel { get; } = Falling(BandBasis.Level, 1.03m, 1.00m, 0.96m, 0.90m);

    /// <summary>What the scale reads.</summary>
    public BandBasis Basis { get; }

    /// <summary>The bounds, best band first.</summary>
    public IReadOnlyList<BandBound> Bounds { get; }

    /// <summary>The band of a ratio: the first whose bound it reaches; <see cref="ColorBand.None"/> for null.</summary>
    public ColorBand BandOf(decimal? ratio) =>
        ratio is { } value ? Bounds.First(bound => bound.From is not { } from || value >= from).Band : ColorBand.None;

    private static BandScale Falling(BandBasis basis, decimal green, decimal blue, decimal yellow, decimal orange) => new(
        basis,
        [new(ColorBand.Green, green), new(ColorBand.Blue, blue), new(ColorBand.Yellow, yellow), new(ColorBand.Orange, orange), new(ColorBand.Red, null)]);
}
