using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>What a document says of its own figures.</summary>
internal static class PlanClaimReader
{
    private static readonly string[] Kinds = ["doubling", "change", "count"];

    public static PlanClaim? Claim(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var kind = map.Text("claim");
        PlanClaim? claim = kind switch
        {
            "doubling" => Doubling(map, frame),
            "change" => Change(map, frame),
            "count" => new CountClaim(map.Code<CountedThing>("what"), map.Integer("amount", 0, 10_000), map.Text("printed"), map.Text("clause")),
            _ => null,
        };
        if (claim is not null)
        {
            map.Close();
        }
        else if (kind.Length > 0)
        {
            frame.Context.Report(map.Find("claim")!, "bad-code", PackTexts.BadCode(map.Where("claim"), kind, Kinds, frame.Context.Nearest(kind, Kinds)));
        }
        return claim;
    }

    private static DoublingClaim Doubling(MapReader map, PlanFrame frame)
    {
        var claim = new DoublingClaim(
            map.Indicator("indicator"),
            frame.UnitOrOwn(map),
            map.Integer("base_year", PlanFrame.EarliestYear, PlanFrame.LatestYear),
            map.Integer("year", PlanFrame.EarliestYear, PlanFrame.LatestYear),
            map.Number("factor") ?? 1,
            map.Text("printed"),
            map.Text("clause"));
        CheckOrder(map, "base_year", claim.BaseYear, "year", claim.Year);
        return claim;
    }

    private static ChangeClaim Change(MapReader map, PlanFrame frame)
    {
        var indicator = map.Indicator("indicator");
        var claim = new ChangeClaim(
            indicator,
            frame.UnitOrOwn(map),
            map.Integer("from_year", PlanFrame.EarliestYear, PlanFrame.LatestYear),
            map.Integer("to_year", PlanFrame.EarliestYear, PlanFrame.LatestYear),
            PlanHistoryReader.Change(map),
            map.OptionalMeasureUnit("measure_unit", indicator)?.Name,
            map.Text("clause"));
        CheckOrder(map, "from_year", claim.FromYear, "to_year", claim.ToYear);
        return claim;
    }

    private static void CheckOrder(MapReader map, string earlierKey, int earlier, string laterKey, int later)
    {
        if (earlier > 0 && later > 0 && earlier >= later)
        {
            map.Context.Report(map.Find(laterKey)!, "years-not-ascending", PackTexts.YearsNotAscending(map.Where(laterKey), earlier, later));
        }
    }
}
