using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Whether what an overlay names is in the national version, and what it adds is not.</summary>
internal sealed class OverlayChecks(MapReader root, StandardVersion national, YamlMap written, IReadOnlyList<RuleDocument> documents)
{
    /// <summary>Reports overlays of one version that would hold for the same division, kind and day; the later file is reported.</summary>
    public static void CheckOverlap(IReadOnlyList<(MapReader Root, StandardVersion Version)> read)
    {
        for (var i = 0; i < read.Count; i++)
        {
            var (root, version) = read[i];
            if (read.Take(i).Select(before => before.Version).FirstOrDefault(other => Clash(version, other)) is { } clash)
            {
                root.Context.Report(root.Find("in_force")!, "overlays-overlap", OverlayTexts.Overlap(version.Overlay!, clash.Overlay!));
            }
        }
    }

    private static bool Clash(StandardVersion one, StandardVersion other) =>
        one.Standard == other.Standard && one.Version == other.Version && one.Overlay is { } mine && other.Overlay is { } theirs
        && (DivisionCode.Covers(mine.Jurisdiction, theirs.Jurisdiction) || DivisionCode.Covers(theirs.Jurisdiction, mine.Jurisdiction))
        && one.InForce.Any(span => other.InForce.Any(span.Overlaps));

    /// <summary>Checks all that can be told before merging.</summary>
    public void Check(IReadOnlyList<ForceSpan> spans)
    {
        CheckSpans(spans);
        CheckDocuments();
        CheckNew("parameters", root.Node.EntriesAt("parameters").Select(entry => entry.Key), written.EntriesAt("parameters").Select(entry => entry.Key).ToList());
        CheckNew("criteria", OverlayNodes.Ids(root.Node.ItemsAt("criteria")).Concat(OverlayNodes.Ids(root.Node.At("tighten").ItemsAt("criteria"))), OverlayNodes.RuleIds(written).ToList());
        var criteria = root.OptionalList("criteria", (node, path) => MapReader.Open(node, path, root.Context));
        criteria.ToList().ForEach(CheckBasis);
        if (criteria.Count > 0 && !PassShape.NeedsAllCriteria(national.Pass!.Tree))
        {
            root.Context.Report(root.Find("criteria")!, "overlay-not-counted", OverlayTexts.NotCounted(national));
        }
        if (root.Find("tighten") is { } node && MapReader.Open(node, "tighten", root.Context) is { } tighten)
        {
            CheckParameters(tighten);
            tighten.OptionalList("criteria", (item, path) => MapReader.Open(item, path, root.Context)).ToList().ForEach(CheckTightened);
            tighten.Close();
        }
    }

    private void CheckSpans(IReadOnlyList<ForceSpan> spans)
    {
        foreach (var span in spans.Where(span => !national.InForce.Any(whole => whole.Kind == span.Kind && whole.From <= span.From && (whole.To is not { } to || span.To <= to))))
        {
            root.Context.Report(root.Find("in_force")!, "overlay-span", OverlayTexts.SpanOutside(national, span.Kind, OverlayNodes.At(written, "in_force")!.Line));
            return;
        }
    }

    private void CheckDocuments()
    {
        var known = written.ItemsAt("documents").Select(each => each.At("id")).OfType<YamlScalar>().ToList();
        CheckNew("documents", root.Node.ItemsAt("documents").Select(each => each.At("id")).OfType<YamlScalar>(), known);
    }

    /// <summary>Reports ids that the national file has, and those that the overlay has twice.</summary>
    private void CheckNew(string where, IEnumerable<YamlScalar> added, List<YamlScalar> known)
    {
        var first = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var id in added)
        {
            if (known.Find(each => each.Text == id.Text) is { } there)
            {
                root.Context.Report(id, "duplicate-id", OverlayTexts.IsNational(where, id.Text, national.File, there.Line));
            }
            else if (!first.TryAdd(id.Text, id))
            {
                root.Context.Report(id, "duplicate-id", PackTexts.DuplicateId(StandardTexts.KindOfRule, id.Text, PackTexts.FirstPlace(null, first[id.Text].Line)));
            }
        }
    }

    /// <summary>What is added or tightened rests on a document of the overlay, so that everybody sees it is local.</summary>
    private void CheckBasis(MapReader map)
    {
        var basis = map.Text("basis");
        var cited = basis.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')[0]);
        if (basis.Length > 0 && !cited.Any(id => documents.Any(document => document.Id == id)))
        {
            root.Context.Report(map.Find("basis")!, "basis-not-local", OverlayTexts.BasisNotLocal(map.Where("basis"), documents.Select(document => document.Id)));
        }
    }

    private void CheckParameters(MapReader tighten)
    {
        if (tighten.Find("parameters") is not { } node || MapReader.Open(node, "tighten.parameters", root.Context) is not { } parameters)
        {
            return;
        }
        var known = national.Parameters.Select(each => each.Id).ToList();
        foreach (var (key, value) in root.Node.At("tighten").EntriesAt("parameters"))
        {
            if (national.Parameters.FirstOrDefault(each => each.Id == key.Text) is not { } parameter)
            {
                root.Context.Report(key, "unknown-id", OverlayTexts.UnknownParameter(parameters.Where(key.Text), key.Text, root.Context.Nearest(key.Text, known), national));
            }
            else if (MapReader.Open(value, parameters.Where(key.Text), root.Context) is { } map)
            {
                CheckParameter(map, parameter);
            }
        }
    }

    private void CheckParameter(MapReader map, Parameter parameter)
    {
        if (map.Require("unit") is YamlScalar unit && unit.Text != FactCodes.Of(parameter.Unit))
        {
            root.Context.Report(unit, "unit-differs", OverlayTexts.UnitDiffers(map.Where("unit"), parameter, national.File, Line(parameter.Id)));
        }
        map.List("values", (node, path) => MapReader.Open(node, path, root.Context)).ToList().ForEach(CheckBasis);
        map.Close();
        if (TighterSide.Of(national, parameter.Id) is null)
        {
            root.Context.Report(map.Node, "overlay-side", OverlayTexts.NoSide(map.Path, parameter.Id, national.File, Line(parameter.Id)));
        }
    }

    private int Line(string parameter) => written.EntriesAt("parameters").First(entry => entry.Key.Text == parameter).Key.Line;

    private void CheckTightened(MapReader map)
    {
        CheckBasis(map);
        var of = map.Text("of");
        if (of.Length == 0)
        {
            return;
        }
        var (isDirect, isCriterion) = (national.Direct.SelectMany(each => each.WithBranches).Any(each => each.Id == of), national.EveryCriterion.Any(each => each.Id == of));
        if (!isCriterion)
        {
            var known = national.EveryCriterion.Select(each => each.Id).ToList();
            root.Context.Report(map.Find("of")!, "unknown-id", OverlayTexts.UnknownCriterion(map.Where("of"), of, root.Context.Nearest(of, known), national));
        }
        else if (PassShape.Named(national.Pass!.Tree).Contains(of) || !(isDirect ? PassShape.OnlyAsks(national.Pass.Tree) : PassShape.NeedsAllCriteria(national.Pass.Tree)))
        {
            root.Context.Report(map.Find("of")!, "overlay-not-counted", OverlayTexts.NotCounted(national));
        }
    }
}
