using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>A file of cases, read once all standards are known.</summary>
internal sealed class CaseReader
{
    private readonly MapReader _root;
    private readonly StandardSet _standards;
    private readonly StandardVersion? _named;
    private bool _baseChecked;

    private CaseReader(MapReader root, StandardSet standards)
    {
        (_root, _standards) = (root, standards);
        Standard = root.Text("cases");
        Version = root.OptionalText("version");
        Jurisdiction = root.OptionalText("jurisdiction");
        _named = Version is null ? null : standards.Find(Standard, Version);
    }

    private string Standard { get; }

    private string? Version { get; }

    private string? Jurisdiction { get; }

    public static CasePack Read(MapReader root, StandardSet standards) => new CaseReader(root, standards).Read();

    private CasePack Read()
    {
        CheckStandard();
        var (asOf, kind) = (_root.OptionalDate("as_of"), _root.OptionalCode<ApplicationKind>("kind"));
        var names = new UniqueIds(_root.Context, StandardTexts.KindOfCase);
        var cases = _root.List("examples", (node, path) => Case(node, path, asOf, kind, names));
        _root.Find("base");
        _root.Close();
        return new CasePack(_root.Context.File, Standard, Version, Jurisdiction, cases);
    }

    private void CheckStandard()
    {
        if (Standard.Length > 0 && !_standards.Ids.Contains(Standard))
        {
            _root.Context.Report(_root.Find("cases")!, "unknown-id",
                StandardTexts.At("cases") + StandardTexts.UnknownId(Standard, _root.Context.Nearest(Standard, _standards.Ids), [.. _standards.Ids]));
        }
        else if (Version is not null && _named is null)
        {
            var known = _standards.Versions.Where(each => each.Standard == Standard).Select(each => each.Version).ToList();
            _root.Context.Report(_root.Find("version")!, "unknown-id", StandardTexts.At("version") + StandardTexts.UnknownId(Version, _root.Context.Nearest(Version, known), known));
        }
    }

    private StandardCase? Case(YamlNode node, string path, DateOnly? asOf, ApplicationKind? kind, UniqueIds names)
    {
        if (MapReader.Open(node, path, _root.Context) is not { } map)
        {
            return null;
        }
        var name = map.Text("name");
        names.Add(name, map.Find("name") ?? node);
        var on = map.Find("as_of") is not null || _root.Find("as_of") is null ? map.Date("as_of") : asOf ?? default;
        var of = map.Find("kind") is not null || _root.Find("kind") is null ? map.Code<ApplicationKind>("kind") : kind ?? default;
        var version = on == default ? null : VersionOf(map, on, of);
        var facts = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        if (version is null)
        {
            Unresolved(map, on, of);
        }
        else
        {
            var columns = new FactColumns(version, on.Year, _root.Context);
            columns.Read(_root, "base", facts, isReported: _baseChecked);
            columns.Read(map, "facts", facts, isReported: false);
            _baseChecked = true;
        }
        var expect = map.Require("expect") is { } expected && MapReader.Open(expected, map.Where("expect"), _root.Context) is { } reader
            ? ExpectationReader.Read(reader, version, on.Year) : new CaseExpectation();
        map.Find("facts");
        map.Close();
        return new StandardCase { Name = name, Place = new RulePlace(node.Line, node.Column), AsOf = on, Kind = of, Facts = facts, Expect = expect };
    }

    /// <summary>The version of a case; where a division is named without an overlay there, that is reported and the national one taken.</summary>
    private StandardVersion? VersionOf(MapReader map, DateOnly on, ApplicationKind kind)
    {
        var national = _named ?? _standards.Resolve(Standard, on, kind).Version;
        if (Jurisdiction is null || national is null)
        {
            return national;
        }
        if (!DivisionCode.IsCode(Jurisdiction))
        {
            if (!_baseChecked)
            {
                _root.Context.Report(_root.Find("jurisdiction")!, "bad-jurisdiction", OverlayTexts.BadJurisdiction("jurisdiction", Jurisdiction));
            }
            return national;
        }
        if (_standards.OverlaidIn(national, Jurisdiction, on, kind) is { } overlaid)
        {
            return overlaid;
        }
        map.Context.Report(map.Find("as_of") ?? map.Node, "no-overlay", OverlayTexts.NoOverlay(map.Path, Standard, Jurisdiction, on));
        return national;
    }

    private void Unresolved(MapReader map, DateOnly on, ApplicationKind kind)
    {
        if (on != default && _standards.Ids.Contains(Standard) && (Version is null || _named is not null))
        {
            map.Context.Report(map.Find("as_of") ?? map.Node, "no-version", StandardTexts.At(map.Path) + _standards.Resolve(Standard, on, kind).Explain(Standard, on, kind));
        }
    }
}
