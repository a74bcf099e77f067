namespace Tidu.Engine.Packs;

/// <summary>A file of published values.</summary>
/// <param name="File">The path it was read from.</param>
/// <param name="Id">The pack's id, equal to the file's stem.</param>
/// <param name="Values">In the file's order.</param>
public sealed record ObservationPack(string File, string Id, IReadOnlyList<PublishedValue> Values);
