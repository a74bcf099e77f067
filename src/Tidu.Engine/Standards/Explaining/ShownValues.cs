using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Values as people read them.</summary>
internal static class ShownValues
{
    /// <summary>Decimal places to show numbers with, the usual first.</summary>
    public static readonly IReadOnlyList<int> Places = [4, 8, 12, 16];

    /// <summary>A value of a criterion or score; null where it has no value.</summary>
    public static string Of(CompiledValue value, decimal? number, FactUnit? unit = null, int places = 4) =>
        number is not { } shown ? ExplainTexts.NoValue
        : value.Kind switch
        {
            CompiledValueKind.Truth => ExplainTexts.Truth(shown != 0),
            CompiledValueKind.Date => Day(shown),
            CompiledValueKind.Code => shown >= 0 && shown < value.Codes.Count ? value.Codes[(int)shown].Label : ExplainTexts.NoValue,
            _ => ExplainTexts.Number(shown, unit ?? UnitOf(value.Type), places),
        };

    /// <summary>The unit by which a number is shown; null for a bare number.</summary>
    public static FactUnit? UnitOf(RuleType type) =>
        type.IsBare ? null
        : Enum.GetValues<FactUnit>().Where(unit => unit < FactUnit.YesNo && unit != FactUnit.Ratio).Select(unit => (FactUnit?)unit).FirstOrDefault(unit => Measure.Of(unit!.Value) == type.Measure)
        ?? (type.Measure.IsPlain ? FactUnit.Ratio : null);

    /// <summary>A fact's value; null where missing.</summary>
    public static object? Raw(CompiledInput input, Rational? number, bool? truth) => input.Fact.Unit switch
    {
        FactUnit.YesNo => truth,
        FactUnit.Date => number is { } day ? DateOnly.FromDayNumber((int)day.Numerator) : null,
        FactUnit.Code => number is { } place ? input.Fact.Codes[(int)place.Numerator].Code : null,
        _ => number?.ToDecimal(),
    };

    /// <summary>A fact's value as people read it.</summary>
    public static string Of(CompiledInput input, object? raw) => raw switch
    {
        null => ExplainTexts.MissingValue,
        bool truth => ExplainTexts.Truth(truth),
        DateOnly day => ExplainTexts.Day(day),
        string code => input.Fact.Codes.First(each => each.Code == code).Label,
        decimal number => ExplainTexts.Number(number, input.Fact.Unit),
        _ => string.Empty,
    };

    /// <summary>A comparison's sign; null for other operators.</summary>
    public static string? Sign(FeelOperator? comparison) => comparison switch
    {
        FeelOperator.Less => "<",
        FeelOperator.LessOrEqual => "<=",
        FeelOperator.Greater => ">",
        FeelOperator.GreaterOrEqual => ">=",
        FeelOperator.Equal => "=",
        _ => null,
    };

    private static string Day(decimal number) => number >= 0 && number <= DateOnly.MaxValue.DayNumber ? ExplainTexts.Day(DateOnly.FromDayNumber((int)number)) : ExplainTexts.NoValue;
}
