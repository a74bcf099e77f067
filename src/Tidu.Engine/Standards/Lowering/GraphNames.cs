using System.Globalization;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>What the names of a version stand for on a day: facts, parameters, terms, <c>as_of</c>.</summary>
internal sealed class GraphNames
{
    private readonly FormulaBuilder _builder;
    private readonly StandardVersion _version;
    private readonly DateOnly _asOf;
    private readonly IReadOnlyDictionary<string, decimal> _overrides;
    private readonly Dictionary<string, Lowered> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledParameter> _parameters = new(StringComparer.Ordinal);

    public GraphNames(FormulaBuilder builder, StandardVersion version, DateOnly asOf, IReadOnlyDictionary<string, decimal> overrides)
    {
        (_builder, _version, _asOf, _overrides) = (builder, version, asOf, overrides);
        Facts = new FactLowering(builder, version, asOf);
        Lowering = new ExpressionLowering(builder, Find);
        _known["as_of"] = new LoweredDate(builder.Constant(asOf));
    }

    /// <summary>The facts.</summary>
    public FactLowering Facts { get; }

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
            lowered = Facts.Find(name) is { } fact ? Facts.Lower(fact) : Parameter(name) ?? Lowering.Lower(_version.Terms.First(term => term.Id == name).Value.Tree);
            _known[name] = lowered;
        }
        return lowered;
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
            : Tables.Lookup(_builder, Lowering.Lower(value.By!.Tree), Replaced(name, value.Table), row => row.Low);
        _parameters[name] = new CompiledParameter(parameter, value, node.Node, isOverridden || _overrides.Keys.Any(key => key.StartsWith(name + StandardCompiler.RowMark, StringComparison.Ordinal)));
        return parameter.Unit == FactUnit.Date ? new LoweredDate(node) : new LoweredNumber(node);
    }

    /// <summary>A table with the rows that are replaced one by one.</summary>
    private List<BandRow> Replaced(string name, IReadOnlyList<BandRow> table) =>
        [.. table.Select((row, at) => _overrides.TryGetValue(name + StandardCompiler.RowMark + at.ToString(CultureInfo.InvariantCulture), out var own) ? row with { Low = own, High = own } : row)];
}
