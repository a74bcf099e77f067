using System.Globalization;

namespace Tidu.Engine.Periods;

/// <summary>A calendar year, half, quarter or month: the time a value is reported for.</summary>
/// <remarks>
/// Both ends are inclusive. Periods order by their last day; of two that end together the shorter comes first, so that a year counts
/// as later than its December. The default value of the type is no period: its days cannot be asked for.
/// </remarks>
public readonly record struct Period : IComparable<Period>
{
    private Period(PeriodKind kind, int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12 / MonthsIn(kind));
        (Kind, Year, Number) = (kind, year, number);
    }

    /// <summary>The length.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The calendar year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The place within the year from 1: the quarter, the half, the month; 1 for a year.</summary>
    public int Number { get; }

    /// <summary>The first day, inclusive.</summary>
    public DateOnly First => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Last => new(Year, Number * Months, DateTime.DaysInMonth(Year, Number * Months));

    private int Months => MonthsIn(Kind);

    /// <summary>A calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year from 1 to 9999; so for the other three, also for the number.</exception>
    public static Period OfYear(int year) => new(PeriodKind.Year, year, 1);

    /// <summary>Half a year, 1 or 2.</summary>
    public static Period OfHalf(int year, int half) => new(PeriodKind.Half, year, half);

    /// <summary>A quarter, 1 to 4.</summary>
    public static Period OfQuarter(int year, int quarter) => new(PeriodKind.Quarter, year, quarter);

    /// <summary>A month, 1 to 12.</summary>
    public static Period OfMonth(int year, int month) => new(PeriodKind.Month, year, month);

    /// <summary>The period of this length that holds the day.</summary>
    public static Period Holding(DateOnly day, PeriodKind kind) =>
        new(kind, day.Year, ((day.Month - 1) / MonthsIn(kind)) + 1);

    /// <summary>The last day of the latest quarter that ended before the day; a quarter's own last day gives the quarter before.</summary>
    public static DateOnly EndOfQuarterBefore(DateOnly day) => Holding(day, PeriodKind.Quarter).Previous().Last;

    /// <summary>Reads the text form: <c>2022</c>, <c>2022-H1</c>, <c>2022-Q3</c>, <c>2022-06</c>.</summary>
    /// <exception cref="FormatException">The text has another form, or a number outside the year.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException($"'{text}' is no period; write 2022, 2022-H1, 2022-Q3 or 2022-06.");

    /// <summary>Reads the text form; false for null, for other forms (no blanks, no lower case) and for numbers outside the year.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length is not (4 or 7) || !Digits(text.AsSpan(0, 4), out var year) || year == 0)
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = OfYear(year);
            return true;
        }

        var (kind, from) = text[5] switch { 'Q' => (PeriodKind.Quarter, 6), 'H' => (PeriodKind.Half, 6), _ => (PeriodKind.Month, 5) };
        if (text[4] != '-' || !Digits(text.AsSpan(from), out var number) || number < 1 || number > 12 / MonthsIn(kind))
        {
            return false;
        }

        period = new Period(kind, year, number);
        return true;
    }

    /// <summary>Whether the day lies within the period, both ends included.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether the whole of another period lies within this one; a period contains itself.</summary>
    public bool Contains(Period other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(Period other) => First <= other.Last && other.First <= Last;

    /// <summary>The period of the same length just before (环比).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before year 1.</exception>
    public Period Previous() => Number > 1 ? new(Kind, Year, Number - 1) : new(Kind, Year - 1, 12 / Months);

    /// <summary>The period of the same length just after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">After year 9999.</exception>
    public Period Next() => Number < 12 / Months ? new(Kind, Year, Number + 1) : new(Kind, Year + 1, 1);

    /// <summary>The same period of the year before (同比).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before year 1.</exception>
    public Period YearBefore() => new(Kind, Year - 1, Number);

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        var byEnd = Last.CompareTo(other.Last);
        return byEnd != 0 ? byEnd : Kind.CompareTo(other.Kind);
    }

    /// <summary>The text form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Number}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
    };

    /// <summary>Ends before, or ends together and is shorter.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Ends after, or ends together and is longer.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Not after.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Not before.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static int MonthsIn(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.Half => 6,
        PeriodKind.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such period kind."),
    };

    private static bool Digits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
