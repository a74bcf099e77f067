namespace Tidu.Engine.Targets;

/// <summary>A band and where it starts.</summary>
/// <param name="Band">The band.</param>
/// <param name="From">The lowest value that is in the band, inclusive; null for the last band, which takes all the rest.</param>
public sealed record BandBound(ColorBand Band, decimal? From);
