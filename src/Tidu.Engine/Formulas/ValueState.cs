namespace Tidu.Engine.Formulas;

/// <summary>Whether a node has a value in a row, and if not, why.</summary>
public enum ValueState
{
    /// <summary>It has a value.</summary>
    Known,

    /// <summary>It hangs on a fact that is missing.</summary>
    Missing,

    /// <summary>All facts it hangs on are there, but it has no value: division by zero.</summary>
    Undefined,
}
