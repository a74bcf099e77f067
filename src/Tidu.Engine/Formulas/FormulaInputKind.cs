namespace Tidu.Engine.Formulas;

/// <summary>What the values of an input are.</summary>
public enum FormulaInputKind
{
    /// <summary>A decimal number in the base unit of its fact.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A day, computed with as its day number (<see cref="DateOnly.DayNumber"/>).</summary>
    Date,
}
