using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Evaluation;

/// <summary>The properties of values; null for one that a value does not have. On a list, the property of each item.</summary>
internal static class FeelProperties
{
    public static FeelValue Of(FeelValue value, string name) => value switch
    {
        FeelDate date => FeelValue.Of(Date(date, name)),
        FeelDaysDuration { Seconds: var seconds } => FeelValue.Of(Days(seconds, name)),
        FeelMonthsDuration { Months: var months } => FeelValue.Of(Months(months, name)),
        FeelRange range => Range(range, name),
        FeelList list => new FeelList([.. list.Items.Select(item => item is FeelList ? FeelValue.Null : Of(item, name))]),
        _ => FeelValue.Null,
    };

    private static decimal? Date(FeelDate date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "weekday" => date.Weekday,
        _ => null,
    };

    private static decimal? Days(decimal seconds, string name) => name switch
    {
        "days" => decimal.Truncate(seconds / 86_400),
        "hours" => decimal.Truncate(seconds / 3_600) % 24,
        "minutes" => decimal.Truncate(seconds / 60) % 60,
        "seconds" => seconds % 60,
        _ => null,
    };

    private static decimal? Months(long months, string name) => name switch
    {
        "years" => months / 12,
        "months" => months % 12,
        _ => null,
    };

    private static FeelValue Range(FeelRange range, string name) => name switch
    {
        "start" => range.Start,
        "end" => range.End,
        "start included" => FeelValue.Of(range.StartIncluded),
        "end included" => FeelValue.Of(range.EndIncluded),
        _ => FeelValue.Null,
    };
}
