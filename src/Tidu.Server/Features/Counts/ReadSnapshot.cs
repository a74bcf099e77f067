using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Counts;

/// <summary>Reads the registry into a snapshot: of each row only what counts need.</summary>
internal static class ReadSnapshot
{
    public static async Task<RegistrySnapshot> ReadAsync(TiduDb db, CancellationToken cancel)
    {
        var enterprises = await db.Set<Enterprise>().AsNoTracking().Where(row => row.MergedIntoId == null).OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new EnterpriseRow(row.Id, row.UnitId, row.ParkId, row.Synthetic, row.State, row.StateFrom)).ToListAsync(cancel);
        var places = await db.Set<EnterprisePlace>().AsNoTracking()
            .Select(row => new PlaceRow(row.EnterpriseId, row.UnitId, row.ParkId, row.From, row.To)).ToListAsync(cancel);
        var titles = await db.Set<Qualification>().AsNoTracking()
            .Select(row => new TitleRow(row.EnterpriseId, row.Kind, row.ValidFrom, row.EndedOn != null && (row.ValidTo == null || row.EndedOn < row.ValidTo) ? row.EndedOn : row.ValidTo)).ToListAsync(cancel);
        return BuildSnapshot.Of(enterprises, places, titles);
    }
}
