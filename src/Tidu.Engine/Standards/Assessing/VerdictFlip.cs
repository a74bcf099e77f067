namespace Tidu.Engine.Standards.Assessing;

/// <summary>A verdict that replaced parameters change.</summary>
/// <param name="Unit">The unit as the file names it; empty where it has no such column.</param>
/// <param name="Before">With the parameters in force.</param>
/// <param name="After">With those replaced.</param>
public sealed record VerdictFlip(string Unit, Verdict Before, Verdict After);
