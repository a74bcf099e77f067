namespace Tidu.Engine.Formulas;

/// <summary>What a node of a formula yields.</summary>
public enum FormulaKind
{
    /// <summary>An exact number; dates are day numbers.</summary>
    Number,

    /// <summary>A truth of three values.</summary>
    Truth,

    /// <summary>The place of a number among the bands of a table, counted from 0.</summary>
    Band,
}
