using System.Security.Cryptography;
using System.Text;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>A version of a standard or of a calculation.</summary>
internal sealed class StandardReader
{
    private const int MostYears = 20;

    private readonly MapReader _root;
    private readonly string _text;
    private readonly StandardContext _context;
    private readonly int? _years;

    private StandardReader(MapReader root, string text, FactSet facts)
    {
        (_root, _text) = (root, text);
        _years = root.Require("accounting_years") is { } node ? root.Context.Integer(node, "accounting_years", 0, MostYears) : null;
        _context = new StandardContext(root.Context, facts, new ExpressionReader(root.Context, new SourceMap(text)));
    }

    public static StandardVersion Read(MapReader root, string text, FactSet facts) => new StandardReader(root, text, facts).Read();

    private StandardVersion Read()
    {
        var isCalculation = _root.Find("standard") is null;
        _context.Documents = HeadReader.Documents(_root);
        var version = Head(isCalculation);
        CheckPlace(version, isCalculation);
        _context.KnowFacts(_years);
        CheckSeriesFrom(version);
        _context.KnowLater((_root.Find("terms") as YamlMap)?.Entries.Select(term => term.Key.Text) ?? []);
        var substitutes = new SubstituteReader(_root, _context);
        version = version with { Substitutes = substitutes.Read() };
        var parameters = new ParameterReader(_context);
        version = version with { Parameters = parameters.Read(_root, version.InForce) };
        version = version with { Terms = parameters.Terms(_root) };
        var criteria = new CriterionReader(_context);
        version = version with { Criteria = criteria.Read(_root, "criteria") };
        version = isCalculation ? version with { Results = Results() } : Scored(version, criteria);
        _root.Close();
        version = version with { Facts = Facts(version) };
        CheckUse(version, substitutes);
        return version with { ContentHash = Hash(version.Facts), Source = _text };
    }

    private StandardVersion Scored(StandardVersion version, CriterionReader criteria)
    {
        var scores = new ScoreReader(_context);
        version = version with { Direct = criteria.Read(_root, "direct"), Groups = scores.Groups(_root) };
        version = version with { Scores = scores.Scores(_root) };
        version = version with { Pass = PassReader.Read(_root, _context) };
        PassReader.CheckWhole(_root, version);
        return version;
    }

    private StandardVersion Head(bool isCalculation) => new()
    {
        File = _root.Context.File,
        Standard = _root.Text(isCalculation ? "calculation" : "standard"),
        Version = _root.Text("version"),
        IsCalculation = isCalculation,
        Title = _root.Text("title"),
        ShortTitle = _root.Text("short"),
        Authority = _root.Text("authority"),
        Documents = _context.Documents,
        InForce = HeadReader.InForce(_root),
        AccountingYears = _years ?? 0,
        SeriesFrom = _root.OptionalText("series_from"),
        Validity = HeadReader.Validity(_root, _context),
        Notes = _root.OptionalTexts("notes"),
    };

    /// <summary>The folder is the standard's id and the file stem its version.</summary>
    private void CheckPlace(StandardVersion version, bool isCalculation)
    {
        _root.Context.CheckStem(_root.Find("version") ?? _root.Node, version.Version);
        var parts = _root.Context.File.Split('/', '\\');
        if (parts.Length > 1 && version.Standard.Length > 0 && parts[^2] != version.Standard)
        {
            _root.Context.Report(_root.Find(isCalculation ? "calculation" : "standard")!, "id-differs-from-file", StandardTexts.IdDiffersFromFolder(version.Standard, parts[^2]));
        }
    }

    /// <summary>Reports substitutes and parameters that nothing uses.</summary>
    private void CheckUse(StandardVersion version, SubstituteReader substitutes)
    {
        if (_root.Context.Problems.Count > 0)
        {
            return;
        }
        substitutes.CheckUse(version);
        if (_root.Find("parameters") is not YamlMap written)
        {
            return;
        }
        var used = _context.Expressions.Used.Select(name => name.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, _) in written.Entries.Where(entry => !used.Contains(entry.Key.Text) && version.Parameters.Any(parameter => parameter.Id == entry.Key.Text)))
        {
            _root.Context.Report(key, "unused-parameter", StandardTexts.UnusedParameter(key.Text));
        }
    }

    private void CheckSeriesFrom(StandardVersion version)
    {
        if (version.SeriesFrom is { } from && _context.Facts.Find(from) is not { Unit: FactUnit.Date, IsSeries: false })
        {
            var dates = _context.Facts.All.Where(fact => fact is { Unit: FactUnit.Date, IsSeries: false }).Select(fact => fact.Id).ToList();
            _root.Context.Report(_root.Find("series_from")!, "unknown-name", StandardTexts.SeriesFromNoDate(from, _root.Context.Nearest(from, dates), dates));
        }
    }

    private IReadOnlyList<CalculationResult> Results() => _root.List("results", (node, path) =>
    {
        if (MapReader.Open(node, path, _context.Reading) is not { } map)
        {
            return null;
        }
        var basis = _context.Basis(map, null);
        var id = _context.Id(map);
        var value = map.Require("value") is { } written ? _context.Expressions.Read(written, map.Where("value"), ExpressionRole.Value, _context.Names)?.Expression : null;
        var type = ValueUnits.Checked(map, value?.Type, map.Find("value"));
        var unit = map.Require("unit") is YamlScalar said ? Simple(said, map) : null;
        var (label, confidence, reading) = (map.Text("label"), _context.ConfidenceOf(map, basis), map.OptionalText("reading"));
        map.Close();
        _context.KnowResult(id, type);
        return value is null || type is null ? null : new CalculationResult
        {
            Id = id, Label = label, Value = value with { Type = type }, Unit = unit ?? default, Basis = basis, Confidence = confidence, Reading = reading,
        };
    });

    /// <summary>The unit of a result, which cannot be compound; a word that is no unit was reported with the value.</summary>
    private FactUnit? Simple(YamlScalar unit, MapReader map) =>
        FactCodes.Parse<FactUnit>(unit.Text) ?? (unit.Text.Contains('/', StringComparison.Ordinal) ? _context.Reading.SnakeCode<FactUnit>(unit, map.Where("unit")) : null);

    private IReadOnlyList<FactDefinition> Facts(StandardVersion version)
    {
        var used = _context.Expressions.Used.Where(name => name.Kind == RuleNameKind.Fact).Select(name => _context.Facts.Find(name.Id)).OfType<FactDefinition>();
        var from = version.SeriesFrom is { } id && _context.Facts.Find(id) is { } fact ? new[] { fact } : [];
        return [.. from.Concat(used).SelectMany(fact => StandingIn(version, fact).Prepend(fact)).Concat(_context.Judged).DistinctBy(each => each.Id)];
    }

    private IEnumerable<FactDefinition> StandingIn(StandardVersion version, FactDefinition fact) =>
        version.SubstitutesOf(fact.Id).Select(each => _context.Facts.Find(each.By)).OfType<FactDefinition>();

    private string Hash(IReadOnlyList<FactDefinition> facts)
    {
        var canonical = new StringBuilder(_text.Replace("\r\n", "\n", StringComparison.Ordinal)).Append('\n');
        foreach (var fact in facts.OrderBy(each => each.Id, StringComparer.Ordinal))
        {
            var codes = string.Join(',', fact.Codes.Select(code => code.Code));
            canonical.Append(string.Join('\t', fact.Id, FactCodes.Of(fact.Unit), FactCodes.Of(fact.Period), Number(fact.Minimum), Number(fact.Maximum), codes, fact.Definition, fact.Scope)).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private static string Number(decimal? number) => number is { } known ? FactValue.Of(known).ToString() : string.Empty;
}
