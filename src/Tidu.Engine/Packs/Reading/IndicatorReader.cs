using System.Globalization;
using Tidu.Engine.Indicators;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs.Reading;

/// <summary>The indicator dictionary.</summary>
internal static class IndicatorReader
{
    public static IndicatorPack Read(MapReader root, UniqueIds codes)
    {
        var pack = new IndicatorPack(root.Context.File, root.List("indicators", (node, path) => Indicator(node, path, root.Context, codes)));
        root.Close();
        return pack;
    }

    /// <summary>The indicators a plan brings along; null where it brings none.</summary>
    public static IndicatorPack? OfPlan(MapReader plan, UniqueIds codes) => plan.Find("indicators") is null
        ? null
        : new IndicatorPack(plan.Context.File, plan.List("indicators", (node, path) => Indicator(node, path, plan.Context, codes)));

    /// <summary>Checks what needs the whole dictionary: the codes of a ratio of sums.</summary>
    public static void CheckReferences(MapReader root)
    {
        foreach (var (node, i) in root.OptionalList("indicators", (n, _) => n).Select((n, i) => (n, i)))
        {
            if (node is YamlMap && MapReader.Open(node, $"{root.Where("indicators")}[{i + 1}]", root.Context) is { } map)
            {
                map.OptionalIndicator("numerator");
                map.OptionalIndicator("denominator");
            }
        }
    }

    private static IndicatorDefinition? Indicator(YamlNode node, string path, ReadContext context, UniqueIds codes)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var measureUnit = map.MeasureUnit("measure_unit", indicator: null);
        var indicator = new IndicatorDefinition
        {
            Code = map.Text("code"),
            Name = map.Text("name"),
            English = map.Text("english"),
            Definition = map.Text("definition"),
            MeasureUnit = measureUnit?.Name ?? string.Empty,
            BaseUnit = measureUnit?.Base ?? string.Empty,
            Direction = map.Code<Direction>("direction"),
            Kind = map.Code<IndicatorKind>("kind"),
            OverTime = map.Code<TimeAggregation>("over_time"),
            OverUnits = map.Code<UnitAggregation>("over_units"),
            Numerator = map.Find("numerator") is YamlScalar numerator ? numerator.Text : null,
            Denominator = map.Find("denominator") is YamlScalar denominator ? denominator.Text : null,
            Decimals = map.Integer("decimals", 0, 8),
            Scope = map.OptionalText("scope"),
            Source = map.OptionalText("source"),
            Trajectory = map.OptionalCode<TrajectoryKind>("trajectory") ?? TrajectoryKind.Milestones,
            Batches = [.. map.OptionalList("batches", (item, _) => item).Select((item, i) => Batch(item, $"{map.Where("batches")}[{i + 1}]", context)).OfType<BatchShare>()],
            YesNo = map.Boolean("yes_no", absent: false),
            Aliases = map.OptionalTexts("aliases"),
        };
        map.Close();
        Check(map, indicator);
        codes.Add(indicator.Code, map.Find("code") ?? node, context);
        return indicator;
    }

    private static void Check(MapReader map, IndicatorDefinition indicator)
    {
        if (indicator.Numerator is null != indicator.Denominator is null)
        {
            map.Context.Report(map.Node, "missing-key", PackTexts.MissingKey(map.Path, indicator.Numerator is null ? "numerator" : "denominator", null));
        }
        if (indicator.Trajectory == TrajectoryKind.BatchDates && map.Find("batches") is null)
        {
            map.Context.Report(map.Node, "missing-key", PackTexts.MissingKey(map.Path, "batches", null));
        }
        if (map.Find("batches") is not YamlList list || list.Items.Count != indicator.Batches.Count || list.Items.Count == 0)
        {
            return;
        }
        for (var i = 1; i < indicator.Batches.Count; i++)
        {
            var (before, after) = (indicator.Batches[i - 1], indicator.Batches[i]);
            if (after.Share <= before.Share || (after.Month, after.Day).CompareTo((before.Month, before.Day)) <= 0)
            {
                map.Context.Report(list.Items[i], "batches-not-ascending", PackTexts.BatchesNotAscending(map.Where("batches"), i + 1));
            }
        }
        if (indicator.Batches[^1].Share != 1)
        {
            map.Context.Report(list.Items[^1], "batches-not-to-one", PackTexts.BatchesNotToOne(map.Where("batches")));
        }
    }

    private static BatchShare? Batch(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var on = map.Text("on");
        var share = map.Number("share") ?? 1;
        map.Close();
        // 2001 is no leap year: 29 February is refused, because it does not come every year.
        if (!DateOnly.TryParseExact("2001-" + on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (on.Length > 0)
            {
                context.Report(map.Find("on")!, "bad-date", PackTexts.BadMonthDay(map.Where("on"), on));
            }
            return null;
        }
        return new BatchShare(day.Month, day.Day, share);
    }
}
