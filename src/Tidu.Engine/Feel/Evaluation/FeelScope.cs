using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Evaluation;

/// <summary>Names and their values: the caller's at the root, then one link for each variable that is bound.</summary>
internal sealed class FeelScope
{
    private static readonly Dictionary<string, FeelValue> None = [];

    private readonly FeelScope? _outer;
    private readonly IReadOnlyDictionary<string, FeelValue> _values = None;
    private readonly string _name = "";
    private readonly FeelValue _value = FeelValue.Null;

    private FeelScope(IReadOnlyDictionary<string, FeelValue> values) => _values = values;

    private FeelScope(FeelScope outer, string name, FeelValue value) => (_outer, _name, _value) = (outer, name, value);

    public static FeelScope Of(IReadOnlyDictionary<string, FeelValue>? values) => new(values ?? None);

    public FeelScope With(string name, FeelValue value) => new(this, name, value);

    public FeelValue this[string name]
    {
        get
        {
            for (var scope = this; ; scope = scope._outer)
            {
                if (scope._outer is null)
                {
                    return scope._values.TryGetValue(name, out var value) ? value : FeelValue.Null;
                }

                if (scope._name == name)
                {
                    return scope._value;
                }
            }
        }
    }
}
