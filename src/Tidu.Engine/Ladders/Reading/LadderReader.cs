using System.Text.RegularExpressions;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;

namespace Tidu.Engine.Ladders.Reading;

/// <summary>A file of titles, tracks, flows and measures. What one refers to is checked when all files are read.</summary>
internal sealed partial class LadderReader(MapReader root, LadderIds ids)
{
    private const int MostRungs = 20;
    private const int MostYears = 50;

    private readonly ReadContext _context = root.Context;
    private readonly LadderReferences _references = new(root.Context);

    public Ladder Read()
    {
        var id = root.Text("ladder");
        _context.CheckStem(root.Find("ladder") ?? root.Node, id);
        root.Text("label");
        var documents = root.List("documents", (node, path) => Each(node, path, ReadDocument));
        var tracks = root.OptionalList("tracks", (node, path) => Each(node, path, ReadTrack));
        var titles = root.List("titles", (node, path) => Each(node, path, ReadTitle));
        var flows = root.OptionalList("flows", (node, path) => Each(node, path, ReadFlow));
        var measures = root.OptionalList("measures", (node, path) => Each(node, path, map => new MeasureReader(map, ids, _references).Read()));
        root.Close();
        return new Ladder(tracks, titles, flows, measures, documents);
    }

    /// <summary>Reports every name that neither these files nor those read before have.</summary>
    public void CheckReferences(Ladder known, StandardSet standards) => _references.Check(known, standards);

    private T? Each<T>(YamlNode node, string path, Func<MapReader, T> read)
        where T : class
    {
        if (MapReader.Open(node, path, _context) is not { } map)
        {
            return null;
        }

        var item = read(map);
        map.Close();
        return item;
    }

    private LadderDocument ReadDocument(MapReader map)
    {
        var document = new LadderDocument(map.Text("id"), map.Text("title"), map.Code<LadderConfidence>("confidence"));
        ids.Documents.Add(document.Id, map.Find("id") ?? map.Node, _context);
        return document;
    }

    private LadderTrack ReadTrack(MapReader map)
    {
        var track = new LadderTrack(CodeOf(map, "id"), map.Text("name"), map.Text("below"));
        ids.Tracks.Add(track.Id, map.Find("id") ?? map.Node, _context);
        return track;
    }

    private TitleKind ReadTitle(MapReader map)
    {
        var title = new TitleKind
        {
            Code = CodeOf(map, "code"),
            Name = map.Text("name"),
            ShortName = map.Text("short_name"),
            Track = _references.Optional(map, "track", ReferenceKind.Track),
            Rung = map.OptionalInteger("rung", 1, MostRungs),
            Standard = _references.Optional(map, "standard", ReferenceKind.Standard),
            Validity = map.Code<TitleValidity>("validity"),
            Years = map.OptionalInteger("years", 1, MostYears),
            Statistical = map.Boolean("statistical", absent: false),
            Jurisdiction = map.Find("jurisdiction") is null ? null : map.UnitId("jurisdiction"),
            Basis = _references.Basis(map),
            Note = map.OptionalText("note"),
            Aliases = map.OptionalTexts("aliases"),
        };
        CheckTitle(map, title);
        return title;
    }

    private void CheckTitle(MapReader map, TitleKind title)
    {
        var at = map.Find("code") ?? map.Node;
        ids.Titles.Add(title.Code, at, _context);
        var names = title.ShortName == title.Name ? title.Aliases.Prepend(title.Name) : title.Aliases.Prepend(title.ShortName).Prepend(title.Name);
        foreach (var name in names)
        {
            ids.AddName(title.Code, name, At(map, name), _context);
        }

        if (title.Track is null != title.Rung is null && (title.Rung is not null || map.Find("rung") is null))
        {
            _context.Report(at, "rung-without-track", LadderTexts.RungWithoutTrack(map.Path, title.Track is null));
        }
        else if (title is { Track: { } track, Rung: { } rung })
        {
            ids.Rungs.Add($"{track} {rung}", map.Find("rung")!, _context);
        }

        if ((title.Validity == TitleValidity.Years) != (title.Years is not null) && (title.Years is not null || map.Find("years") is null) && map.Find("validity") is { } validity)
        {
            _context.Report(validity, "years-unclear", LadderTexts.YearsUnclear(map.Path, title.Years is null));
        }
    }

    /// <summary>Where a name of the title stands.</summary>
    private static YamlNode At(MapReader map, string name) =>
        (map.Find("aliases") as YamlList)?.Items.FirstOrDefault(item => item is YamlScalar scalar && scalar.Text == name) ?? map.Find("name") ?? map.Node;

    private Flow ReadFlow(MapReader map)
    {
        var flow = new Flow
        {
            Id = CodeOf(map, "id"),
            Name = map.Text("name"),
            Meaning = map.Text("meaning"),
            Basis = _references.Basis(map),
            Had = _references.List(map, "had", ReferenceKind.Title),
            HadNone = _references.List(map, "had_none", ReferenceKind.Title),
            Gained = _references.List(map, "gained", ReferenceKind.Title),
            Lost = _references.List(map, "lost", ReferenceKind.Title),
        };
        ids.Flows.Add(flow.Id, map.Find("id") ?? map.Node, _context);
        if (map.Find("gained") is null && map.Find("lost") is null)
        {
            _context.Report(map.Node, "flow-without-change", LadderTexts.FlowWithoutChange(map.Path));
        }

        foreach (var code in flow.Had.Intersect(flow.HadNone, StringComparer.Ordinal))
        {
            _context.Report(map.Find("had_none")!, "flow-impossible", LadderTexts.FlowImpossible(map.Path, code));
        }

        return flow;
    }

    private string CodeOf(MapReader map, string key)
    {
        var code = map.Text(key);
        if (code.Length > 0 && !KebabCase().IsMatch(code))
        {
            _context.Report(map.Find(key)!, "bad-id", LadderTexts.BadCode(map.Where(key), code));
        }

        return code;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}
