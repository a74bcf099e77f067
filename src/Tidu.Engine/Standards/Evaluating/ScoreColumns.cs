using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>The places of a score's result columns.</summary>
/// <param name="Score">The score.</param>
/// <param name="Low">The least points, see <see cref="StandardOutputs.PointsAt"/>.</param>
/// <param name="High">The most points.</param>
/// <param name="Value">What the table tests; null where there is none.</param>
/// <param name="Branch">Bytes, of a best-of: the branch that counts; else null.</param>
/// <param name="Missing">Masks.</param>
public sealed record ScoreColumns(CompiledScore Score, int Low, int High, ValueColumns? Value, int? Branch, int Missing);
