using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Functions of dates and durations.</summary>
internal static class DateFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly FeelFunction[] All =
    [
        new("date", ["from"], 1, false, arguments => arguments.One(0) switch
        {
            FeelDate date => date,
            FeelString { Value: var text } => FeelTemporalText.Date(text) ?? FeelValue.Null,
            _ => FeelValue.Null,
        }),
        new("date", ["year", "month", "day"], 3, false, arguments =>
            arguments.Number(0) is { } year && arguments.Number(1) is { } month && arguments.Number(2) is { } day
                ? FeelDate.TryCreate(year, month, day) ?? FeelValue.Null
                : FeelValue.Null),
        new("duration", ["from"], 1, false, arguments => arguments.One(0) switch
        {
            FeelDaysDuration or FeelMonthsDuration => arguments.One(0),
            FeelString { Value: var text } => FeelTemporalText.Duration(text) ?? FeelValue.Null,
            _ => FeelValue.Null,
        }),
        new("years and months duration", ["from", "to"], 2, false, arguments =>
            arguments.Date(0) is { } from && arguments.Date(1) is { } to ? MonthsBetween(from, to) : FeelValue.Null),
        OfDate("day of year", date => FeelValue.Of((decimal)date.DayOfYear)),
        OfDate("day of week", date => FeelValue.Of(Days[date.Weekday - 1])),
        OfDate("month of year", date => FeelValue.Of(Months[date.Month - 1])),
        OfDate("week of year", date => FeelValue.Of((decimal)date.WeekOfYear)),
        new("is", ["value1", "value2"], 2, false, Is),
        new("is", ["value1", "value2", "value3"], 3, false, Is), // the conformance suite has a third value left unread
    ];

    private static FeelValue Is(FeelArguments arguments) => FeelValue.Of(FeelComparison.Equal(arguments.Raw(0), arguments.Raw(1)) is true);

    private static FeelFunction OfDate(string name, Func<FeelDate, FeelValue> compute) =>
        new(name, ["date"], 1, false, arguments => arguments.Date(0) is { } date ? compute(date) : FeelValue.Null);

    /// <summary>Whole months from one date to another; negative where the second is earlier.</summary>
    private static FeelMonthsDuration MonthsBetween(FeelDate from, FeelDate to)
    {
        var months = ((long)to.Year - from.Year) * 12 + to.Month - from.Month;
        return new FeelMonthsDuration(months > 0 && to.Day < from.Day ? months - 1 : months < 0 && to.Day > from.Day ? months + 1 : months);
    }
}
