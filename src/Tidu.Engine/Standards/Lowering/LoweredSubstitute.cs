using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>A fact that may stand in for another in a year.</summary>
/// <param name="Rules">The rules from the one to the other.</param>
/// <param name="YearOffset">-1 for the last complete accounting year; null where they are no series.</param>
/// <param name="IsUsed">Whether it does.</param>
internal sealed record LoweredSubstitute(IReadOnlyList<Substitute> Rules, int? YearOffset, TruthFormula IsUsed);
