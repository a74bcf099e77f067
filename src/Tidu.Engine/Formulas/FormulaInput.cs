namespace Tidu.Engine.Formulas;

/// <summary>One value a formula asks for: a fact, and of a series the accounting year.</summary>
/// <param name="Fact">The id of the fact.</param>
/// <param name="YearOffset">The accounting year relative to the as-of year: -1 is the last complete one. Null for facts that are no series.</param>
/// <param name="Kind">What its values are.</param>
public sealed record FormulaInput(string Fact, int? YearOffset, FormulaInputKind Kind);
