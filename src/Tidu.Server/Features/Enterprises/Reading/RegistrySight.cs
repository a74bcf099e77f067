using System.Collections.Concurrent;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>Which enterprises the caller sees: those whose unit or park lies within the scope. Merged ones are in no list.</summary>
/// <param name="Scope">The caller's scope.</param>
/// <param name="Units">Units of the scope; null where it has all, also enterprises without a unit.</param>
public sealed record RegistrySight(Scope Scope, IReadOnlySet<string>? Units)
{
    /// <summary>True where contacts are shown in full.</summary>
    public bool ReadsContacts => Policies.Allow(Policies.ReadContacts, Scope.Caller);

    /// <summary>True where an enterprise of this unit and park is seen.</summary>
    public bool Contains(string? unitId, string? parkId) =>
        Units is null || (unitId is not null && Units.Contains(unitId)) || (parkId is not null && Units.Contains(parkId));

    /// <summary>The enterprises that are seen.</summary>
    public IQueryable<Enterprise> Of(IQueryable<Enterprise> enterprises)
    {
        var present = enterprises.Where(one => one.MergedIntoId == null);
        return Units is null ? present : Within(present, [.. Units]);
    }

    /// <summary>Those whose unit or park is one of the units.</summary>
    public static IQueryable<Enterprise> Within(IQueryable<Enterprise> enterprises, IReadOnlyList<string> units) =>
        enterprises.Where(one => units.Contains(one.UnitId!) || units.Contains(one.ParkId!));
}

/// <summary>Gives handlers the caller's sight of the registry.</summary>
public sealed class RegistrySights(ScopeSource scopes, KnownSights known)
{
    public async ValueTask<RegistrySight> OpenAsync(CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        return new(scope, scope.IsWhole ? null : known.UnitsOf(scope));
    }
}

/// <summary>Units of scopes, kept until the tree or the day changes: walking a city's tree for every key typed would take longer than the search.</summary>
public sealed class KnownSights
{
    private State _state = new(null, default, []);

    /// <summary>Null where the scope has every unit.</summary>
    public IReadOnlySet<string>? UnitsOf(Scope scope)
    {
        var state = _state;
        if (state.Tree != scope.Tree || state.Day != scope.Today)
        {
            _state = state = new(scope.Tree, scope.Today, []);
        }

        return state.Sets.GetOrAdd(string.Join('|', scope.UnitIds), _ => scope.SeesEverything ? null : scope.Tree.Units.Where(unit => scope.Contains(unit.Id, scope.Today)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal));
    }

    private sealed record State(OrganizationTree? Tree, DateOnly Day, ConcurrentDictionary<string, IReadOnlySet<string>?> Sets);
}
