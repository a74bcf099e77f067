namespace Tidu.Engine.Packs;

/// <summary>How values of disjoint units make their parent's value; none: they do not.</summary>
public enum OverUnits
{
    Sum,
    RatioOfSums,
    None,
}
