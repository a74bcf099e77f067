namespace Tidu.Engine.Packs;

/// <summary>What a count claim counts in its document.</summary>
public enum CountedThing
{
    Tasks,
    Safeguards,
    Sections,
}
