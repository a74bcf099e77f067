namespace Tidu.Engine.Packs;

/// <summary>What sort of number an indicator is.</summary>
public enum IndicatorKind
{
    Stock,
    Flow,
    Ratio,
    Growth,
}
