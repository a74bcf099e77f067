namespace Tidu.Engine.Feel.Values;

/// <summary>A day of the Gregorian calendar, extended to years from -999,999,999 to 999,999,999.</summary>
public sealed record FeelDate : FeelValue, IComparable<FeelDate>
{
    private const int MostYear = 999_999_999;
    private const int DaysOfCycle = 146_097;

    /// <summary>A date that exists; see <see cref="TryCreate"/> where it may not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such day.</exception>
    public FeelDate(int year, int month, int day)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day));
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year; negative before the year 0.</summary>
    public int Year { get; }

    /// <summary>From 1 to 12.</summary>
    public int Month { get; }

    /// <summary>From 1 to 31.</summary>
    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay
    {
        get
        {
            var year = (long)(Month <= 2 ? Year - 1 : Year);
            var cycle = FloorDivide(year, 400);
            var yearOfCycle = year - cycle * 400;
            var dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + Day - 1;
            return cycle * DaysOfCycle + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468;
        }
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int Weekday => (int)((EpochDay + 3) % 7 + 7) % 7 + 1;

    /// <summary>From 1 to 366.</summary>
    public int DayOfYear => (int)(EpochDay - new FeelDate(Year, 1, 1).EpochDay) + 1;

    /// <summary>Week by ISO 8601: the first week is the one with the year's first Thursday.</summary>
    public int WeekOfYear
    {
        get
        {
            var thursday = FromEpochDay(EpochDay - Weekday + 4) ?? this;
            return (thursday.DayOfYear - 1) / 7 + 1;
        }
    }

    /// <summary>True where the first day is before the second.</summary>
    public static bool operator <(FeelDate left, FeelDate right) => left.CompareTo(right) < 0;

    /// <summary>True where the first day is the second or before it.</summary>
    public static bool operator <=(FeelDate left, FeelDate right) => left.CompareTo(right) <= 0;

    /// <summary>True where the first day is after the second.</summary>
    public static bool operator >(FeelDate left, FeelDate right) => left.CompareTo(right) > 0;

    /// <summary>True where the first day is the second or after it.</summary>
    public static bool operator >=(FeelDate left, FeelDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date, or null where there is no such day.</summary>
    public static FeelDate? TryCreate(decimal year, decimal month, decimal day) =>
        Math.Abs(year) <= MostYear && month is >= 1 and <= 12 && day is >= 1 and <= 31 && Exists((int)year, (int)month, (int)day)
            ? new FeelDate((int)year, (int)month, (int)day)
            : null;

    /// <summary>The date that many days after 1970-01-01, or null outside the calendar.</summary>
    public static FeelDate? FromEpochDay(decimal epochDay)
    {
        if (Math.Abs(epochDay) > 400_000_000_000)
        {
            return null;
        }

        var days = (long)epochDay + 719_468;
        var cycle = FloorDivide(days, DaysOfCycle);
        var dayOfCycle = days - cycle * DaysOfCycle;
        var yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        var dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        var month = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * month + 2) / 5 + 1;
        var year = yearOfCycle + cycle * 400 + (month >= 10 ? 1 : 0);
        return TryCreate(year, month < 10 ? month + 3 : month - 9, day);
    }

    /// <summary>The same day that many months later, or the month's last day where it has no such day; null outside the calendar.</summary>
    public FeelDate? PlusMonths(decimal months)
    {
        var total = (decimal)Year * 12 + Month - 1 + months;
        var year = Math.Floor(total / 12);
        var month = (int)(total - year * 12) + 1;
        return Math.Abs(year) > MostYear ? null : new FeelDate((int)year, month, Math.Min(Day, DaysInMonth((int)year, month)));
    }

    /// <inheritdoc/>
    public int CompareTo(FeelDate? other) => other is null ? 1 : EpochDay.CompareTo(other.EpochDay);

    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);

    internal static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool Exists(int year, int month, int day) =>
        Math.Abs((long)year) <= MostYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
