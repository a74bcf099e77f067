using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Ladders.Reading;

/// <summary>One measure: which of <c>titles</c>, <c>sum</c>, <c>with</c>, <c>share</c> it has says its kind.</summary>
internal sealed class MeasureReader(MapReader map, LadderIds ids, LadderReferences references)
{
    private static readonly (string Key, MeasureKind Kind)[] Kinds =
        [("titles", MeasureKind.Count), ("sum", MeasureKind.Sum), ("with", MeasureKind.With), ("share", MeasureKind.Share)];

    /// <summary>Lists of an enterprise that a measure may ask for.</summary>
    private static readonly string[] Lists = ["ip-right", "rd-institution", "platform", "carrier", "investment"];

    public RegistryMeasure Read()
    {
        var indicator = map.Indicator("indicator");
        ids.Measures.Add(indicator, map.Find("indicator") ?? map.Node, map.Context);
        var found = Kinds.Where(kind => map.Find(kind.Key) is not null).ToList();
        if (found.Count != 1)
        {
            map.Context.Report(map.Node, "measure-unclear", LadderTexts.MeasureUnclear(map.Path, Kinds.Select(kind => kind.Key), found.Select(kind => kind.Key)));
        }

        var kind = found.Count == 0 ? MeasureKind.Count : found[0].Kind;
        return new RegistryMeasure
        {
            Indicator = indicator,
            Kind = kind,
            Titles = references.List(map, "titles", ReferenceKind.Title),
            Facts = [.. references.List(map, "sum", ReferenceKind.Fact), .. references.List(map, "with", ReferenceKind.Fact)],
            List = kind == MeasureKind.With ? ListOf() : null,
            Among = kind is MeasureKind.Sum or MeasureKind.With ? references.List(map, "among", ReferenceKind.Title) : [],
            Numerator = references.Optional(map, "share", ReferenceKind.Measure),
            Denominator = kind == MeasureKind.Share ? references.Required(map, "of", ReferenceKind.Measure) : null,
            Note = map.OptionalText("note"),
        };
    }

    private string? ListOf()
    {
        var list = map.OptionalText("list");
        if (list is not null && !Lists.Contains(list, StringComparer.Ordinal))
        {
            map.Context.Report(map.Find("list")!, "bad-code", PackTexts.BadCode(map.Where("list"), list, Lists, map.Context.Nearest(list, Lists)));
        }

        return list;
    }
}
