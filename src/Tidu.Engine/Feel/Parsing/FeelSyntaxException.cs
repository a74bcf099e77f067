namespace Tidu.Engine.Feel.Parsing;

/// <summary>Ends a reading; never leaves the parser, which turns it into a <see cref="FeelProblem"/>.</summary>
internal sealed class FeelSyntaxException(string code, int at, string? subject = null, string? found = null) : Exception
{
    /// <summary>One of <see cref="FeelCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>Where, from 0.</summary>
    public int At { get; } = at;

    /// <summary>What was expected, or what is refused.</summary>
    public string Subject { get; } = subject ?? "";

    /// <summary>What was met instead.</summary>
    public string Found { get; } = found ?? "";
}
