using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>One way of calling a built-in function.</summary>
/// <param name="Name">As FEEL writes it.</param>
/// <param name="Parameters">Their names in order; for a function of any number of arguments that of the list.</param>
/// <param name="Required">How many have to be given.</param>
/// <param name="AnyNumber">Whether the last parameter takes any number of arguments.</param>
/// <param name="Apply">Computes; gives null for arguments it cannot work with.</param>
internal sealed record FeelFunction(string Name, string[] Parameters, int Required, bool AnyNumber, Func<FeelArguments, FeelValue> Apply);
