namespace Tidu.Engine.Feel;

/// <summary>Bounds that keep a hostile expression from exhausting the process.</summary>
public static class FeelLimits
{
    /// <summary>Most UTF-16 units of an expression.</summary>
    public const int Length = 65_536;

    /// <summary>Deepest nesting of an expression's tree, brackets and chains of operators included.</summary>
    public const int Depth = 300;

    /// <summary>Most items of a list that an evaluation builds, those of inner lists and every 16 characters of strings counted; with more the result is null.</summary>
    public const int Items = 1_000_000;

    /// <summary>Most levels of lists in lists that an evaluation builds; with more its result is null.</summary>
    public const int Nesting = 100;

    /// <summary>Most UTF-16 units of a string that an evaluation builds; a longer one is null.</summary>
    public const int Text = 4_000_000;

    /// <summary>Most steps of one evaluation: nodes visited, and what lists and strings given to functions weigh. Beyond them its result is null.</summary>
    public const int Steps = 5_000_000;
}
