namespace Tidu.Engine.Standards.Typing;

/// <summary>The names an expression may use, and which of them it did.</summary>
internal sealed class RuleScope(IReadOnlyDictionary<string, RuleName> names, ExpressionRole role)
{
    private readonly Dictionary<string, RuleName> _variables = new(StringComparer.Ordinal);

    public ExpressionRole Role => role;

    /// <summary>Facts, parameters, terms and so on that were looked up, each once, in order.</summary>
    public List<RuleName> Used { get; } = [];

    public IEnumerable<string> Names => names.Keys.Concat(_variables.Keys);

    public RuleName? Find(string name)
    {
        if (_variables.TryGetValue(name, out var variable))
        {
            return variable;
        }
        if (names.TryGetValue(name, out var found) && !Used.Contains(found))
        {
            Used.Add(found);
        }
        return found;
    }

    /// <summary>Adds an iteration's variable.</summary>
    public void Add(string variable, RuleType? type) => _variables[variable] = new RuleName(variable, RuleNameKind.Variable, type);

    public void Remove(string variable) => _variables.Remove(variable);
}
