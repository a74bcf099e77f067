using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>The parts of FEEL that this engine leaves out, and refuses by name instead of reading them as something else.</summary>
internal static class FeelRefusals
{
    /// <summary>Functions that make a context of an empty list.</summary>
    private static readonly HashSet<string> OfLists = new(StringComparer.Ordinal) { "context", "context merge" };

    /// <summary>Functions over contexts.</summary>
    private static readonly HashSet<string> OfContexts = new(StringComparer.Ordinal) { "context put", "get value", "get entries", "context", "context merge" };

    /// <summary>Functions over times and the clock.</summary>
    private static readonly HashSet<string> OfTimes = new(StringComparer.Ordinal) { "time", "date and time", "now", "today" };

    /// <summary>Functions over times, contexts and the clock.</summary>
    public static readonly IReadOnlyCollection<string> Functions = [.. OfTimes, .. OfContexts];

    /// <summary>Words that begin a construct which is left out.</summary>
    public static readonly IReadOnlySet<string> Words = new HashSet<string>(StringComparer.Ordinal) { "function", "external" };

    /// <summary>Whether a call is refused before its arguments are read.</summary>
    public static bool Refuses(string function) => OfTimes.Contains(function) || Words.Contains(function);

    /// <summary>Whether a call is refused for its arguments. A function over contexts that gets literals only gets no context, and is null; of anything else it is refused.</summary>
    public static bool Refuses(FeelCall call) =>
        OfContexts.Contains(call.Function)
            && (!call.Arguments.All(argument => IsLiteral(argument.Value))
                || (OfLists.Contains(call.Function) && call.Arguments is [{ Value: FeelListLiteral { Items.Count: 0 } }]));

    private static bool IsLiteral(FeelExpression expression) => expression switch
    {
        FeelListLiteral list => list.Items.All(IsLiteral),
        FeelNegation negation => IsLiteral(negation.Operand),
        _ => expression is FeelLiteral,
    };
}
