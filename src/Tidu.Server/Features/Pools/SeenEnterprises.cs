using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Pools;

/// <summary>Which enterprises a caller sees.</summary>
internal static class SeenEnterprises
{
    /// <summary>An enterprise is seen where its unit or its park lies within the scope; one whose place is not known by those who see everything.</summary>
    public static bool IsSeenIn(this Enterprise enterprise, Scope scope) => IsSeen(scope, enterprise.UnitId, enterprise.ParkId);

    /// <summary>The same of a unit and a park.</summary>
    public static bool IsSeen(Scope scope, string? unitId, string? parkId) => scope.SeesPlace(unitId, parkId);
}
