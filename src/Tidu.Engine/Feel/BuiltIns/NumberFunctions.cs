using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    public static readonly FeelFunction[] All =
    [
        Rounding("decimal", 2, number => decimal.Round(number, 0, MidpointRounding.ToEven)),
        Rounding("floor", 1, decimal.Floor),
        Rounding("ceiling", 1, decimal.Ceiling),
        Rounding("round up", 2, number => number < 0 ? decimal.Floor(number) : decimal.Ceiling(number)),
        Rounding("round down", 2, decimal.Truncate),
        Rounding("round half up", 2, number => decimal.Round(number, 0, MidpointRounding.AwayFromZero)),
        Rounding("round half down", 2, HalfDown),
        new("abs", ["n"], 1, false, Abs),
        new("modulo", ["dividend", "divisor"], 2, false, arguments =>
            FeelValue.Of(arguments.Number(0) is { } dividend && arguments.Number(1) is { } divisor ? FeelMath.Modulo(dividend, divisor) : null)),
        Of("sqrt", "number", FeelMath.SquareRoot),
        Of("log", "number", number => number > 0 ? FeelMath.OfDouble(Math.Log((double)number)) : null),
        Of("exp", "number", number => FeelMath.OfDouble(Math.Exp((double)number))),
        new("odd", ["number"], 1, false, arguments => Parity(arguments.Number(0), 1)),
        new("even", ["number"], 1, false, arguments => Parity(arguments.Number(0), 0)),
    ];

    private static FeelFunction Of(string name, string parameter, Func<decimal, decimal?> compute) =>
        new(name, [parameter], 1, false, arguments => FeelValue.Of(arguments.Number(0) is { } number ? compute(number) : null));

    private static FeelFunction Rounding(string name, int required, Func<decimal, decimal> round) =>
        new(name, ["n", "scale"], required, false, arguments =>
            FeelValue.Of(arguments.Number(0) is { } number ? FeelMath.Round(number, arguments.Number(1, 0), round) : null));

    private static decimal HalfDown(decimal number)
    {
        var whole = decimal.Truncate(number);
        return Math.Abs(number - whole) > 0.5m ? whole + Math.Sign(number) : whole;
    }

    private static FeelValue Abs(FeelArguments arguments) => arguments.One(0) switch
    {
        FeelNumber { Value: var number } => FeelValue.Of(Math.Abs(number)),
        FeelDaysDuration { Seconds: var seconds } => new FeelDaysDuration(Math.Abs(seconds)),
        FeelMonthsDuration { Months: var months } => new FeelMonthsDuration(Math.Abs(months)),
        _ => FeelValue.Null,
    };

    private static FeelValue Parity(decimal? number, int rest) =>
        number is { } known ? FeelValue.Of(decimal.IsInteger(known) && Math.Abs(known % 2) == rest) : FeelValue.Null;
}
