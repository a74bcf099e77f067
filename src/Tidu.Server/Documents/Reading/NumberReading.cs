using Tidu.Engine.Packs;

namespace Tidu.Server.Documents.Reading;

/// <summary>What a cell says as a number.</summary>
/// <param name="Kind">Only a <see cref="NumberKind.Value"/> has a number.</param>
/// <param name="Number">As written, without its measure unit: 3.2 of 3.2亿元, 12 of 12 %; null without a value.</param>
/// <param name="Unit">The measure unit written with it; null where none is.</param>
/// <param name="Scale">What a large-number word multiplies it by (亿); null without one.</param>
/// <param name="Problem">Why it is no number, and how to mend it; null unless <see cref="NumberKind.Bad"/>.</param>
public readonly record struct NumberReading(NumberKind Kind, decimal? Number = null, MeasureUnit? Unit = null, decimal? Scale = null, string? Problem = null)
{
    /// <summary>In base units; null without a value.</summary>
    /// <param name="column">The measure unit of the column or table. A unit in the cell wins over it; so does a large-number word: 3.2亿 in a column of 万元 is 3.2亿元.</param>
    /// <exception cref="OverflowException">The number is too large for its measure unit.</exception>
    public decimal? InBase(MeasureUnit? column) => Number * (Scale ?? (Unit ?? column)?.Factor ?? 1);
}

/// <summary>What a cell may say where a number is expected.</summary>
public enum NumberKind
{
    Value,

    /// <summary>Blank or a sign for it (—): not known.</summary>
    Missing,

    /// <summary>A sign that there can be none (/).</summary>
    NotApplicable,

    /// <summary>Something else.</summary>
    Bad,
}
