using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Something wrong in a file of facts. The row is evaluated nevertheless; a value that is none counts as missing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Row">The record in the file, the header being 1.</param>
/// <param name="Column">The column's name; null where it concerns the row.</param>
/// <param name="Value">The text in the cell, long ones cut; null where it concerns no cell.</param>
/// <param name="Detail">What is needed to understand it: a bound, the row before, the nearest name; null where nothing.</param>
public sealed record FactProblem(FactProblemKind Kind, long Row, string? Column, string? Value, string? Detail)
{
    /// <summary>True for what may be right and is only said; it does not make the file a faulty one.</summary>
    public bool IsHint => Kind is FactProblemKind.CodeCheck or FactProblemKind.UnknownColumn or FactProblemKind.MissingColumn;

    /// <summary>Chinese: row, column and value, what is wrong, what was done, what to do.</summary>
    public string Message => AssessTexts.Problem(this);
}
