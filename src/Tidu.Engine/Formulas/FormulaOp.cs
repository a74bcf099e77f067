namespace Tidu.Engine.Formulas;

/// <summary>What a node does with its operands A, B and C.</summary>
/// <remarks>
/// A number may have no value because a fact is missing or because it is undefined (division by zero). Whatever is computed from it has none either,
/// and a comparison with it is unknown.
/// </remarks>
public enum FormulaOp
{
    /// <summary>The number or day of an input.</summary>
    Fact,

    /// <summary>A constant number.</summary>
    Constant,

    /// <summary>A number that is missing in every row, and that no fact could supply.</summary>
    Missing,

    /// <summary>A number that is undefined in every row.</summary>
    Undefined,

    /// <summary>-A.</summary>
    Negate,

    /// <summary>A + B.</summary>
    Add,

    /// <summary>A - B.</summary>
    Subtract,

    /// <summary>A × B.</summary>
    Multiply,

    /// <summary>A ÷ B; undefined where B is zero.</summary>
    Divide,

    /// <summary>The lesser of A and B.</summary>
    Minimum,

    /// <summary>The greater of A and B.</summary>
    Maximum,

    /// <summary>The greatest whole number that is not above A.</summary>
    Floor,

    /// <summary>B where the truth A is true, C where it is false, missing where it is unknown.</summary>
    Choose,

    /// <summary>The number that a table has for the band A.</summary>
    Lookup,

    /// <summary>The day that lies a constant number of months after the day A; the last of the month where that month is shorter.</summary>
    AddMonths,

    /// <summary>The band of a table in which A lies.</summary>
    Bands,

    /// <summary>The truth of an input.</summary>
    FactTruth,

    /// <summary>True in every row.</summary>
    True,

    /// <summary>False in every row.</summary>
    False,

    /// <summary>Unknown in every row, and no fact could change it.</summary>
    Unknown,

    /// <summary>A &lt; B.</summary>
    Less,

    /// <summary>A ≤ B.</summary>
    LessOrEqual,

    /// <summary>A = B, of numbers.</summary>
    Equal,

    /// <summary>A and B: false as soon as one is false.</summary>
    And,

    /// <summary>A or B: true as soon as one is true.</summary>
    Or,

    /// <summary>Not A.</summary>
    Not,

    /// <summary>Whether A, of any kind, has a value: never unknown.</summary>
    IsPresent,

    /// <summary>The truth B where the truth A is true, C where it is false, unknown where it is unknown.</summary>
    ChooseTruth,
}
