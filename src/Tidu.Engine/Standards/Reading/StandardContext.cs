using System.Text.RegularExpressions;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>What the readers of one standard's parts share: names, ids, documents, expressions.</summary>
internal sealed partial class StandardContext(ReadContext context, FactSet facts, ExpressionReader expressions)
{
    private static readonly string[] Reserved = ["value", "as_of", "criteria", "direct", "scores", "item", "partial"];

    private readonly Dictionary<string, RuleName> _names = new(StringComparer.Ordinal) { ["as_of"] = new RuleName("as_of", RuleNameKind.AsOf, RuleType.Date) };
    private readonly UniqueIds _ids = new(context, StandardTexts.KindOfRule);
    private readonly List<FactDefinition> _judged = [];
    private readonly Dictionary<string, IReadOnlyList<RuleName>> _uses = new(StringComparer.Ordinal);

    public ReadContext Reading => context;

    public FactSet Facts => facts;

    public ExpressionReader Expressions => expressions;

    public IReadOnlyDictionary<string, RuleName> Names => _names;

    public IReadOnlyList<FactDefinition> Judged => _judged;

    public IReadOnlyList<RuleDocument> Documents { get; set; } = [];

    /// <summary>Makes the facts known, as series of so many years; null: how many is not known.</summary>
    public void KnowFacts(int? accountingYears)
    {
        foreach (var fact in facts.All)
        {
            _names.TryAdd(fact.Id, new RuleName(fact.Id, RuleNameKind.Fact, fact.IsWrong ? null : RuleType.OfFact(fact, accountingYears)));
        }
    }

    /// <summary>Makes a parameter, term or result known; reports an id that is no name or is taken.</summary>
    public bool Know(YamlNode at, string where, RuleName name)
    {
        if (!SnakeCase().IsMatch(name.Id))
        {
            context.Report(at, "bad-id", StandardTexts.BadName(where, name.Id));
        }
        else if (Reserved.Contains(name.Id) || (_names.TryGetValue(name.Id, out var taken) && taken.Kind != RuleNameKind.Later))
        {
            context.Report(at, "duplicate-id", StandardTexts.NameTaken(where, name.Id, _names.GetValueOrDefault(name.Id)?.Kind));
            return false;
        }
        _names[name.Id] = name;
        return true;
    }

    /// <summary>Makes terms known that are written further down, so that one used too early is told as such.</summary>
    public void KnowLater(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            _names.TryAdd(term, new RuleName(term, RuleNameKind.Later, null));
        }
    }

    /// <summary>Makes a calculation's result known where its id can be a name that is not taken.</summary>
    public void KnowResult(string id, RuleType? type)
    {
        if (SnakeCase().IsMatch(id) && !Reserved.Contains(id))
        {
            _names.TryAdd(id, new RuleName(id, RuleNameKind.Term, type));
        }
    }

    /// <summary>Remembers what a term or result uses, so that the facts behind it can be found.</summary>
    public void Uses(string name, IReadOnlyList<RuleName>? used) => _uses[name] = used ?? [];

    /// <summary>The facts that names stand for, through terms and what parameters depend on.</summary>
    public IEnumerable<string> FactsBehind(IReadOnlyList<RuleName>? names) =>
        (names ?? []).SelectMany(name => name.Kind == RuleNameKind.Fact ? [name.Id] : FactsBehind(_uses.GetValueOrDefault(name.Id)));

    /// <summary>The id of a criterion, score or result, which must be new in the file.</summary>
    public string Id(MapReader map)
    {
        var id = map.Text("id");
        if (id.Length == 0)
        {
            return id;
        }
        if (!KebabCase().IsMatch(id))
        {
            context.Report(map.Find("id")!, "bad-id", StandardTexts.BadId(map.Where("id"), id));
        }
        _ids.Add(id, map.Find("id")!);
        return id;
    }

    /// <summary>The names with <c>value</c> among them.</summary>
    public IReadOnlyDictionary<string, RuleName> NamesWithValue(RuleType? value) =>
        new Dictionary<string, RuleName>(_names, StringComparer.Ordinal) { ["value"] = new("value", RuleNameKind.Value, value) };

    /// <summary>The fact that records a judgement: the dictionary's, or an implied one.</summary>
    public FactDefinition Judgement(string id, string label, decimal? most)
    {
        var name = "judged_" + id.Replace('-', '_');
        var fact = (facts.Find(name) ?? new FactDefinition
        {
            Id = name,
            Label = label,
            Definition = StandardTexts.JudgedDefinition(most is not null),
            Unit = most is null ? FactUnit.YesNo : FactUnit.Points,
            Period = FactPeriod.Point,
            Minimum = most is null ? null : 0,
            Maximum = most,
        }) with { IsJudged = true };
        _judged.Add(fact);
        return fact;
    }

    /// <summary>Document and article; a branch without one has its parent's.</summary>
    public string Basis(MapReader map, string? parent)
    {
        if (parent is not null && map.Find("basis") is null)
        {
            return parent;
        }
        var basis = map.Text("basis");
        if (basis.Length > 0)
        {
            CheckBasis(map.Find("basis")!, map.Where("basis"), basis);
        }
        return basis;
    }

    /// <summary>The basis that may be absent.</summary>
    public string? OptionalBasis(MapReader map) => map.Find("basis") is null ? null : Basis(map, null);

    /// <summary>The confidence written, else the least of the documents cited.</summary>
    public Confidence ConfidenceOf(MapReader map, string basis) =>
        map.OptionalCode<Confidence>("confidence") ?? Cited(basis).Select(document => document?.Confidence ?? Confidence.Confirmed).DefaultIfEmpty().Max();

    private IEnumerable<RuleDocument?> Cited(string basis) => Parts(basis).Select(part => Documents.FirstOrDefault(document => document.Id == part.Document));

    private static IEnumerable<(string Document, string Article)> Parts(string basis) =>
        basis.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? (part[..blank], part[(blank + 1)..].Trim()) : (part, string.Empty));

    private void CheckBasis(YamlNode at, string where, string basis)
    {
        foreach (var (id, article) in Parts(basis))
        {
            if (Documents.FirstOrDefault(each => each.Id == id) is not { } document)
            {
                context.Report(at, "unknown-document", StandardTexts.UnknownDocument(where, id, context.Nearest(id, Documents.Select(each => each.Id)), Documents.Select(each => each.Id)));
            }
            else if (article.Length == 0 && document is { Confidence: Confidence.Confirmed, CitedWhole: false })
            {
                context.Report(at, "basis-without-article", StandardTexts.BasisWithoutArticle(where, id));
            }
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SnakeCase();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}
