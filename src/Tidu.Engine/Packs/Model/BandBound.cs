namespace Tidu.Engine.Packs;

/// <summary>A band's lower bound.</summary>
/// <param name="Band">The band.</param>
/// <param name="From">Inclusive; null for the last band, which takes all the rest.</param>
public sealed record BandBound(Band Band, decimal? From);
