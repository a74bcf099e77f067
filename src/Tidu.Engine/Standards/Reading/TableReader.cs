using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Reads the rows of a table, [test, number] or [test, [low, high]], and checks that they cover every value once.</summary>
internal static class TableReader
{
    private sealed record Row(BandRow Value, YamlNode Node);

    /// <summary>The rows that could be read.</summary>
    /// <param name="map">The map that holds it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="tested">The type of what the rows test; null where that is wrong already.</param>
    /// <param name="most">The most a row may give; null: no limit, and no ranges.</param>
    public static IReadOnlyList<BandRow> Read(MapReader map, string key, RuleType? tested, decimal? most)
    {
        var context = map.Context;
        var node = map.Require(key);
        if (node is null)
        {
            return [];
        }
        if (node is not YamlList { Items.Count: > 0 } list)
        {
            context.Report(node, "wrong-type", PackTexts.ListExpected(map.Where(key)));
            return [];
        }
        var rows = list.Items.Select((item, i) => ReadRow(item, $"{map.Where(key)}[{i + 1}]", context, tested, most)).ToList();
        if (tested is not null && rows.TrueForAll(row => row is not null))
        {
            CheckCover(rows!, node, map.Where(key), context, tested);
        }
        return [.. rows.OfType<Row>().Select(row => row.Value)];
    }

    private static Row? ReadRow(YamlNode node, string where, ReadContext context, RuleType? tested, decimal? most)
    {
        if (node is not YamlList { Items.Count: 2 } pair)
        {
            context.Report(node, "wrong-type", StandardTexts.RowExpected(where));
            return null;
        }
        var text = context.Text(pair.Items[0], where);
        var given = Given(pair.Items[1], where, context, most);
        if (text is null || given is not { } points)
        {
            return null;
        }
        var band = BandText.Read(text);
        if (band is null || !Fits(band, tested))
        {
            context.Report(pair.Items[0], "bad-band", StandardTexts.BadBand(where, text, tested));
            return null;
        }
        if (band.Code is { } code && tested?.Codes is { } codes && codes.All(each => each.Code != code))
        {
            context.Report(pair.Items[0], "bad-code", StandardTexts.At(where) + StandardTexts.UnknownCode(code, codes));
            return null;
        }
        return new Row(new BandRow(text, band, points.Low, points.High), pair);
    }

    private static bool Fits(Band band, RuleType? tested) => tested?.Kind switch
    {
        null => true,
        RuleKind.Number => band.Truth is null && band.Code is null,
        RuleKind.Truth => band.Truth is not null,
        RuleKind.Text => band.Code is not null,
        _ => false,
    };

    private static (decimal Low, decimal High)? Given(YamlNode node, string where, ReadContext context, decimal? most)
    {
        var isRange = node is YamlList;
        if (isRange && (most is null || node is not YamlList { Items.Count: 2 }))
        {
            context.Report(node, "wrong-type", StandardTexts.RangeExpected(where, most is not null));
            return null;
        }
        var ends = node is YamlList { Items: var items } ? items.Select(item => context.Number(item, where)).ToList() : [context.Number(node, where)];
        if (ends.Contains(null))
        {
            return null;
        }
        var (low, high) = (ends[0]!.Value, ends[^1]!.Value);
        if (low > high)
        {
            context.Report(node, "points-reversed", StandardTexts.PointsReversed(where, low, high));
            return null;
        }
        if (high > most)
        {
            context.Report(node, "points-over-max", StandardTexts.PointsOverMax(where, high, most.Value));
        }
        return (low, high);
    }

    private static void CheckCover(List<Row> rows, YamlNode table, string where, ReadContext context, RuleType tested)
    {
        if (tested.Kind == RuleKind.Number)
        {
            var (faults, gap) = BandCover.Check([.. rows.Select(row => row.Value.Band)], tested.IsWhole);
            for (var i = 0; i < faults.Count; i++)
            {
                Report(faults[i], rows[i], $"{where}[{i + 1}]", context);
            }
            if (gap is not null)
            {
                context.Report(table, "bands-gap", StandardTexts.BandsGap(where, gap));
            }
            return;
        }
        var expected = tested.Kind == RuleKind.Truth ? ["true", "false"] : tested.Codes?.Select(code => code.Code).ToList() ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            Report(seen.Add(Word(rows[i].Value.Band)) ? 0 : 2, rows[i], $"{where}[{i + 1}]", context);
        }
        if (expected.Where(word => !seen.Contains(word)).ToList() is { Count: > 0 } left)
        {
            context.Report(table, "bands-gap", StandardTexts.BandsGap(where, StandardTexts.List(left)));
        }
    }

    private static string Word(Band band) => band.Code ?? (band.Truth == true ? "true" : "false");

    private static void Report(int fault, Row row, string where, ReadContext context)
    {
        if (fault > 0)
        {
            context.Report(row.Node, fault == 2 ? "unreachable-row" : "bands-overlap", StandardTexts.RowFault(where, row.Value.Source, fault == 2));
        }
    }
}
