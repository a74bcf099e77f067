namespace Tidu.Engine.Feel;

/// <summary>Why an expression was not accepted: what was met, and where.</summary>
/// <param name="Code">Stable, kebab-case; all of them are in <see cref="FeelCodes"/>.</param>
/// <param name="Line">Line of the expression's text, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
/// <param name="Message">Chinese: what is wrong and how to mend it.</param>
/// <param name="Params">What the message names, for callers with texts of their own.</param>
public sealed record FeelProblem(string Code, int Line, int Column, string Message, IReadOnlyDictionary<string, string> Params);
