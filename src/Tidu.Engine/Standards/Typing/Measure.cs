namespace Tidu.Engine.Standards.Typing;

/// <summary>The dimension of a number as exponents of the base units. All zero: a ratio or a bare number.</summary>
public readonly record struct Measure(sbyte Money, sbyte Usd, sbyte Persons, sbyte Days, sbyte Years, sbyte Count, sbyte Points)
{
    /// <summary>Ratios and bare numbers.</summary>
    public static Measure Plain => default;

    /// <summary>True for ratios and bare numbers.</summary>
    public bool IsPlain => this == default;

    /// <summary>The dimension of a unit; plain for units that are no numbers.</summary>
    public static Measure Of(FactUnit unit) => unit switch
    {
        FactUnit.Money => new Measure { Money = 1 },
        FactUnit.Usd => new Measure { Usd = 1 },
        FactUnit.Persons => new Measure { Persons = 1 },
        FactUnit.Days => new Measure { Days = 1 },
        FactUnit.Years => new Measure { Years = 1 },
        FactUnit.Count => new Measure { Count = 1 },
        FactUnit.Points => new Measure { Points = 1 },
        _ => default,
    };

    /// <summary>The dimension of a product.</summary>
    public static Measure operator *(Measure a, Measure b) => a.With(b, 1);

    /// <summary>The dimension of a quotient.</summary>
    public static Measure operator /(Measure a, Measure b) => a.With(b, -1);

    /// <summary>The dimension of a product.</summary>
    public static Measure Multiply(Measure left, Measure right) => left * right;

    /// <summary>The dimension of a quotient.</summary>
    public static Measure Divide(Measure left, Measure right) => left / right;

    private Measure With(Measure other, int sign) => new(
        (sbyte)(Money + sign * other.Money),
        (sbyte)(Usd + sign * other.Usd),
        (sbyte)(Persons + sign * other.Persons),
        (sbyte)(Days + sign * other.Days),
        (sbyte)(Years + sign * other.Years),
        (sbyte)(Count + sign * other.Count),
        (sbyte)(Points + sign * other.Points));
}
