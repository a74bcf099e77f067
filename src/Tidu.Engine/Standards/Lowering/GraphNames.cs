using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>What the names of a version stand for on a day: facts, parameters, terms, <c>as_of</c>.</summary>
internal sealed class GraphNames
{
    private readonly FormulaBuilder _builder;
    private readonly StandardVersion _version;
    private readonly DateOnly _asOf;
    private readonly IReadOnlyDictionary<string, decimal> _overrides;
    private readonly Dictionary<string, FactDefinition> _facts;
    private readonly Dictionary<string, Lowered> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledParameter> _parameters = new(StringComparer.Ordinal);

    public GraphNames(FormulaBuilder builder, StandardVersion version, DateOnly asOf, IReadOnlyDictionary<string, decimal> overrides)
    {
        (_builder, _version, _asOf, _overrides) = (builder, version, asOf, overrides);
        _facts = version.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        Lowering = new ExpressionLowering(builder, Find);
        _known["as_of"] = new LoweredDate(builder.Constant(asOf));
    }

    /// <summary>Lowers expressions over these names.</summary>
    public ExpressionLowering Lowering { get; }

    /// <summary>What <c>value</c> stands for; null outside a test.</summary>
    public Lowered? Value { get; set; }

    public IReadOnlyDictionary<string, CompiledParameter> Parameters => _parameters;

    /// <summary>Makes a calculation's result known to those below it.</summary>
    public void Know(string name, Lowered lowered) => _known.TryAdd(name, lowered);

    public Lowered Find(string name)
    {
        if (name == "value" && Value is not null)
        {
            return Value;
        }
        if (!_known.TryGetValue(name, out var lowered))
        {
            lowered = _facts.TryGetValue(name, out var fact) ? Fact(fact) : Parameter(name) ?? Lowering.Lower(_version.Terms.First(term => term.Id == name).Value.Tree);
            _known[name] = lowered;
        }
        return lowered;
    }

    /// <summary>The fact as a single value, or as a list of its years, oldest first.</summary>
    public Lowered Fact(FactDefinition fact)
    {
        if (!fact.IsSeries)
        {
            return Single(fact, null);
        }
        var years = Enumerable.Range(1, _version.AccountingYears).Select(back => back - 1 - _version.AccountingYears);
        return new LoweredList([.. years.Select(offset => new LoweredItem(() => Single(fact, offset), IsThere(offset)))], Nothing(fact));
    }

    private Lowered Single(FactDefinition fact, int? offset) => fact.Unit switch
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
        return _builder.LessOrEqual(_builder.Fact(from, null, FormulaInputKind.Date), _builder.Constant(end));
    }

    private Lowered? Parameter(string name)
    {
        if (_version.Parameters.FirstOrDefault(each => each.Id == name) is not { } parameter)
        {
            return null;
        }
        var value = parameter.On(_asOf) ?? throw new InvalidOperationException($"The parameter {name} has no value on {_asOf:O}.");
        var isOverridden = _overrides.TryGetValue(name, out var replaced);
        var node = isOverridden ? _builder.Constant(replaced)
            : value.Value is { } number ? _builder.Constant(number)
            : Tables.Lookup(_builder, Lowering.Lower(value.By!.Tree), value.Table, row => row.Low);
        _parameters[name] = new CompiledParameter(parameter, value, node.Node, isOverridden);
        return parameter.Unit == FactUnit.Date ? new LoweredDate(node) : new LoweredNumber(node);
    }
}
