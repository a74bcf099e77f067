namespace Tidu.Engine.Packs;

/// <summary>Words that names and contacts of invented enterprises are made of.</summary>
/// <param name="Industries">Industries with their weight.</param>
/// <param name="BrandsFirst">First syllables of trade names.</param>
/// <param name="BrandsSecond">Second syllables of trade names.</param>
/// <param name="Forms">Legal forms; one that stands twice is twice as frequent.</param>
/// <param name="Surnames">Of contacts.</param>
/// <param name="Given">Of contacts.</param>
/// <param name="Posts">Of contacts.</param>
public sealed record SyntheticWords(
    IReadOnlyList<IndustryWords> Industries,
    IReadOnlyList<string> BrandsFirst,
    IReadOnlyList<string> BrandsSecond,
    IReadOnlyList<string> Forms,
    IReadOnlyList<string> Surnames,
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Posts)
{
    /// <summary>None.</summary>
    public static SyntheticWords Empty { get; } = new([], [], [], [], [], [], []);
}

/// <summary>An industry of invented enterprises. Shares are in a thousand.</summary>
/// <param name="Code">GB/T 4754-2017, section letter and four digits.</param>
/// <param name="Words">Words of names.</param>
/// <param name="Field">Field of technology; null where it has none.</param>
/// <param name="Leading">Leading industry of the district; null where it is none.</param>
/// <param name="Weight">How many of a hundred enterprises are of it.</param>
/// <param name="RevenueFrom">Yearly revenue per head in yuan, from.</param>
/// <param name="RevenueTo">Yearly revenue per head in yuan, to.</param>
/// <param name="Research">The greatest share of research and development in revenue.</param>
/// <param name="Technicians">The greatest share of technical personnel.</param>
public sealed record IndustryWords(string Code, IReadOnlyList<string> Words, string? Field, string? Leading, int Weight, long RevenueFrom, long RevenueTo, int Research, int Technicians);
