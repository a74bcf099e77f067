namespace Tidu.Engine.Feel.Values;

/// <summary>A value of the language. Immutable. The kinds: null, boolean, number, string, date, the two durations, list, range.</summary>
/// <remarks>Equality of these records is structural and never null; the language's own three-valued equality is <see cref="FeelComparison"/>.</remarks>
public abstract record FeelValue
{
    /// <summary>null, of which there is one.</summary>
    public static FeelValue Null { get; } = new FeelNull();

    /// <summary>True or false.</summary>
    public static FeelValue Of(bool value) => value ? FeelBoolean.True : FeelBoolean.False;

    /// <summary>True, false or null.</summary>
    public static FeelValue Of(bool? value) => value is { } known ? Of(known) : Null;

    /// <summary>A number.</summary>
    public static FeelValue Of(decimal value) => new FeelNumber(value);

    /// <summary>A number, or null.</summary>
    public static FeelValue Of(decimal? value) => value is { } known ? new FeelNumber(known) : Null;

    /// <summary>A string, or null.</summary>
    public static FeelValue Of(string? value) => value is null ? Null : new FeelString(value);

    /// <summary>A date.</summary>
    public static FeelValue Of(DateOnly value) => new FeelDate(value.Year, value.Month, value.Day);

    /// <summary>A list.</summary>
    public static FeelValue Of(IEnumerable<FeelValue> items) => new FeelList([.. items]);

    /// <summary>True for null.</summary>
    public bool IsNull => this is FeelNull;
}

/// <summary>The absent value, and the result of whatever cannot be computed.</summary>
public sealed record FeelNull : FeelValue
{
    internal FeelNull()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => "null";
}

/// <summary>True or false.</summary>
public sealed record FeelBoolean : FeelValue
{
    internal static readonly FeelBoolean True = new(true);
    internal static readonly FeelBoolean False = new(false);

    private FeelBoolean(bool value) => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}

/// <summary>A decimal number of up to 28 significant digits; arithmetic beyond the range of <see cref="decimal"/> gives null.</summary>
public sealed record FeelNumber(decimal Value) : FeelValue
{
    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);
}

/// <summary>A string. Lengths and positions count Unicode code points.</summary>
public sealed record FeelString(string Value) : FeelValue
{
    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);
}

/// <summary>A range of numbers, strings, dates or durations.</summary>
/// <param name="Start">The lower end; null where there is none.</param>
/// <param name="StartIncluded">Whether the lower end is inside.</param>
/// <param name="End">The upper end; null where there is none.</param>
/// <param name="EndIncluded">Whether the upper end is inside.</param>
/// <param name="IsComparison">Whether it is what compares so with a value, as (&gt; 5): the end it lacks limits nothing. In any other range an end of null is unknown.</param>
public sealed record FeelRange(FeelValue Start, bool StartIncluded, FeelValue End, bool EndIncluded, bool IsComparison = false) : FeelValue
{
    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);
}

/// <summary>A length of time in seconds, exact to a nanosecond.</summary>
public sealed record FeelDaysDuration(decimal Seconds) : FeelValue
{
    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);
}

/// <summary>A length of time in months.</summary>
public sealed record FeelMonthsDuration(long Months) : FeelValue
{
    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);
}
