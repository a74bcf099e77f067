namespace Tidu.Engine.Standards.Explaining;

/// <summary>The smallest change of one fact, in whole steps of its unit, that reaches something. One step less does not.</summary>
/// <param name="Column">The fact's column.</param>
/// <param name="Label">Chinese name, with the year.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="From">What it is.</param>
/// <param name="To">What it must be.</param>
/// <param name="Change">The difference, exactly.</param>
/// <param name="Text">Chinese: how much is lacking or too much, rounded away from what it is.</param>
/// <param name="OtherScopes">Facts of the same name in other scopes (口径), which are to be compared first; empty where there are none.</param>
public sealed record Need(string Column, string Label, string Unit, decimal From, decimal To, decimal Change, string Text, IReadOnlyList<string> OtherScopes);
