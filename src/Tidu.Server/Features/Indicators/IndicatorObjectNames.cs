using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Indicators;

/// <summary>Names of indicators, for the audit trail.</summary>
internal sealed class IndicatorObjectNames(TiduDb db) : IObjectNames
{
    public string Kind => "indicator";

    public bool AreTelling => true;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        await db.Set<Indicator>().AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.ShortName ?? row.Name, cancel);
}
