namespace Tidu.Engine.Feel.Syntax;

/// <summary>Where a node stands in the text of its expression.</summary>
/// <param name="Start">First UTF-16 unit, from 0.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Line">Line of <paramref name="Start"/>, from 1.</param>
/// <param name="Column">Column of <paramref name="Start"/>, from 1.</param>
public readonly record struct FeelSpan(int Start, int Length, int Line, int Column);
