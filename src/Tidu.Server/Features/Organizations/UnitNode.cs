using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>A unit in the tree of GET /api/units.</summary>
/// <param name="ParentId">The unit above on the day, also where it lies outside the caller's scope.</param>
/// <param name="CanEdit">True where the caller may change it: an officer, below the own unit.</param>
/// <param name="ProvisionalCode">True where the id stands in for a code not yet published.</param>
public sealed record UnitNode(
    string UnitId, string Name, string ShortName, UnitKind Kind, string? ParentId, DateOnly? From, DateOnly? To, bool ProvisionalCode, IReadOnlyList<string> Aliases, int? Order, bool CanEdit, IReadOnlyList<UnitNode> Children);
