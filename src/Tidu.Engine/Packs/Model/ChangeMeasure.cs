namespace Tidu.Engine.Packs;

/// <summary>What a printed change claims to be measured in.</summary>
public enum ChangeMeasure
{
    PercentagePoints,
    Percent,
    Absolute,
    FromNothing,
}
