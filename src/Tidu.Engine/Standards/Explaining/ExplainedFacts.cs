using Tidu.Engine.Formulas;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Puts facts, parameters and needs of one enterprise into words.</summary>
internal sealed class ExplainedFacts(CompiledStandard standard, FactSet dictionary, IRowFacts facts)
{
    /// <summary>Facts of inputs, in the order of the file's columns.</summary>
    public IReadOnlyList<ExplainedFact> Of(IEnumerable<int> inputs) =>
        [.. inputs.Distinct().OrderBy(at => standard.Columns.ToList().IndexOf(standard.Inputs[at])).Select(Fact)];

    /// <summary>Facts of compiled inputs.</summary>
    public IReadOnlyList<ExplainedFact> Of(IEnumerable<CompiledInput> inputs) => Of(inputs.Select(input => standard.InputOf(input.Column)!.Value));

    /// <summary>What a fact must be instead.</summary>
    public Need Need(int input, Rational to)
    {
        var (from, compiled) = (facts.Number(input)!.Value, standard.Inputs[input]);
        var change = (to - from).ToDecimal() ?? 0;
        return new Need(
            compiled.Column, ExplainTexts.Label(compiled.Fact.Label, compiled.Year), FactCodes.Of(compiled.Fact.Unit), from.ToDecimal() ?? 0, to.ToDecimal() ?? 0, change,
            ExplainTexts.Need(compiled.Fact, change), OtherScopes(compiled.Fact));
    }

    /// <summary>A parameter in a row.</summary>
    public ExplainedParameter Parameter(CompiledParameter parameter, RowEvaluation row)
    {
        var number = row.Number(parameter.Node)?.ToDecimal();
        return new ExplainedParameter(
            parameter.Parameter.Id, parameter.Parameter.Label, number, number is { } shown ? ExplainTexts.Number(shown, parameter.Parameter.Unit) : ExplainTexts.NoValue,
            ExplainTexts.Basis(standard.Version.Documents, parameter.Value.Basis), parameter.Value.From, parameter.Value.Checked, parameter.Value.Confidence, parameter.IsOverridden,
            parameter.Value.Reading);
    }

    private ExplainedFact Fact(int at)
    {
        var input = standard.Inputs[at];
        var raw = input.Fact.Unit == FactUnit.YesNo ? ShownValues.Raw(input, null, facts.Truth(at)) : ShownValues.Raw(input, facts.Number(at), null);
        return new ExplainedFact(
            input.Column, ExplainTexts.Label(input.Fact.Label, input.Year), input.Year, raw, ShownValues.Of(input, raw), FactCodes.Of(input.Fact.Unit), input.Fact.Scope, input.Fact.Where,
            input.Fact.IsJudged);
    }

    /// <summary>Money facts of the same name whose scope, in brackets after the name, is another.</summary>
    private IReadOnlyList<string> OtherScopes(FactDefinition fact)
    {
        var name = NameOf(fact);
        return fact.Unit != FactUnit.Money || fact.Scope is null ? []
            : [.. dictionary.All.Where(other => other.Id != fact.Id && other.Unit == FactUnit.Money && other.Scope is not null && other.Scope != fact.Scope && NameOf(other) == name).Select(other => other.Label)];
    }

    private static string NameOf(FactDefinition fact) => fact.Label.Split(ExplainTexts.OpeningBracket)[0];
}
