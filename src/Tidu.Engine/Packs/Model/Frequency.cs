namespace Tidu.Engine.Packs;

/// <summary>How often a mechanism runs.</summary>
public enum Frequency
{
    Month,
    Quarter,
    HalfYear,
    Year,
    Irregular,
}
