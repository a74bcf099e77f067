namespace Tidu.Engine.Feel;

/// <summary>The codes of <see cref="FeelProblem"/>.</summary>
public static class FeelCodes
{
    /// <summary>The text is not FEEL: something else was expected here.</summary>
    public const string Syntax = "feel-syntax";

    /// <summary>A string, comment or at-literal that does not end.</summary>
    public const string Unclosed = "feel-unclosed";

    /// <summary>FEEL, but a part of it that this engine leaves out (contexts, function definitions, times, today).</summary>
    public const string Refused = "feel-refused";

    /// <summary>A type that FEEL does not define.</summary>
    public const string UnknownType = "feel-unknown-type";

    /// <summary>Nested deeper than <see cref="FeelLimits.Depth"/>.</summary>
    public const string TooDeep = "feel-too-deep";

    /// <summary>Longer than <see cref="FeelLimits.Length"/>.</summary>
    public const string TooLong = "feel-too-long";

    /// <summary>So ambiguous that reading it would take too long.</summary>
    public const string TooComplex = "feel-too-complex";
}
