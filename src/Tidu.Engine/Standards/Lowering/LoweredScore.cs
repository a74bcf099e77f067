using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>A score in the graph.</summary>
/// <param name="Score">The score.</param>
/// <param name="KnownLow">The least points by facts and records; missing while a fact is.</param>
/// <param name="KnownHigh">The most points by facts and records; missing while a fact is.</param>
/// <param name="Points">The range that is always there, and the settled points.</param>
/// <param name="Branch">Of a best-of: the branch that counts.</param>
internal sealed record LoweredScore(Score Score, NumberFormula KnownLow, NumberFormula KnownHigh, LoweredPoints Points, NumberFormula? Branch = null);
