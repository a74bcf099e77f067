namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>Whole records of a file.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Length">How many of the bytes count.</param>
/// <param name="IsCut">True for the start of one line that is too long.</param>
internal sealed record FactsStretch(byte[] Bytes, int Length, bool IsCut);
