using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>By district the kinds of titles of which its registry held any up to a day: only of these "none" is an answer for its enterprises. What another district imported, or what was imported of later years, says nothing here.</summary>
public sealed class KnownTitles
{
    /// <summary>Up to so many districts each kind is looked for one by one: the first title found answers.</summary>
    private const int FewDistricts = 3;

    private static readonly IReadOnlySet<string> None = new HashSet<string>(StringComparer.Ordinal);

    private readonly OrganizationTree _tree;
    private readonly DateOnly _day;
    private readonly Dictionary<(string? UnitId, string? ParkId), string> _districts = [];
    private readonly Dictionary<string, HashSet<string>> _kinds = new(StringComparer.Ordinal);

    private KnownTitles(OrganizationTree tree, DateOnly day) => (_tree, _day) = (tree, day);

    /// <summary>District and kind of each, in ordinal order: as the standing run keeps them.</summary>
    public IReadOnlyList<string> Keys => [.. _kinds.SelectMany(district => district.Value.Select(kind => KeyOf(district.Key, kind))).Order(StringComparer.Ordinal)];

    /// <summary>The kinds known where an enterprise of this unit and park lies.</summary>
    public IReadOnlySet<string> Of(string? unitId, string? parkId) => _kinds.GetValueOrDefault(DistrictOf(unitId, parkId)) ?? None;

    /// <summary>Of which district a key is.</summary>
    public static string DistrictOfKey(string key) => key[..key.LastIndexOf('|')];

    /// <summary>The district above a unit, or above the park where the unit is not known; where there is none the unit right below the root. Empty where nothing is known.</summary>
    public string DistrictOf(string? unitId, string? parkId)
    {
        if (!_districts.TryGetValue((unitId, parkId), out var district))
        {
            _districts[(unitId, parkId)] = district = Above(_tree, unitId ?? parkId, _day);
        }

        return district;
    }

    /// <summary>Those of all districts, or where few places are given of the districts these lie in.</summary>
    /// <param name="db">Within a transaction its own changes are seen.</param>
    /// <param name="tree">The units.</param>
    /// <param name="day">Titles that begin later do not speak.</param>
    /// <param name="places">Units and parks; null is all.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<KnownTitles> ReadAsync(TiduDb db, OrganizationTree tree, DateOnly day, IEnumerable<(string? UnitId, string? ParkId)>? places, CancellationToken cancel)
    {
        var known = new KnownTitles(tree, day);
        var districts = places?.Select(place => known.DistrictOf(place.UnitId, place.ParkId)).ToHashSet(StringComparer.Ordinal);
        if (districts is null || districts.Count > FewDistricts)
        {
            await known.ReadAllAsync(db, cancel);
        }
        else
        {
            foreach (var district in districts)
            {
                await known.ReadDistrictAsync(db, district, cancel);
            }
        }

        return known;
    }

    private async Task ReadAllAsync(TiduDb db, CancellationToken cancel)
    {
        var found = Titles(db, RegistryTitles.Asked)
            .Join(Present(db), title => title.EnterpriseId, one => one.Id, (title, one) => new { one.UnitId, one.ParkId, title.Kind }).Distinct();
        await foreach (var each in found.AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(DistrictOf(each.UnitId, each.ParkId), each.Kind);
        }
    }

    private async Task ReadDistrictAsync(TiduDb db, string district, CancellationToken cancel)
    {
        var units = _tree.Units.Select(unit => unit.Id).Where(unit => DistrictOf(unit, null) == district).Append(district).Distinct(StringComparer.Ordinal).ToList();
        var within = district.Length == 0
            ? Present(db).Where(one => one.UnitId == null && one.ParkId == null)
            : Present(db).Where(one => units.Contains(one.UnitId!) || (one.UnitId == null && units.Contains(one.ParkId!)));
        foreach (var kind in RegistryTitles.Asked)
        {
            if (await Titles(db, [kind]).AnyAsync(title => within.Any(one => one.Id == title.EnterpriseId), cancel))
            {
                Add(district, kind);
            }
        }
    }

    private IQueryable<Qualification> Titles(TiduDb db, IReadOnlyList<string> kinds) =>
        db.Set<Qualification>().AsNoTracking().Where(title => kinds.Contains(title.Kind) && title.ValidFrom <= _day);

    private static IQueryable<Enterprise> Present(TiduDb db) => db.Set<Enterprise>().AsNoTracking().Where(one => one.MergedIntoId == null);

    private void Add(string district, string kind)
    {
        if (!_kinds.TryGetValue(district, out var kinds))
        {
            _kinds.Add(district, kinds = new HashSet<string>(StringComparer.Ordinal));
        }

        kinds.Add(kind);
    }

    private static string Above(OrganizationTree tree, string? unitId, DateOnly day)
    {
        if (unitId is null)
        {
            return string.Empty;
        }

        var path = tree.PathTo(unitId, day);
        return (path.LastOrDefault(unit => unit.Kind == UnitKind.District) ?? path.ElementAtOrDefault(1) ?? path.ElementAtOrDefault(0))?.Id ?? unitId;
    }

    private static string KeyOf(string district, string kind) => $"{district}|{kind}";
}
