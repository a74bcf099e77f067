using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Facts in the graph: a single value, or a list of years; where a fact has a substitute, that stands in where it is missing.</summary>
internal sealed class FactLowering
{
    private readonly FormulaBuilder _builder;
    private readonly StandardVersion _version;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, FactDefinition> _facts;
    private readonly Dictionary<(string Fact, int? Offset), Lowered> _known = [];
    private readonly Dictionary<int, IReadOnlyList<int>> _behind = [];
    private readonly List<LoweredSubstitute> _substitutes = [];

    public FactLowering(FormulaBuilder builder, StandardVersion version, DateOnly asOf)
    {
        (_builder, _version, _asOf) = (builder, version, asOf);
        _facts = version.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    /// <summary>What may stand in for what was lowered so far.</summary>
    public IReadOnlyList<LoweredSubstitute> Substitutes => _substitutes;

    public FactDefinition? Find(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The inputs that a node yields: the fact's own, then those that stand in; empty where the node is no fact.</summary>
    public IReadOnlyList<int> InputsOf(int node) =>
        _builder[node].Op is FormulaOp.Fact or FormulaOp.FactTruth ? [_builder[node].Detail] : _behind.GetValueOrDefault(node, []);

    /// <summary>The fact as a single value, or as a list of its years, oldest first.</summary>
    public Lowered Lower(FactDefinition fact)
    {
        if (!fact.IsSeries)
        {
            return Single(fact, null);
        }
        var years = Enumerable.Range(1, _version.AccountingYears).Select(back => back - 1 - _version.AccountingYears);
        return new LoweredList([.. years.Select(offset => new LoweredItem(() => Single(fact, offset), IsThere(offset)))], Nothing(fact));
    }

    private Lowered Single(FactDefinition fact, int? offset)
    {
        if (!_known.TryGetValue((fact.Id, offset), out var lowered))
        {
            var rules = _version.SubstitutesOf(fact.Id).ToList();
            lowered = rules.Count == 0 ? Own(fact, offset) : Substituted(Own(fact, offset), rules, offset);
            _known.Add((fact.Id, offset), lowered);
        }
        return lowered;
    }

    /// <summary>The first that is there; where none is, the fact itself, so that it is the one that is missing.</summary>
    private Lowered Substituted(Lowered own, List<Substitute> rules, int? offset)
    {
        var others = rules.ConvertAll(rule => Own(_facts[rule.By], offset));
        var isOpen = _builder.And(offset is { } year ? IsThere(year) : _builder.Constant(true), _builder.Not(IsPresent(own)));
        for (var i = 0; i < others.Count; i++)
        {
            _substitutes.Add(new LoweredSubstitute(rules[..(i + 1)], offset, _builder.And(isOpen, IsPresent(others[i]))));
            isOpen = _builder.And(isOpen, _builder.Not(IsPresent(others[i])));
        }
        var first = Enumerable.Reverse(others).Append(own).Aggregate(own, (otherwise, each) => Choose(each, otherwise));
        _behind.TryAdd(NodeOf(first), [.. others.Prepend(own).Select(each => _builder[NodeOf(each)].Detail)]);
        return first;
    }

    private Lowered Choose(Lowered fact, Lowered otherwise) => (fact, otherwise) switch
    {
        (LoweredTruth then, LoweredTruth other) => new LoweredTruth(_builder.Choose(IsPresent(fact), then.Node, other.Node)),
        (LoweredDate then, LoweredDate other) => new LoweredDate(_builder.Choose(IsPresent(fact), then.Node, other.Node)),
        (LoweredCode then, LoweredCode other) => then with { Node = _builder.Choose(IsPresent(fact), then.Node, other.Node) },
        (LoweredNumber then, LoweredNumber other) => new LoweredNumber(_builder.Choose(IsPresent(fact), then.Node, other.Node)),
        _ => throw new InvalidOperationException($"{fact} and {otherwise} are of different kinds."),
    };

    private TruthFormula IsPresent(Lowered fact) => fact is LoweredTruth truth ? _builder.IsPresent(truth.Node) : _builder.IsPresent(new NumberFormula(NodeOf(fact)));

    private static int NodeOf(Lowered fact) => fact switch
    {
        LoweredTruth truth => truth.Node.Node,
        LoweredDate date => date.Node.Node,
        LoweredCode code => code.Node.Node,
        _ => ((LoweredNumber)fact).Node.Node,
    };

    private Lowered Own(FactDefinition fact, int? offset) => fact.Unit switch
    {
        FactUnit.YesNo => new LoweredTruth(_builder.FactTruth(fact.Id, offset)),
        FactUnit.Date => new LoweredDate(_builder.Fact(fact.Id, offset, FormulaInputKind.Date)),
        FactUnit.Code => new LoweredCode(_builder.Fact(fact.Id, offset), fact.Codes),
        _ => new LoweredNumber(_builder.Fact(fact.Id, offset)),
    };

    private Lowered Nothing(FactDefinition fact) => fact.Unit switch
    {
        FactUnit.YesNo => new LoweredTruth(_builder.Constant((bool?)null)),
        FactUnit.Date => new LoweredDate(_builder.Missing()),
        FactUnit.Code => new LoweredCode(_builder.Missing(), fact.Codes),
        _ => new LoweredNumber(_builder.Missing()),
    };

    /// <summary>A year is in the lists unless it lies before the year of the first.</summary>
    private TruthFormula IsThere(int offset)
    {
        if (_version.SeriesFrom is not { } from)
        {
            return _builder.Constant(true);
        }
        var end = new DateOnly(_asOf.Year + offset, 12, 31);
        return _builder.LessOrEqual(((LoweredDate)Single(_facts[from], null)).Node, _builder.Constant(end));
    }
}
