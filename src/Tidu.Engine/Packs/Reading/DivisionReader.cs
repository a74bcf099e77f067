using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Units and what happened to them. References between units are checked by <see cref="DivisionChecks"/> once all files are read.</summary>
internal static class DivisionReader
{
    public static DivisionPack Read(MapReader root, UniqueIds unitIds)
    {
        var context = root.Context;
        var id = root.Text("divisions");
        context.CheckStem(root.Find("divisions") ?? root.Node, id);
        var pack = new DivisionPack(
            context.File,
            id,
            root.List("units", (node, path) => Unit(node, path, context, unitIds)),
            root.OptionalList("changes", (node, path) => Change(node, path, context)));
        root.Close();
        return pack;
    }

    /// <summary>The units a plan brings along; null where it brings none.</summary>
    public static DivisionPack? OfPlan(MapReader plan, string planId, UniqueIds unitIds) => plan.Find("units") is null
        ? null
        : new DivisionPack(plan.Context.File, planId, plan.List("units", (node, path) => Unit(node, path, plan.Context, unitIds)), []);

    private static UnitDefinition? Unit(YamlNode node, string path, ReadContext context, UniqueIds unitIds)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var id = map.Text("id");
        var name = map.Text("name");
        var unit = new UnitDefinition
        {
            Id = id,
            Name = name,
            Kind = map.Code<UnitKind>("kind"),
            ShortName = map.OptionalText("short") ?? name,
            Order = map.OptionalInteger("order", 0, 1_000_000),
            From = map.OptionalDate("from"),
            To = map.OptionalDate("to"),
            Parents = map.Find("parent") is YamlList ? map.OptionalList("parent", (item, at) => Dated(item, at, context))
                : map.OptionalText("parent") is { } parent ? [new DatedUnit(parent, null, null)] : [],
            Members = map.OptionalList("members", (item, at) => Dated(item, at, context)),
            Aliases = map.OptionalTexts("aliases"),
            ProvisionalCode = map.Boolean("provisional_code", absent: false),
            Note = map.OptionalText("note"),
            Source = map.OptionalText("source"),
        };
        map.Close();
        CheckDates(map, unit.From, unit.To);
        if (unit.Members.Count > 0 && unit.Kind != UnitKind.Group)
        {
            context.Report(map.Find("members")!, "members-outside-group", PackTexts.MembersOutsideGroup(map.Where("members")));
        }
        CheckOneParent(map, unit.Parents);
        unitIds.Add(id, map.Find("id") ?? node, context);
        return unit;
    }

    private static void CheckOneParent(MapReader map, IReadOnlyList<DatedUnit> parents)
    {
        for (var i = 1; i < parents.Count; i++)
        {
            if (parents.Take(i).Any(p => !(p.To < parents[i].From || parents[i].To < p.From)))
            {
                map.Context.Report(map.Find("parent")!, "dates-overlap", PackTexts.ParentsOverlap(map.Where("parent"), i + 1));
                return;
            }
        }
    }

    private static DatedUnit? Dated(YamlNode node, string path, ReadContext context)
    {
        if (node is YamlScalar)
        {
            return context.Text(node, path) is { } id ? new DatedUnit(id, null, null) : null;
        }
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var dated = new DatedUnit(map.Text("unit"), map.OptionalDate("from"), map.OptionalDate("to"));
        map.Close();
        CheckDates(map, dated.From, dated.To);
        return dated;
    }

    private static UnitChange? Change(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var change = new UnitChange(
            map.Date("on"),
            map.Code<UnitChangeKind>("kind"),
            map.OptionalTexts("from"),
            map.OptionalTexts("to"),
            map.OptionalText("note"),
            map.OptionalText("source"));
        map.Close();
        return change;
    }

    private static void CheckDates(MapReader map, DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            map.Context.Report(map.Find("to")!, "dates-out-of-order", PackTexts.DatesOutOfOrder(map.Where("from"), map.Where("to")));
        }
    }
}
