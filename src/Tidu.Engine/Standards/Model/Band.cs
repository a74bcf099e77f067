namespace Tidu.Engine.Standards;

/// <summary>One test of a table: an interval of numbers, a truth, or a code. Exactly one of the three is meant.</summary>
/// <param name="From">Lower bound; null: unbounded below.</param>
/// <param name="FromIncluded">Whether the lower bound itself belongs to it.</param>
/// <param name="To">Upper bound; null: unbounded above.</param>
/// <param name="ToIncluded">Whether the upper bound itself belongs to it.</param>
/// <param name="Truth">The truth meant; null for numbers and codes.</param>
/// <param name="Code">The code meant; null for numbers and truths.</param>
public sealed record Band(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, bool? Truth = null, string? Code = null)
{
    /// <summary>True where the number lies in the interval.</summary>
    public bool Holds(decimal number) =>
        Truth is null && Code is null
        && (From is not { } from || number > from || (FromIncluded && number == from))
        && (To is not { } to || number < to || (ToIncluded && number == to));
}
