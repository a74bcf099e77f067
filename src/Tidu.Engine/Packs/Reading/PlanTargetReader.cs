using System.Globalization;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Targets and baselines in running text.</summary>
internal static class PlanTargetReader
{
    public static PlanTarget? Target(YamlNode node, string path, PlanFrame frame, UniqueIds keys)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var indicator = map.Indicator("indicator");
        var kind = map.OptionalCode<TargetKind>("kind") ?? TargetKind.Level;
        var (firstYear, year) = Years(map, frame);
        var target = new PlanTarget
        {
            Indicator = indicator,
            Year = year,
            FirstYear = firstYear,
            Value = TargetValue(map, kind, map.MeasureUnit("measure_unit", indicator)),
            Comparator = TargetComparator(map, kind),
            Kind = kind,
            UnitId = frame.UnitOrOwn(map),
            Nature = map.OptionalCode<TargetNature>("nature"),
            Effort = map.Boolean("effort", absent: false),
            Task = Task(map, frame),
            PartOf = map.OptionalIndicator("part_of"),
            Scope = map.OptionalText("scope"),
            Clause = map.Text("clause"),
        };
        map.Close();
        keys.Add(Key(target), node);
        return target;
    }

    private static string Key(PlanTarget target)
    {
        string?[] parts = [target.Indicator, target.UnitId, $"{target.FirstYear ?? target.Year}-{target.Year}", PackCodes.Of(target.Kind), target.Scope, target.Clause];
        return string.Join(' ', parts.Where(p => p is not null));
    }

    public static PlanBaseline? Baseline(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var indicator = map.Indicator("indicator");
        var measureUnit = map.MeasureUnit("measure_unit", indicator);
        var printed = map.Text("printed");
        var value = map.Require("value") is { } cell ? frame.Context.Cell(cell, map.Where("value"), measureUnit, printed) : new Quantity(null, null, printed, measureUnit?.Name);
        var baseline = new PlanBaseline(indicator, map.Date("on"), value, frame.UnitOrOwn(map), map.Text("clause"));
        map.Close();
        return baseline;
    }

    /// <summary>The keys value and printed of a target; a value may be missing only where the kind needs none.</summary>
    public static Quantity TargetValue(MapReader map, TargetKind kind, MeasureUnit? measureUnit)
    {
        var printed = map.Text("printed");
        var node = NeedsValue(kind) ? map.Require("value") : map.Find("value");
        if (node is null)
        {
            return new Quantity(null, null, printed, measureUnit?.Name);
        }
        var value = map.Context.Cell(node, map.Where("value"), measureUnit, printed);
        if (kind == TargetKind.YesNo && value.PrintedValue is { } number and not (0 or 1))
        {
            map.Context.Report(node, "out-of-range", PackTexts.OutOfRange(map.Where("value"), number.ToString(CultureInfo.InvariantCulture), 0, 1));
        }
        return value;
    }

    public static Comparator? TargetComparator(MapReader map, TargetKind kind) =>
        NeedsValue(kind) ? map.Code<Comparator>("comparator") : map.OptionalCode<Comparator>("comparator");

    private static bool NeedsValue(TargetKind kind) => kind is not (TargetKind.Relative or TargetKind.Rank or TargetKind.Cohort);

    private static (int? First, int Last) Years(MapReader map, PlanFrame frame)
    {
        if (map.Find("years") is not { } node)
        {
            return (null, frame.TargetYear(map, "year", mayLookFurther: true));
        }
        if (map.Find("year") is { } year)
        {
            frame.Context.Report(year, "unknown-key", PackTexts.YearAndYears(map.Path));
        }
        var (years, nodes) = frame.Years(map);
        if (node is YamlList && years.Count != 2)
        {
            frame.Context.Report(node, "row-length", PackTexts.TwoYears(map.Where("years")));
        }
        foreach (var (number, at) in years.Zip(nodes))
        {
            frame.CheckInPeriod(at, map.Where("years"), number, mayLookFurther: true);
        }
        return years switch
        {
            [var first, .., var last] => (first, last),
            [var only] => (null, only),
            _ => (null, 0),
        };
    }

    private static string? Task(MapReader map, PlanFrame frame)
    {
        var number = map.OptionalText("task");
        if (number is not null && !frame.TaskNumbers.Contains(number))
        {
            frame.Context.Report(map.Find("task")!, "unknown-task", PackTexts.UnknownTask(map.Where("task"), number, frame.TaskNumbers));
        }
        return number;
    }
}
