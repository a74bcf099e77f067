using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>What lists of results show of an enterprise.</summary>
public sealed record IndexedEnterprise(int Id, string CreditCode, string Name, string? UnitId, string? ParkId, string? IndustryCode, EnterpriseSize? Size, bool Synthetic);

/// <summary>All enterprises that are not merged, by id and by code; kept until the registry changes.</summary>
public sealed class EnterpriseIndex
{
    private EnterpriseIndex(IReadOnlyList<IndexedEnterprise> all)
    {
        ById = all.ToDictionary(one => one.Id);
        ByCode = all.ToDictionary(one => one.CreditCode, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<int, IndexedEnterprise> ById { get; }

    public IReadOnlyDictionary<string, IndexedEnterprise> ByCode { get; }

    /// <summary>Reads it.</summary>
    public static async Task<EnterpriseIndex> ReadAsync(TiduDb db, CancellationToken cancel) => new(
        await db.Set<Enterprise>().AsNoTracking().Where(one => one.MergedIntoId == null)
            .Select(one => new IndexedEnterprise(one.Id, one.CreditCode, one.Name, one.UnitId, one.ParkId, one.IndustryCode, one.Size, one.Synthetic))
            .ToListAsync(cancel));
}

/// <summary>The enterprises a caller may see: those whose unit or park lies within the scope.</summary>
public sealed class RegistryScope
{
    private readonly HashSet<string> _units;

    internal RegistryScope(Scope scope, EnterpriseIndex index)
    {
        (Scope, Index) = (scope, index);
        _units = scope.SeesEverything ? [] : scope.Tree.Units.Where(unit => scope.Contains(unit.Id, scope.Today)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        SeesAll = scope.SeesEverything || index.ById.Values.All(Contains);
    }

    public Scope Scope { get; }

    public EnterpriseIndex Index { get; }

    /// <summary>True where nothing in the registry is hidden.</summary>
    public bool SeesAll { get; }

    /// <summary>Units within the scope.</summary>
    public IReadOnlyCollection<string> Units => _units;

    /// <summary>True where the caller may see it.</summary>
    public bool Contains(IndexedEnterprise enterprise) =>
        Scope.SeesEverything || (enterprise.UnitId is { } unit && _units.Contains(unit)) || (enterprise.ParkId is { } park && _units.Contains(park));

    /// <summary>The enterprise where it exists and may be seen; else null.</summary>
    public IndexedEnterprise? Find(string creditCode) => Index.ByCode.TryGetValue(creditCode, out var found) && Contains(found) ? found : null;

    /// <summary>The name of a unit today; null where there is none.</summary>
    public string? NameOf(string? unitId) => unitId is null ? null : Scope.Tree.Find(unitId)?.Name;
}

/// <summary>Gives handlers the caller's part of the registry.</summary>
public sealed class RegistryScopeSource(ScopeSource scopes, StampedCache<EnterpriseIndex> indexes, TiduDb db)
{
    public async ValueTask<RegistryScope> OpenAsync(CancellationToken cancel) => new(await scopes.OpenAsync(cancel), await indexes.GetAsync(db, cancel));
}
