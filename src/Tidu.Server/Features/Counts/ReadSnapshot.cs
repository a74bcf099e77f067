using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Counts;

/// <summary>Reads the registry into a snapshot: of each row only what counts need.</summary>
internal static class ReadSnapshot
{
    /// <summary>All of it.</summary>
    public static async Task<RegistrySnapshot> ReadAsync(TiduDb db, CancellationToken cancel)
    {
        var enterprises = await Rows(db.Set<Enterprise>().OrderBy(row => row.Name).ThenBy(row => row.Id)).ToListAsync(cancel);
        return BuildSnapshot.Of(enterprises, await Places(db.Set<EnterprisePlace>()).ToListAsync(cancel), await Titles(db.Set<Qualification>()).ToListAsync(cancel));
    }

    /// <summary>An earlier one with what the database has of some enterprises now; null where the order of names cannot be told from it.</summary>
    public static async Task<RegistrySnapshot?> PatchAsync(TiduDb db, RegistrySnapshot last, IReadOnlySet<int> changed, CancellationToken cancel)
    {
        List<int> ids = [.. changed];
        var names = await db.Set<Enterprise>().Where(row => row.MergedIntoId == null && ids.Contains(row.Id)).OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancel);
        var rows = await Rows(db.Set<Enterprise>().Where(row => ids.Contains(row.Id))).ToDictionaryAsync(row => row.Id, cancel);
        var placed = new List<RowBehind>();
        foreach (var row in names)
        {
            placed.Add(new RowBehind(rows[row.Id], await BehindAsync(db, row.Id, row.Name, cancel)));
        }

        var places = await Places(db.Set<EnterprisePlace>().Where(row => ids.Contains(row.EnterpriseId))).ToListAsync(cancel);
        return PatchSnapshot.Of(last, changed, placed, places, await Titles(db.Set<Qualification>().Where(row => ids.Contains(row.EnterpriseId))).ToListAsync(cancel));
    }

#pragma warning disable CA1309 // The database compares, in the order it sorts names in.
    private static Task<int?> BehindAsync(TiduDb db, int id, string name, CancellationToken cancel) => db.Set<Enterprise>()
        .Where(row => row.MergedIntoId == null && string.Compare(row.Name, name) <= 0 && (row.Name != name || row.Id < id))
        .OrderByDescending(row => row.Name).ThenByDescending(row => row.Id)
        .Select(row => (int?)row.Id).FirstOrDefaultAsync(cancel);
#pragma warning restore CA1309

    private static IQueryable<EnterpriseRow> Rows(IQueryable<Enterprise> enterprises) =>
        enterprises.Where(row => row.MergedIntoId == null).Select(row => new EnterpriseRow(row.Id, row.UnitId, row.ParkId, row.Synthetic, row.State, row.StateFrom));

    private static IQueryable<PlaceRow> Places(IQueryable<EnterprisePlace> places) => places.Select(row => new PlaceRow(row.EnterpriseId, row.UnitId, row.ParkId, row.From, row.To));

    private static IQueryable<TitleRow> Titles(IQueryable<Qualification> titles) =>
        titles.Select(row => new TitleRow(row.EnterpriseId, row.Kind, row.ValidFrom, row.EndedOn != null && (row.ValidTo == null || row.EndedOn < row.ValidTo) ? row.EndedOn : row.ValidTo));
}
