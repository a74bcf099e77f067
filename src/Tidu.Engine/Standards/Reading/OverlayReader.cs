using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>An overlay, merged into the national version it is over. The national file stays as it is.</summary>
internal sealed class OverlayReader
{
    private readonly MapReader _root;
    private readonly string _text;
    private readonly FactSet _facts;
    private readonly StandardContext _context;
    private readonly StandardVersion? _national;

    private OverlayReader(MapReader root, string text, StandardSet known)
    {
        (_root, _text, _facts) = (root, text, known.Facts);
        _context = new StandardContext(root.Context, known.Facts, new ExpressionReader(root.Context, new SourceMap(text)));
        _national = National(known);
    }

    /// <summary>The merged versions of overlays that were read without problems; all problems are reported.</summary>
    public static IReadOnlyList<StandardVersion> Read(IReadOnlyList<(MapReader Root, string Text)> files, StandardSet known, bool isClean)
    {
        var ids = new UniqueIds(null, OverlayTexts.KindOfOverlay);
        var read = new List<(MapReader Root, StandardVersion Version)>();
        foreach (var (root, text) in files)
        {
            if (root.Find("overlay") is YamlScalar id)
            {
                ids.Add(id.Text, id, root.Context);
            }
            if (new OverlayReader(root, text, known).Read(isClean) is { } version)
            {
                read.Add((root, version));
            }
        }
        OverlayChecks.CheckOverlap(read);
        return [.. read.Select(each => each.Version)];
    }

    private StandardVersion? Read(bool isClean)
    {
        _context.Documents = HeadReader.Documents(_root);
        var overlay = Head();
        var spans = HeadReader.InForce(_root);
        _root.OptionalTexts("notes");
        var keys = new[] { "parameters", "criteria", "tighten" }.Where(key => _root.Find(key) is not null).ToList();
        _root.Close();
        if (keys.Count == 0)
        {
            _root.Context.Report(_root.Find("overlay")!, "overlay-empty", OverlayTexts.Empty());
        }
        if (!isClean || _root.Context.Problems.Count > 0 || _national is not { } national)
        {
            return null;
        }
        var written = (YamlMap)YamlTree.Load(national.Source, new ProblemList(national.File))!;
        new OverlayChecks(_root, national, written, _context.Documents).Check(spans);
        return _root.Context.Problems.Count > 0 ? null : Merged(national, written, overlay);
    }

    private StandardVersion? Merged(StandardVersion national, YamlMap written, Overlay overlay)
    {
        var before = national.Source.EndsWith('\n') ? national.Source : national.Source + "\n";
        var lines = before.Count(letter => letter == '\n');
        var merge = new OverlayMerge(written, (YamlMap)OverlayNodes.Lower(_root.Node, lines));
        var problems = new ProblemList(national.File);
        var root = MapReader.Open(merge.Root, string.Empty, new ReadContext(national.File, problems, _root.Context.Known))!;
        var version = StandardReader.Read(root, before + _text, _facts);
        if (problems.Count == 0)
        {
            CompileCheck.Check(root, version);
        }
        foreach (var problem in problems.InOrder)
        {
            var place = problem.Line > lines ? (problem.Line - lines, problem.Column) : (_root.Node.Line, _root.Node.Column);
            _root.Context.Problems.Add(place.Item1, place.Column, problem.Code, merge.Paths.Aggregate(problem.Message, (message, path) => message.Replace(path.Key, path.Value, StringComparison.Ordinal)));
        }
        if (problems.Count > 0)
        {
            return null;
        }
        new OverlayTightness(_root, national, written).Check(version);
        return _root.Context.Problems.Count > 0 ? null : version with
        {
            Overlay = overlay with { NationalTitle = national.Title, NationalHash = national.ContentHash },
            Title = OverlayTexts.Title(national.Title, overlay.Title),
            Notes = [OverlayTexts.Note(overlay, version.Documents), .. version.Notes],
        };
    }

    private Overlay Head()
    {
        var overlay = new Overlay(
            _root.Text("overlay"), _root.Context.File, _root.Text("title"), _root.Text("authority"), _root.Text("jurisdiction"), _context.Basis(_root, null), string.Empty, string.Empty);
        var parts = _root.Context.File.Split('/', '\\');
        if (parts.Length > 1 && overlay.Id.Length > 0 && parts[^2] != overlay.Id)
        {
            _root.Context.Report(_root.Find("overlay")!, "id-differs-from-file", OverlayTexts.IdDiffersFromFolder(overlay.Id, parts[^2]));
        }
        if (overlay.Jurisdiction.Length > 0 && !DivisionCode.IsCode(overlay.Jurisdiction))
        {
            _root.Context.Report(_root.Find("jurisdiction")!, "bad-jurisdiction", OverlayTexts.BadJurisdiction("jurisdiction", overlay.Jurisdiction));
        }
        return overlay;
    }

    private StandardVersion? National(StandardSet known)
    {
        var (over, version) = (_root.Text("over"), _root.Text("version"));
        if (over.Length == 0 || version.Length == 0)
        {
            return null;
        }
        var standards = known.Versions.Where(each => !each.IsCalculation).ToList();
        var versions = standards.Where(each => each.Standard == over).Select(each => each.Version).ToList();
        if (versions.Count == 0)
        {
            var ids = standards.Select(each => each.Standard).Distinct().ToList();
            _root.Context.Report(_root.Find("over")!, "unknown-id", OverlayTexts.UnknownStandard(over, _root.Context.Nearest(over, ids), ids));
            return null;
        }
        if (!versions.Contains(version))
        {
            _root.Context.Report(_root.Find("version")!, "unknown-id", StandardTexts.At("version") + StandardTexts.UnknownId(version, _root.Context.Nearest(version, versions), versions));
        }
        return known.Find(over, version);
    }
}
