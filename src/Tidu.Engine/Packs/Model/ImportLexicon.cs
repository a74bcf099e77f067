namespace Tidu.Engine.Packs;

/// <summary>Words by which an imported workbook says what it means: names of columns, signs for nothing, large numbers, periods.</summary>
/// <param name="Kinds">Columns by kind of import.</param>
/// <param name="Missing">Signs of a value that is not known (—).</param>
/// <param name="NotApplicable">Signs of a value that cannot be (/).</param>
/// <param name="Suffixes">Words behind a number that multiply it (亿), longest first.</param>
/// <param name="CurrencySigns">Signs before a number that say nothing new (¥).</param>
/// <param name="UnitNotes">Words before the measure unit of a whole table (单位：万元).</param>
/// <param name="Periods">Words of years, quarters, months.</param>
/// <param name="Yes">Words for yes.</param>
/// <param name="No">Words for no.</param>
public sealed record ImportLexicon(
    IReadOnlyList<ImportColumns> Kinds,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> NotApplicable,
    IReadOnlyList<NumberSuffix> Suffixes,
    IReadOnlyList<string> CurrencySigns,
    IReadOnlyList<string> UnitNotes,
    PeriodWords Periods,
    IReadOnlyList<string> Yes,
    IReadOnlyList<string> No)
{
    /// <summary>No words.</summary>
    public static ImportLexicon Empty { get; } = new([], [], [], [], [], [], PeriodWords.Empty, [], []);

    /// <summary>Words in the names of offices that keep a register of their own.</summary>
    public IReadOnlyList<OfficeWords> Offices { get; init; } = [];

    /// <summary>The columns of a kind of import (observations, targets, units, tasks); none for an unknown kind.</summary>
    public IReadOnlyList<ImportColumn> Columns(string kind) => Kinds.FirstOrDefault(each => each.Kind == kind)?.Fields ?? [];
}

/// <summary>How an office is called.</summary>
/// <param name="Source">Whose figures it keeps: tax, statistics, business-registration, patents, bureau.</param>
/// <param name="Words">A department whose name has one of these is that office.</param>
public sealed record OfficeWords(string Source, IReadOnlyList<string> Words);

/// <summary>The columns that one kind of import knows.</summary>
/// <param name="Kind">observations, targets, units, tasks.</param>
/// <param name="Fields">In the order in which a template prints them.</param>
public sealed record ImportColumns(string Kind, IReadOnlyList<ImportColumn> Fields);

/// <summary>One column.</summary>
/// <param name="Field">What the program calls it.</param>
/// <param name="Name">What a template prints.</param>
/// <param name="Aliases">What else people write.</param>
public sealed record ImportColumn(string Field, string Name, IReadOnlyList<string> Aliases);

/// <summary>A word behind a number.</summary>
/// <param name="Word">As written (亿).</param>
/// <param name="Factor">Over 0.</param>
public sealed record NumberSuffix(string Word, decimal Factor);

/// <summary>Words of periods.</summary>
/// <param name="Years">Behind a year (年).</param>
/// <param name="Months">Behind a month (月).</param>
/// <param name="Days">Behind a day (日).</param>
/// <param name="Quarters">Behind the number of a quarter (季度).</param>
/// <param name="FirstHalf">January to June (上半年).</param>
/// <param name="SecondHalf">July to December (下半年).</param>
/// <param name="WholeYear">January to December (全年).</param>
/// <param name="Ordinals">Before a number (第).</param>
/// <param name="Spans">Between the first and the last month (至).</param>
/// <param name="Numerals">Words for 1 to 12.</param>
public sealed record PeriodWords(
    IReadOnlyList<string> Years,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> Days,
    IReadOnlyList<string> Quarters,
    IReadOnlyList<string> FirstHalf,
    IReadOnlyList<string> SecondHalf,
    IReadOnlyList<string> WholeYear,
    IReadOnlyList<string> Ordinals,
    IReadOnlyList<string> Spans,
    IReadOnlyList<string> Numerals)
{
    /// <summary>No words.</summary>
    public static PeriodWords Empty { get; } = new([], [], [], [], [], [], [], [], [], []);
}
