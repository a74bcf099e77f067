using Tidu.Engine.Packs;
using Tidu.Engine.Periods;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>How many hold a title in a unit at the end of every quarter: as given where it is given, grown towards it before, and on from it after.</summary>
internal sealed class RegionCurve
{
    private const int QuartersOfYear = 4;
    private const int Thousand = 1000;
    private const int LaterGrowth = 1040;

    /// <summary>Of a year's step, what is reached at the ends of its quarters, in a hundred.</summary>
    private static readonly int[] Shares = [10, 26, 52, 100];
    private readonly SortedDictionary<int, int> _known = [];

    /// <param name="periods">Quarters of the values, ascending.</param>
    /// <param name="values">Holders at their ends.</param>
    /// <param name="earlierGrowth">Yearly growth before the first of them, in a thousand, above a thousand.</param>
    public RegionCurve(IReadOnlyList<Period> periods, IReadOnlyList<int> values, int earlierGrowth)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            _known[Of(periods[i])] = values[i];
        }

        for (var (at, value) = (Of(periods[0]), values[0]); at > First; at -= QuartersOfYear)
        {
            value = value == 0 ? 0 : Math.Max(1, value * Thousand / earlierGrowth);
            _known[at - QuartersOfYear] = value;
        }

        var last = Of(periods[^1]);
        _known[last + QuartersOfYear] = (_known[last] * LaterGrowth + Thousand - 1) / Thousand;
    }

    /// <summary>The quarter that histories start in: the last of 2016.</summary>
    public static int First { get; } = Of(Period.OfQuarter(2016, QuartersOfYear));

    /// <summary>The last quarter there is a value for, a year after the last period.</summary>
    public static int Last(RegionPack region) => Of(region.Periods[^1]) + QuartersOfYear;

    /// <summary>Number of a quarter, one more than that of the quarter before.</summary>
    public static int Of(Period quarter) => quarter.Year * QuartersOfYear + quarter.Number - 1;

    /// <summary>Number of the quarter that holds a day.</summary>
    public static int Of(DateOnly day) => day.Year * QuartersOfYear + (day.Month - 1) / 3;

    /// <summary>The quarter of a number.</summary>
    public static Period Quarter(int number) => Period.OfQuarter(number / QuartersOfYear, number % QuartersOfYear + 1);

    /// <summary>Holders at the end of a quarter.</summary>
    public int At(int quarter)
    {
        if (_known.TryGetValue(quarter, out var value))
        {
            return value;
        }

        var (before, after) = (_known.Last(point => point.Key < quarter), _known.First(point => point.Key > quarter));
        var share = after.Key - before.Key == QuartersOfYear ? Shares[quarter - before.Key - 1] : 100 * (quarter - before.Key) / (after.Key - before.Key);
        return before.Value + (after.Value - before.Value) * share / 100;
    }
}
