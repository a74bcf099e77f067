namespace Tidu.Engine.Packs;

/// <summary>What happened to units on a day.</summary>
public enum UnitChangeKind
{
    Open,
    Close,
    Split,
    Merge,
    Move,
}
