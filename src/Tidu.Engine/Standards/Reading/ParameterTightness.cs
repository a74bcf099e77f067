namespace Tidu.Engine.Standards.Reading;

/// <summary>A parameter's local values held against the national ones, day by day and row by row.</summary>
internal static class ParameterTightness
{
    /// <summary>The places in their lists of the first local value that is less strict than a national one of the same days; null where none is.</summary>
    /// <param name="local">The local parameter.</param>
    /// <param name="national">The national one.</param>
    /// <param name="side">1 where a higher value is stricter, -1 where a lower one is.</param>
    /// <param name="spans">The days that count.</param>
    public static (int Local, int National)? Looser(Parameter local, Parameter national, int side, IReadOnlyList<ForceSpan> spans)
    {
        for (var mine = 0; mine < local.Values.Count; mine++)
        {
            for (var theirs = 0; theirs < national.Values.Count; theirs++)
            {
                var (first, second) = (Days(local.Values, mine), Days(national.Values, theirs));
                if (spans.Any(span => Later(first.From, second.From, span.From) <= Earlier(first.To, second.To, span.To ?? DateOnly.MaxValue))
                    && IsLooser(local.Values[mine], national.Values[theirs], side))
                {
                    return (mine, theirs);
                }
            }
        }
        return null;
    }

    private static (DateOnly From, DateOnly To) Days(IReadOnlyList<ParameterValue> values, int place) =>
        (values[place].From, values[place].To ?? (place + 1 < values.Count ? values[place + 1].From.AddDays(-1) : DateOnly.MaxValue));

    private static DateOnly Later(params DateOnly[] days) => days.Max();

    private static DateOnly Earlier(params DateOnly[] days) => days.Min();

    /// <summary>Tables by the same expression are compared where their rows meet; else every row with every other.</summary>
    private static bool IsLooser(ParameterValue local, ParameterValue national, int side)
    {
        var isSameTable = local.By?.Source == national.By?.Source;
        return Rows(local).Any(mine => Rows(national).Any(theirs =>
            (!isSameTable || mine.Band is null || theirs.Band is null || Meet(mine.Band, theirs.Band)) && (side > 0 ? mine.Number < theirs.Number : mine.Number > theirs.Number)));
    }

    private static IEnumerable<(Band? Band, decimal Number)> Rows(ParameterValue value) =>
        value.Value is { } number ? [(null, number)] : value.Table.Select(row => ((Band?)row.Band, row.Low));

    private static bool Meet(Band one, Band other)
    {
        if (one.Truth is not null || one.Code is not null || other.Truth is not null || other.Code is not null)
        {
            return one.Truth == other.Truth && one.Code == other.Code;
        }
        return Reaches(one.From, one.FromIncluded, other.To, other.ToIncluded) && Reaches(other.From, other.FromIncluded, one.To, one.ToIncluded);
    }

    private static bool Reaches(decimal? from, bool fromIncluded, decimal? to, bool toIncluded) =>
        from is null || to is null || from < to || (from == to && fromIncluded && toIncluded);
}
