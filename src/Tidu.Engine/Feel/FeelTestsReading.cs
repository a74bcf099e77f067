using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel;

/// <summary>Unary tests read from text, or why they were not; exactly one of the two.</summary>
/// <param name="Tests">Any of them true makes the whole true. Each a <see cref="FeelUnaryTest"/>, a <see cref="FeelRangeLiteral"/> or another expression.</param>
/// <param name="Problem">Where and why the reading ended.</param>
public sealed record FeelTestsReading(IReadOnlyList<FeelExpression>? Tests, FeelProblem? Problem);
