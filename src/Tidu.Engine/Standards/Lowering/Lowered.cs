using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>What an expression became in the graph.</summary>
internal abstract record Lowered;

/// <summary>A number, the day number of a date, or days of a duration.</summary>
internal sealed record LoweredNumber(NumberFormula Node) : Lowered;

/// <summary>A date as its day number.</summary>
internal sealed record LoweredDate(NumberFormula Node) : Lowered;

/// <summary>A duration in days.</summary>
internal sealed record LoweredDays(NumberFormula Node) : Lowered;

/// <summary>A duration in months, always written out.</summary>
internal sealed record LoweredMonths(int Months) : Lowered;

/// <summary>A truth.</summary>
internal sealed record LoweredTruth(TruthFormula Node) : Lowered;

/// <summary>A code fact as the place of its code.</summary>
internal sealed record LoweredCode(NumberFormula Node, IReadOnlyList<CodeValue> Codes) : Lowered;

/// <summary>A code written out.</summary>
internal sealed record LoweredText(string Code) : Lowered;

/// <summary>A root with something added: <c>Of ** (1 / Degree) + Shift</c>.</summary>
internal sealed record LoweredRoot(NumberFormula Of, int Degree, NumberFormula Shift) : Lowered;

/// <summary>A list; an item may be absent from it in some rows.</summary>
/// <param name="Items">Oldest first; only the oldest can be absent.</param>
/// <param name="Nothing">What stands for an item that is not there; null: a missing number.</param>
internal sealed record LoweredList(IReadOnlyList<LoweredItem> Items, Lowered? Nothing = null) : Lowered;

/// <summary>An item of a list, built only when it is used, so that no fact is asked for in vain; and whether it is in the list.</summary>
internal sealed class LoweredItem(Func<Lowered> value, TruthFormula isThere)
{
    private Lowered? _value;

    public LoweredItem(Lowered value, TruthFormula isThere)
        : this(() => value, isThere)
    {
    }

    public Lowered Value => _value ??= value();

    public TruthFormula IsThere => isThere;
}

/// <summary>Points that may still be a range: the least, the most, and the number once it is settled.</summary>
internal sealed record LoweredPoints(NumberFormula Low, NumberFormula High, NumberFormula Settled) : Lowered;

/// <summary>A position, bound to an iteration's variable.</summary>
internal sealed record LoweredIndex(int Index) : Lowered;
