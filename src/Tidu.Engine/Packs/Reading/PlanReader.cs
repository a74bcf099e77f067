using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>A plan: its head, then its parts.</summary>
internal static class PlanReader
{
    public static PlanPack Read(MapReader root, UniqueIds planIds)
    {
        var context = SkipDictionaries(root);
        var id = PlanId(root, planIds);
        var (issued, from, to, baseDate) = Dates(root);
        var frame = new PlanFrame(context, root.UnitId("unit"), issued, from, to);
        var tasks = root.OptionalList("tasks", (node, path) => PlanTaskReader.Task(node, path, frame));
        var targetKeys = new UniqueIds(context, PackTexts.KindOfTarget);
        var plan = new PlanPack
        {
            File = context.File,
            Id = id,
            Version = root.Integer("version", 1, int.MaxValue),
            Title = root.Text("title"),
            ShortTitle = root.Text("short_title"),
            Issuer = root.Text("issuer"),
            Number = root.OptionalText("number"),
            Issued = issued,
            From = from,
            To = to,
            BaseDate = baseDate,
            Level = root.Code<PlanLevel>("level"),
            UnitId = frame.UnitId,
            Follows = KnownId(root, "follows", context.Known.PlanIds, "unknown-plan", PackTexts.UnknownPlan),
            BandScale = KnownId(root, "band_scale", context.Known.BandScaleIds, "unknown-band-scale", PackTexts.UnknownBandScale),
            LeadUnitsPrinted = root.Boolean("lead_units_printed", absent: true),
            TaskUnitsPrinted = root.Boolean("task_units_printed", absent: true),
            Tables = root.OptionalList("tables", (node, path) => PlanTableReader.Table(node, path, frame)),
            Panels = root.OptionalList("panels", (node, path) => PlanPanelReader.Panel(node, path, frame)),
            History = root.OptionalList("history", (node, path) => PlanHistoryReader.History(node, path, frame)),
            Baselines = root.OptionalList("baselines", (node, path) => PlanTargetReader.Baseline(node, path, frame)),
            Targets = root.OptionalList("targets", (node, path) => PlanTargetReader.Target(node, path, frame, targetKeys)),
            Addends = root.OptionalList("addends", (node, path) => PlanTaskReader.Addends(node, path, frame)),
            Tasks = tasks,
            Mechanisms = root.OptionalList("mechanisms", (node, path) => PlanTaskReader.Mechanism(node, path, frame)),
            Claims = root.OptionalList("claims", (node, path) => PlanClaimReader.Claim(node, path, frame)),
        };
        root.Close();
        return plan;
    }

    /// <summary>What a plan brings along was read with the dictionaries, before any plan.</summary>
    private static ReadContext SkipDictionaries(MapReader root)
    {
        _ = root.Find("indicators");
        _ = root.Find("units");
        return root.Context;
    }

    private static string PlanId(MapReader root, UniqueIds planIds)
    {
        var id = root.Text("plan");
        root.Context.CheckStem(root.Find("plan") ?? root.Node, id);
        planIds.Add(id, root.Find("plan") ?? root.Node, root.Context);
        return id;
    }

    private static (DateOnly Issued, DateOnly From, DateOnly To, DateOnly BaseDate) Dates(MapReader root)
    {
        var (issued, from, to, baseDate) = (root.Date("issued"), root.Date("from"), root.Date("to"), root.Date("base_date"));
        CheckOrder(root, "from", from, "to", to);
        CheckOrder(root, "issued", issued, "to", to);
        CheckOrder(root, "base_date", baseDate, "from", from);
        return (issued, from, to, baseDate);
    }

    private static void CheckOrder(MapReader root, string earlierKey, DateOnly earlier, string laterKey, DateOnly later)
    {
        if (earlier != default && later != default && earlier > later)
        {
            root.Context.Report(root.Find(laterKey)!, "dates-out-of-order", PackTexts.DatesOutOfOrder(earlierKey, laterKey));
        }
    }

    private static string? KnownId(MapReader root, string key, IReadOnlySet<string> known, string code, Func<string, string, string?, string> message)
    {
        var id = root.OptionalText(key);
        if (id is not null && !known.Contains(id))
        {
            root.Context.Report(root.Find(key)!, code, message(key, id, root.Context.Nearest(id, known)));
        }
        return id;
    }
}
