using Tidu.Engine.Indicators;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>A plausible path around what is planned: ahead in the first years, about on plan in the last, each unit with its own pace.</summary>
internal static class DemoCurve
{
    /// <summary>Demonstration data end here whatever today's date is.</summary>
    public const int LastYear = 2025;

    private static readonly Dictionary<int, double> Pace = new() { [2021] = 0.95, [2022] = 1.02, [2023] = 1.3, [2024] = 1.1, [2025] = 0.95 };

    /// <summary>Values at the ends of the years from the first day's year on, real ones where they exist.</summary>
    public static SortedDictionary<int, decimal> YearEnds(DemoNeed need)
    {
        var dice = new Dice(need.Name);
        var talent = dice.Around(0, 0.16);
        var values = new SortedDictionary<int, decimal>();
        var anchors = need.Anchors.Where(anchor => anchor.On is { Month: 12, Day: 31 }).ToDictionary(anchor => anchor.On.Year, anchor => anchor.Value);
        var first = Math.Min(need.FirstDay.Year, anchors.Count > 0 ? anchors.Keys.Min() : int.MaxValue);
        decimal? start = null;
        for (var year = first; year <= LastYear; year++)
        {
            var pace = Pace.GetValueOrDefault(year, 1) + talent + dice.Around(0, 0.05);
            if (anchors.TryGetValue(year, out var real))
            {
                values[year] = real;
                start = real;
            }
            else if (year > need.FirstDay.Year && Planned(need, year) is { } planned)
            {
                values[year] = Round(Swing(need.Kind, start, planned, pace), need.Step, values.GetValueOrDefault(year - 1), need.Kind);
            }
        }

        return values;
    }

    /// <summary>The values at quarter ends between year ends, later quarters bringing more of the year's step; year ends alone where the row is yearly.</summary>
    public static IEnumerable<DemoValue> Periods(DemoNeed need, SortedDictionary<int, decimal> yearEnds)
    {
        var dice = new Dice(need.Name + "/quarters");
        foreach (var (year, value) in yearEnds.Where(pair => pair.Key > need.FirstDay.Year))
        {
            double[] shares = [dice.Around(0.1, 0.03), dice.Around(0.26, 0.05), dice.Around(0.52, 0.07)];
            if (need.ByQuarter && (need.Kind == IndicatorKind.Flow || yearEnds.ContainsKey(year - 1)))
            {
                var from = need.Kind == IndicatorKind.Flow ? 0 : yearEnds[year - 1];
                for (var quarter = 1; quarter <= 3; quarter++)
                {
                    var reached = Floor(from + ((value - from) * (decimal)shares[quarter - 1]), need.Step);
                    yield return new DemoValue(need.IndicatorCode, need.UnitId, $"{year}-Q{quarter}", new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1), reached);
                }
            }

            yield return new DemoValue(need.IndicatorCode, need.UnitId, need.ByQuarter ? $"{year}-Q4" : $"{year}", new DateOnly(year, 12, 31), value);
        }
    }

    /// <summary>Planned value at a year's end: the target of the year, or on the straight line between the last real value and the next target.</summary>
    private static decimal? Planned(DemoNeed need, int year)
    {
        var points = need.Anchors.Select(anchor => (anchor.On.Year, anchor.Value))
            .Concat(need.Planned)
            .GroupBy(point => point.Year)
            .Select(point => (Year: point.Key, point.First().Value))
            .OrderBy(point => point.Year)
            .ToList();
        var after = points.FirstOrDefault(point => point.Year >= year);
        var before = points.LastOrDefault(point => point.Year <= year);
        if (after == default)
        {
            return before == default ? null : before.Value;
        }

        if (before == default)
        {
            // Nothing known before: a good part of the way is assumed at the plan's start, as demonstration only.
            before = (need.FirstDay.Year, need.StartsAtZero ? 0 : need.Kind == IndicatorKind.Flow ? after.Value * 0.8m : after.Value * 0.62m);
        }

        return after.Year <= before.Year ? after.Value : before.Value + ((after.Value - before.Value) * (year - before.Year) / (after.Year - before.Year));
    }

    private static decimal Swing(IndicatorKind kind, decimal? start, decimal planned, double pace) =>
        kind is IndicatorKind.Flow or IndicatorKind.Growth || start is null
            ? planned * (decimal)(1 + ((pace - 1) * 0.4))
            : start.Value + ((planned - start.Value) * (decimal)pace);

    private static decimal Round(decimal value, decimal step, decimal previous, IndicatorKind kind)
    {
        var rounded = Math.Max(0, Math.Round(value / step) * step);
        return kind == IndicatorKind.Stock ? Math.Max(rounded, previous) : rounded;
    }

    private static decimal Floor(decimal value, decimal step) => Math.Floor(value / step) * step;
}
