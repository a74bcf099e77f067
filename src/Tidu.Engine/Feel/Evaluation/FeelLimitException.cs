namespace Tidu.Engine.Feel.Evaluation;

/// <summary>Ends an evaluation that would take more than <see cref="FeelLimits"/> allow; never leaves the evaluator, whose result is then null.</summary>
internal sealed class FeelLimitException : Exception;
