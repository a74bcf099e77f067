namespace Tidu.Engine.Indicators;

/// <summary>Which way an indicator improves. Codes: up, down.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}
