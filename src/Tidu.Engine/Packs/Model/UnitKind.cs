namespace Tidu.Engine.Packs;

/// <summary>What a unit is: only a group may have members, and a group has no administration of its own.</summary>
public enum UnitKind
{
    City,
    District,
    Zone,
    Township,
    Department,
    Group,
}
