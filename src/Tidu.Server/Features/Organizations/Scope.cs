using Tidu.Engine.Packs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>Which units' rows the caller may see: the units it belongs to today and all below them. A row outside is answered as if it did not exist (404).</summary>
/// <param name="Tree">All units, also those outside the scope.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Today">In China time; decides which of the caller's units are in force.</param>
public sealed record Scope(OrganizationTree Tree, CurrentUser Caller, DateOnly Today)
{
    private (OrganizationTree Tree, bool All)? _everything;

    /// <summary>True for the local operator at the command line, who sees everything.</summary>
    public bool IsWhole => Caller.IsLocalOperator;

    /// <summary>True for one who sees every enterprise, also those without a place: the local operator, and whoever has every unit of the tree.</summary>
    public bool SeesEverything
    {
        get
        {
            if (_everything is not { } known || known.Tree != Tree)
            {
                _everything = known = (Tree, IsWhole || (Tree.Units.Count > 0 && Tree.Units.All(unit => Contains(unit.Id, Today))));
            }

            return known.All;
        }
    }

    /// <summary>True where an enterprise of this unit and park is seen; one without a place is seen by those who see everything.</summary>
    public bool SeesPlace(string? unitId, string? parkId) =>
        (unitId is not null && Contains(unitId, Today)) || (parkId is not null && Contains(parkId, Today)) || SeesEverything;

    /// <summary>True for one who only reports for the own unit or answers for its own tasks: sees its own row with rank and n, nothing of others.</summary>
    public bool IsReporterOnly =>
        !IsWhole && !Roles.Overseeing.Any(Caller.IsIn);

    /// <summary>The units the caller belongs to today, main unit first; empty for the local operator.</summary>
    public IReadOnlyList<string> UnitIds { get; } = [.. Caller.Units.Where(unit => unit.IsValidOn(Today)).Select(unit => unit.UnitId)];

    /// <summary>True where the caller may see the unit's rows as of the day.</summary>
    public bool Contains(string unitId, DateOnly on) =>
        Tree.Find(unitId) is not null && (IsWhole || UnitIds.Any(own => Tree.IsWithin(unitId, own, on)));

    /// <summary>The units within the scope that exist on the day, in printed order.</summary>
    public IReadOnlyList<UnitDefinition> UnitsOn(DateOnly on) =>
        [.. Tree.Units.Where(unit => unit.IsValidOn(on) && Contains(unit.Id, on))];
}
