namespace Tidu.Server.Features.Indicators;

/// <summary>A measure unit a reader may choose; what is stored never changes.</summary>
/// <param name="Name">E.g. 万元.</param>
/// <param name="Factor">Base units in one of it: 10000.</param>
public sealed record DisplayUnit(string Name, decimal Factor);
