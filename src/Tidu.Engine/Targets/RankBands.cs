namespace Tidu.Engine.Targets;

/// <summary>Bands by place: the units of one ranking, cut into fifths.</summary>
public static class RankBands
{
    /// <summary>The platform's default, best fifth first.</summary>
    public static IReadOnlyList<ColorBand> Default { get; } = [ColorBand.Green, ColorBand.Blue, ColorBand.Yellow, ColorBand.Orange, ColorBand.Red];

    /// <summary>The band of a place. Ties have one place and so one band; the first place always has the best band.</summary>
    /// <param name="rank">The place from 1; null gives <see cref="ColorBand.None"/>.</param>
    /// <param name="of">How many were ranked, <see cref="Ranked{T}.Of"/>; with fewer than five some bands stay empty.</param>
    /// <param name="bands">The bands, best first; null for <see cref="Default"/>. Their number makes the parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1 or beyond the number ranked.</exception>
    public static ColorBand BandOf(int? rank, int of, IReadOnlyList<ColorBand>? bands = null)
    {
        if (rank is not { } place)
        {
            return ColorBand.None;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1, nameof(rank));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, of, nameof(rank));
        var parts = bands ?? Default;
        return parts[(int)((long)(place - 1) * parts.Count / of)];
    }
}
