namespace Tidu.Engine.Standards;

/// <summary>A row of a table: a test and what it gives.</summary>
/// <param name="Source">The test as written.</param>
/// <param name="Band">The test.</param>
/// <param name="Low">What it gives; for a range of points the least.</param>
/// <param name="High">The most; equal to <paramref name="Low"/> where it is one number.</param>
public sealed record BandRow(string Source, Band Band, decimal Low, decimal High);
