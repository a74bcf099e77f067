using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>How last year's net change was spread over its days.</summary>
/// <remarks>
/// Usable when the year before has a value at its opening (31 December before it) and at its close, a change between the two, and at
/// least one value between them: two ends alone say nothing about the days within.
/// </remarks>
internal sealed class LastYearCurve
{
    private readonly SortedList<DateOnly, decimal> _values = [];

    public LastYearCurve(IEnumerable<DatedValue> history, DatedValue? start)
    {
        foreach (var (on, value) in history)
        {
            _values.Add(on, value);
        }

        if (start is { } known)
        {
            _values.TryAdd(known.On, known.Value);
        }
    }

    /// <summary>The share of last year's net change reached on the same day of last year; null without a usable curve.</summary>
    /// <remarks>29 February reads 28 February. Below 0 or above 1 where last year went beyond its two ends in between.</remarks>
    public decimal? ShareAt(DateOnly on)
    {
        var (opening, closing) = (new DateOnly(on.Year - 2, 12, 31), new DateOnly(on.Year - 1, 12, 31));
        if (!_values.TryGetValue(opening, out var first) || !_values.TryGetValue(closing, out var last) || first == last)
        {
            return null;
        }

        var (from, to) = (_values.IndexOfKey(opening), _values.IndexOfKey(closing));
        return to - from < 2 ? null : (ValueAt(on.AddYears(-1)) - first) / (last - first);
    }

    private decimal ValueAt(DateOnly day)
    {
        var next = 0;
        while (_values.GetKeyAtIndex(next) < day)
        {
            next++;
        }

        var (to, end) = (_values.GetKeyAtIndex(next), _values.GetValueAtIndex(next));
        if (to == day)
        {
            return end;
        }

        var (from, start) = (_values.GetKeyAtIndex(next - 1), _values.GetValueAtIndex(next - 1));
        return start + ((end - start) * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber));
    }
}
