using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>What the parts of a plan need of its head: its unit, dates, ids.</summary>
internal sealed class PlanFrame(ReadContext context, string unitId, DateOnly issued, DateOnly from, DateOnly to)
{
    public const int EarliestYear = 1949;
    public const int LatestYear = 2100;

    public ReadContext Context => context;

    public string UnitId => unitId;

    public DateOnly To => to;

    /// <summary>Ids of tables, panels and history boxes: they share the plan's places.</summary>
    public UniqueIds BoxIds { get; } = new(context, PackTexts.KindOfBox);

    /// <summary>Numbers of tasks and safeguards that targets may be tied to.</summary>
    public HashSet<string> TaskNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>A unit by id, name or alias, the plan's jurisdiction first, at the day of issue.</summary>
    public PrintedUnit Unit(YamlNode node, string where)
    {
        if (context.Text(node, where) is not { } printed)
        {
            return new PrintedUnit(string.Empty, string.Empty, UnitMatch.None);
        }
        var packs = context.Known.Packs;
        var (unit, matchedBy) = packs.Resolver.ResolvePrinted(printed, issued, jurisdiction: unitId);
        if (unit is null)
        {
            var candidates = packs.Units.Where(u => u.Id == printed || u.Name == printed || u.Aliases.Contains(printed)).ToList();
            context.Report(node, "unknown-unit", candidates.Count == 0
                ? PackTexts.UnknownUnitName(where, printed, unitId, context.Nearest(printed, packs.Units.Select(u => u.Name)))
                : PackTexts.UnitNotAtThatDate(where, printed, issued, candidates));
        }
        return new PrintedUnit(printed, unit?.Id ?? printed, matchedBy);
    }

    /// <summary>The unit under the key; the plan's own where there is none.</summary>
    public string UnitOrOwn(MapReader map) => map.Find("unit") is { } node ? Unit(node, map.Where("unit")).UnitId : unitId;

    public IReadOnlyList<PrintedUnit> Units(MapReader map, string key) => map.OptionalList(key, Unit);

    /// <summary>A required year of a target: not before the plan, and (unless it may look further) not after it.</summary>
    public int TargetYear(MapReader map, string key, bool mayLookFurther)
    {
        var year = map.Integer(key, EarliestYear, LatestYear);
        CheckInPeriod(map.Find(key), map.Where(key), year, mayLookFurther);
        return year;
    }

    public void CheckInPeriod(YamlNode? at, string where, int year, bool mayLookFurther)
    {
        if (at is not null && year > 0 && from != default && to != default && (year < from.Year || (year > to.Year && !mayLookFurther)))
        {
            context.Report(at, "year-outside-plan", PackTexts.YearOutsidePlan(where, year, from.Year, to.Year));
        }
    }

    /// <summary>A required list of years, ascending.</summary>
    public (IReadOnlyList<int> Years, IReadOnlyList<YamlNode> Nodes) Years(MapReader map)
    {
        var nodes = map.Nodes("years");
        var years = nodes.Select((n, i) => context.Integer(n, $"{map.Where("years")}[{i + 1}]", EarliestYear, LatestYear) ?? 0).ToList();
        for (var i = 1; i < years.Count; i++)
        {
            if (years[i] > 0 && years[i - 1] > 0 && years[i] <= years[i - 1])
            {
                context.Report(nodes[i], "years-not-ascending", PackTexts.YearsNotAscending(map.Where("years"), years[i - 1], years[i]));
            }
        }
        return (years, nodes);
    }
}
