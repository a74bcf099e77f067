using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>A unit as responses name it.</summary>
public sealed record UnitRef(string UnitId, string Name, string ShortName, UnitKind Kind)
{
    /// <summary>From the tree's unit.</summary>
    public static UnitRef Of(UnitDefinition unit) => new(unit.Id, unit.Name, unit.ShortName, unit.Kind);
}
