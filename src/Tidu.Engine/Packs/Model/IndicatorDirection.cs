namespace Tidu.Engine.Packs;

/// <summary>Which way is better.</summary>
public enum IndicatorDirection
{
    Up,
    Down,
}
