using Tidu.Engine.Feel.BuiltIns;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Evaluation;

/// <summary>Operators on values. Operands that do not go together, division by zero and overflow give null.</summary>
internal static class FeelArithmetic
{
    private const decimal SecondsOfDay = 86_400;

    /// <summary>The six comparisons.</summary>
    public static bool? Compare(FeelOperator comparison, FeelValue left, FeelValue right) => comparison switch
    {
        FeelOperator.Equal => FeelComparison.Equal(left, right),
        FeelOperator.NotEqual => !FeelComparison.Equal(left, right),
        _ => FeelComparison.Order(left, right) is { } order ? Holds(comparison, order) : null,
    };

    public static FeelValue Negate(FeelValue value) => value switch
    {
        FeelNumber { Value: var number } => FeelValue.Of(-number),
        FeelDaysDuration { Seconds: var seconds } => new FeelDaysDuration(-seconds),
        FeelMonthsDuration { Months: > long.MinValue and var months } => new FeelMonthsDuration(-months),
        _ => FeelValue.Null,
    };

    public static FeelValue Compute(FeelOperator operation, FeelValue left, FeelValue right)
    {
        try
        {
            return operation switch
            {
                FeelOperator.Add => Add(left, right),
                FeelOperator.Subtract => Subtract(left, right),
                FeelOperator.Multiply => Multiply(left, right),
                FeelOperator.Divide => Divide(left, right),
                _ => Power(left, right),
            };
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return FeelValue.Null;
        }
    }

    private static bool Holds(FeelOperator comparison, int order) => comparison switch
    {
        FeelOperator.Less => order < 0,
        FeelOperator.LessOrEqual => order <= 0,
        FeelOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static FeelValue Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => FeelValue.Of(a.Value + b.Value),
        (FeelString a, FeelString b) => FeelLists.Text(a.Value, b.Value),
        (FeelDate a, FeelMonthsDuration b) => a.PlusMonths(b.Months) ?? FeelValue.Null,
        (FeelMonthsDuration, FeelDate) or (FeelDaysDuration, FeelDate) => Add(right, left),
        (FeelDate a, FeelDaysDuration b) => PlusSeconds(a, b.Seconds),
        (FeelDaysDuration a, FeelDaysDuration b) => new FeelDaysDuration(a.Seconds + b.Seconds),
        (FeelMonthsDuration a, FeelMonthsDuration b) => new FeelMonthsDuration(checked(a.Months + b.Months)),
        _ => FeelValue.Null,
    };

    private static FeelValue Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => FeelValue.Of(a.Value - b.Value),
        (FeelDate a, FeelDate b) => new FeelDaysDuration((a.EpochDay - b.EpochDay) * SecondsOfDay),
        (FeelDate a, FeelMonthsDuration b) => a.PlusMonths(-(decimal)b.Months) ?? FeelValue.Null,
        (FeelDate a, FeelDaysDuration b) => PlusSeconds(a, -b.Seconds),
        (FeelDaysDuration a, FeelDaysDuration b) => new FeelDaysDuration(a.Seconds - b.Seconds),
        (FeelMonthsDuration a, FeelMonthsDuration b) => new FeelMonthsDuration(checked(a.Months - b.Months)),
        _ => FeelValue.Null,
    };

    private static FeelValue Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => FeelValue.Of(a.Value * b.Value),
        (FeelDaysDuration a, FeelNumber b) => new FeelDaysDuration(a.Seconds * b.Value),
        (FeelMonthsDuration a, FeelNumber b) => Months(a.Months * b.Value),
        (FeelNumber, FeelDaysDuration) or (FeelNumber, FeelMonthsDuration) => Multiply(right, left),
        _ => FeelValue.Null,
    };

    private static FeelValue Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => FeelValue.Of(a.Value / b.Value),
        (FeelDaysDuration a, FeelNumber b) => new FeelDaysDuration(decimal.Round(a.Seconds / b.Value, 9)),
        (FeelDaysDuration a, FeelDaysDuration b) => FeelValue.Of(a.Seconds / b.Seconds),
        (FeelMonthsDuration a, FeelNumber b) => Months(a.Months / b.Value),
        (FeelMonthsDuration a, FeelMonthsDuration b) => FeelValue.Of((decimal)a.Months / b.Months),
        _ => FeelValue.Null,
    };

    private static FeelValue Power(FeelValue left, FeelValue right) =>
        left is FeelNumber { Value: var number } && right is FeelNumber { Value: var exponent } ? FeelValue.Of(FeelMath.Power(number, exponent)) : FeelValue.Null;

    private static FeelMonthsDuration Months(decimal months) => new((long)decimal.Truncate(months));

    /// <summary>The day in which the moment falls that is so many seconds from a day's beginning.</summary>
    private static FeelValue PlusSeconds(FeelDate date, decimal seconds) =>
        FeelDate.FromEpochDay(date.EpochDay + decimal.Floor(seconds / SecondsOfDay)) ?? FeelValue.Null;
}
