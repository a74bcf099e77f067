namespace Tidu.Engine.Packs;

/// <summary>The five bands, best first.</summary>
public enum Band
{
    Green,
    Blue,
    Yellow,
    Orange,
    Red,
}
