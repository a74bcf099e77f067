using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Organizations;

/// <summary>Gives handlers the caller's scope.</summary>
public sealed class ScopeSource(CurrentUser caller, TiduDb db, StampedCache<OrganizationTree> trees, TimeProvider clock)
{
    /// <summary>The scope as of today; the tree comes from a cache.</summary>
    public async ValueTask<Scope> OpenAsync(CancellationToken cancel) =>
        new(await trees.GetAsync(db, cancel), caller, ChinaTime.Today(clock));
}
