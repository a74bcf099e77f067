namespace Tidu.Engine.Standards.Typing;

/// <summary>What an expression of a pack gives.</summary>
/// <param name="Kind">Number, truth, date, duration, text, list.</param>
public sealed record RuleType(RuleKind Kind)
{
    /// <summary>The dimension of a number.</summary>
    public Measure Measure { get; init; }

    /// <summary>True for a number without a unit of its own: written out, or counted by <c>count()</c>. It may stand where a ratio or a count may.</summary>
    public bool IsBare { get; init; }

    /// <summary>True for a written 0, which compares with every unit.</summary>
    public bool IsZero { get; init; }

    /// <summary>True for numbers that are always whole and not negative.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True for a root, to which something may be added, and which may be compared or shown, but no more: it is decided by raising the other side.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The type of a list's items.</summary>
    public RuleType? Of { get; init; }

    /// <summary>The items of a list where their number is known at once; else null.</summary>
    public int? Length { get; init; }

    /// <summary>The codes a text may have; null for a written one.</summary>
    public IReadOnlyList<CodeValue>? Codes { get; init; }

    /// <summary>True or false.</summary>
    public static RuleType Truth { get; } = new(RuleKind.Truth);

    /// <summary>A day.</summary>
    public static RuleType Date { get; } = new(RuleKind.Date);

    /// <summary>A number without a unit.</summary>
    public static RuleType Bare { get; } = new(RuleKind.Number) { IsBare = true };

    /// <summary>A number of a dimension.</summary>
    public static RuleType Number(Measure measure) => new(RuleKind.Number) { Measure = measure };

    /// <summary>What a single value of a unit is.</summary>
    public static RuleType OfUnit(FactUnit unit) => unit switch
    {
        FactUnit.YesNo => Truth,
        FactUnit.Date => Date,
        FactUnit.Code => new RuleType(RuleKind.Text),
        _ => Number(Measure.Of(unit)),
    };

    /// <summary>What a fact is in expressions: a list where it is a series.</summary>
    public static RuleType OfFact(FactDefinition fact, int? accountingYears)
    {
        var single = OfUnit(fact.Unit) with { Codes = fact.Unit == FactUnit.Code ? fact.Codes : null, IsWhole = fact.IsWhole && fact.Minimum >= 0 };
        return fact.IsSeries ? new RuleType(RuleKind.List) { Of = single, Length = accountingYears } : single;
    }
}
