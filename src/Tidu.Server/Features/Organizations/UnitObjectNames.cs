using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>Names of units, for the audit trail.</summary>
internal sealed class UnitObjectNames(StampedCache<OrganizationTree> trees, TiduDb db) : IObjectNames
{
    public string Kind => "unit";

    public bool AreTelling => true;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var tree = await trees.GetAsync(db, cancel);
        return ids.Select(tree.Find).OfType<Engine.Packs.UnitDefinition>().DistinctBy(unit => unit.Id).ToDictionary(unit => unit.Id, unit => unit.Name);
    }
}
