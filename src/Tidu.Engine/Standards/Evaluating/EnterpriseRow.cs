using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>One enterprise's facts as the inputs of a compiled standard. Columns that it does not use are left aside.</summary>
public sealed class EnterpriseRow : IRowFacts
{
    private readonly Rational?[] _numbers;
    private readonly bool?[] _truths;

    /// <summary>Takes the facts by column name; what is not there is missing.</summary>
    public EnterpriseRow(CompiledStandard standard, IReadOnlyDictionary<string, FactValue> facts)
    {
        _numbers = new Rational?[standard.Inputs.Count];
        _truths = new bool?[standard.Inputs.Count];
        for (var place = 0; place < standard.Inputs.Count; place++)
        {
            if (facts.TryGetValue(standard.Inputs[place].Column, out var value))
            {
                _truths[place] = value.Truth;
                _numbers[place] = standard.Inputs[place].NumberOf(value);
            }
        }
    }

    /// <inheritdoc/>
    public Rational? Number(int input) => _numbers[input];

    /// <inheritdoc/>
    public bool? Truth(int input) => _truths[input];
}
