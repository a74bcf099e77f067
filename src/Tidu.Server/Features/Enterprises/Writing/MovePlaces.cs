using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>The history of places after a move: the open one ends the day before, the new one begins.</summary>
internal static class MovePlaces
{
    /// <returns>A problem where the open place begins later; null where it was done.</returns>
    public static async Task<IResult?> RunAsync(Enterprise one, (string? UnitId, string? ParkId) old, DateOnly from, TiduDb db, CancellationToken cancel)
    {
        var places = await db.Set<EnterprisePlace>().Where(place => place.EnterpriseId == one.Id).ToListAsync(cancel);
        var open = places.FirstOrDefault(place => place.To is null);
        if (open is null)
        {
            db.Add(new EnterprisePlace { EnterpriseId = one.Id, UnitId = old.UnitId, ParkId = old.ParkId, To = from.AddDays(-1) });
        }
        else if (open.From > from)
        {
            return Problems.RuleBroken("dates-reversed", ("from", open.From), ("to", from));
        }
        else if (open.From == from)
        {
            // A move on the day of the one before replaces it.
            (open.UnitId, open.ParkId) = (one.UnitId, one.ParkId);
            return null;
        }
        else
        {
            open.To = from.AddDays(-1);
        }

        db.Add(new EnterprisePlace { EnterpriseId = one.Id, UnitId = one.UnitId, ParkId = one.ParkId, From = from });
        return null;
    }
}
