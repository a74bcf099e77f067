using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>Titles of plans, for the audit trail.</summary>
internal sealed class PlanObjectNames(TiduDb db) : IObjectNames
{
    public string Kind => "plan";

    public bool AreTelling => true;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        await db.Set<ActionPlan>().AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ShortTitle, cancel);
}

/// <summary>Titles of breakdowns, for the audit trail.</summary>
internal sealed class BreakdownObjectNames(TiduDb db) : IObjectNames
{
    public string Kind => "breakdown";

    public bool AreTelling => false;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var numbers = ids.Select(id => int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var titles = await db.Set<TargetBreakdown>().AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancel);
        return titles.ToDictionary(pair => $"{pair.Key}", pair => pair.Value);
    }
}
