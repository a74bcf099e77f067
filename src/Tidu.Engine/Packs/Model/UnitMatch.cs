namespace Tidu.Engine.Packs;

/// <summary>How a name was recognized as a unit.</summary>
public enum UnitMatch
{
    /// <summary>It was not.</summary>
    None,
    
    Id,
    Name,
    Alias,
}
