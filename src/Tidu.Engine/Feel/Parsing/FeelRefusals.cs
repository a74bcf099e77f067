namespace Tidu.Engine.Feel.Parsing;

/// <summary>The parts of FEEL that this engine leaves out, and refuses by name instead of reading them as something else.</summary>
internal static class FeelRefusals
{
    /// <summary>Functions over times, contexts and the clock.</summary>
    public static readonly IReadOnlySet<string> Functions = new HashSet<string>(StringComparer.Ordinal)
    {
        "time", "date and time", "now", "today", "context", "context put", "context merge", "get value", "get entries",
    };

    /// <summary>Words that begin a construct which is left out.</summary>
    public static readonly IReadOnlySet<string> Words = new HashSet<string>(StringComparer.Ordinal) { "function", "external" };
}
