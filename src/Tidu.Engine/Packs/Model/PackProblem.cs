namespace Tidu.Engine.Packs;

/// <summary>Why a pack cannot be used as it is.</summary>
/// <param name="File">The path as the caller gave it.</param>
/// <param name="Line">From 1; 1 where the whole file is meant.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Code">Stable, kebab-case; <c>docs/packs.md</c> lists them.</param>
/// <param name="Message">Chinese: what is wrong, at which key or row, and how to mend it.</param>
public sealed record PackProblem(string File, int Line, int Column, string Code, string Message);
