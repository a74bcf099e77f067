using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel;

/// <summary>An expression read from text, or why it was not; exactly one of the two.</summary>
public sealed record FeelReading(FeelExpression? Expression, FeelProblem? Problem);
