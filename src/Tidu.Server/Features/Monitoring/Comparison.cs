using Tidu.Engine.Packs;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Whether two actuals of a unit are of the same thing, so that their difference says something about it.</summary>
internal static class Comparison
{
    private static readonly UnitChangeKind[] OtherArea = [UnitChangeKind.Split, UnitChangeKind.Merge, UnitChangeKind.Move];

    /// <summary>Why they are not; null where they are, or where one is missing.</summary>
    /// <returns>units-changed: the unit took in or gave away a part between them.</returns>
    public static string? Obstacle(OrganizationTree units, string unitId, Point? before, Point? now) =>
        before is not null && now is not null && HasChanged(units, unitId, before.On, now.On) ? "units-changed" : null;

    private static bool HasChanged(OrganizationTree units, string unitId, DateOnly after, DateOnly until) =>
        units.Changes.Any(change => change.On > after && change.On <= until && OtherArea.Contains(change.Kind) && TouchesArea(change, unitId));

    /// <summary>A unit that itself moved below another has the same area; those it left and came to have not.</summary>
    private static bool TouchesArea(UnitChange change, string unitId) => change.Kind == UnitChangeKind.Move
        ? change.To.Contains(unitId) && !change.From.Contains(unitId)
        : change.From.Contains(unitId) || change.To.Contains(unitId);
}
