using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>Demonstration values of a city's districts: shares of the city's published base, each with its own growth; districts with a plan of their own keep that plan's values.</summary>
internal static class CityFamily
{
    public static void Add(DemoInput input, ActionPlan plan, string indicator, Dictionary<(string, string, DateOnly), DemoValue> made)
    {
        var published = input.Used[(indicator, plan.UnitId)].FirstOrDefault(real => real.PeriodEnd == plan.BaseDate);
        if (published is null)
        {
            return;
        }

        var districts = input.Districts(plan.UnitId);
        var known = districts.Where(district => Known(input, indicator, district.UnitId, plan.BaseDate, made) is not null).ToList();
        var others = districts.Except(known).ToList();
        var left = published.Value - known.Sum(district => Known(input, indicator, district.UnitId, plan.BaseDate, made)!.Value);
        var weights = others.Select(district => district.Weight * Math.Exp(new Dice($"{indicator}/{district.UnitId}/size").Around(0, 0.35))).ToList();
        var bases = Apportion.LargestRemainder(weights, left, input.Steps[indicator]);
        for (var i = 0; i < others.Count; i++)
        {
            AddDistrict(input, indicator, others[i], bases[i], plan.BaseDate, made);
        }

        AddCity(input, indicator, plan, districts, made);
    }

    private static decimal? Known(DemoInput input, string indicator, string unitId, DateOnly on, Dictionary<(string, string, DateOnly), DemoValue> made) =>
        made.TryGetValue((indicator, unitId, on), out var demo)
            ? demo.Value
            : input.Used[(indicator, unitId)].FirstOrDefault(real => real.PeriodEnd == on)?.Value;

    private static void AddDistrict(DemoInput input, string indicator, DemoDistrict district, decimal start, DateOnly baseDate, Dictionary<(string, string, DateOnly), DemoValue> made)
    {
        var dice = new Dice($"{indicator}/{district.UnitId}/growth");
        var growth = dice.Around(0.12, 0.035);
        var yearEnds = new SortedDictionary<int, decimal> { [baseDate.Year] = start };
        for (var year = baseDate.Year + 1; year <= DemoCurve.LastYear; year++)
        {
            yearEnds[year] = Math.Round(yearEnds[year - 1] * (decimal)(1 + growth + dice.Around(0, 0.02)));
        }

        var need = DemoProgrammes.Need(input, indicator, district.UnitId, baseDate);
        var values = DemoCurve.Periods(need, yearEnds)
            .Prepend(new DemoValue(indicator, district.UnitId, $"{baseDate.Year}-Q4", baseDate, start));
        foreach (var value in values)
        {
            var carrier = district.ValidTo < value.PeriodEnd ? district.Successor ?? district.UnitId : district.UnitId;
            var key = (indicator, carrier, value.PeriodEnd);
            made[key] = value with { UnitId = carrier, Value = value.Value + (made.TryGetValue(key, out var other) ? other.Value : 0) };
        }
    }

    /// <summary>The city's own value is the sum of the districts of the day.</summary>
    private static void AddCity(DemoInput input, string indicator, ActionPlan plan, IReadOnlyList<DemoDistrict> districts, Dictionary<(string, string, DateOnly), DemoValue> made)
    {
        var reporting = districts.Select(district => district.UnitId).Concat(districts.Select(district => district.Successor).OfType<string>()).Distinct().ToList();
        var ends = made.Values.Where(value => value.IndicatorCode == indicator && reporting.Contains(value.UnitId)).Select(value => (value.Period, value.PeriodEnd)).Distinct().ToList();
        foreach (var (period, end) in ends)
        {
            var sum = reporting.Sum(unit => Known(input, indicator, unit, end, made) ?? 0);
            made[(indicator, plan.UnitId, end)] = new DemoValue(indicator, plan.UnitId, period, end, sum);
        }
    }
}
