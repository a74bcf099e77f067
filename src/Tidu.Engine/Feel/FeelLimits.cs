namespace Tidu.Engine.Feel;

/// <summary>Bounds that keep a hostile expression from exhausting the process.</summary>
public static class FeelLimits
{
    /// <summary>Most UTF-16 units of an expression.</summary>
    public const int Length = 65_536;

    /// <summary>Deepest nesting of an expression's tree, brackets and chains of operators included.</summary>
    public const int Depth = 300;

    /// <summary>Most items of a list that an evaluation builds; a longer one is null.</summary>
    public const int Items = 1_000_000;

    /// <summary>Most UTF-16 units of a string that an evaluation builds; a longer one is null.</summary>
    public const int Text = 4_000_000;

    /// <summary>Most nodes one evaluation visits; beyond them its result is null.</summary>
    public const int Steps = 20_000_000;
}
