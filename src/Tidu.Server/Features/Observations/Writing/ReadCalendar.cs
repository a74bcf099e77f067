using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Observations;

/// <summary>The reporting periods of the database as one calendar.</summary>
public static class ReadCalendar
{
    public static async Task<ReportingCalendar> ReadAsync(TiduDb db, OrganizationTree units, CancellationToken cancel) =>
        new(units, await db.Set<ReportingPeriod>().AsNoTracking().ToListAsync(cancel));
}
