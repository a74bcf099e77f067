namespace Tidu.Server.Documents.Reading;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>#REF!, #DIV/0! and the like; <see cref="FileCell.Text"/> has the sign.</summary>
    Error,

    /// <summary>A formula that was never worked out: its value is unknown, which is not the same as blank.</summary>
    FormulaWithoutValue,
}
