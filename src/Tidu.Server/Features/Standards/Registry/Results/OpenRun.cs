using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>A run that is done, by one standard, with the rows the caller may see.</summary>
public sealed record OpenedRun(AssessmentRun Run, RunView View, string Standard, RunLens Lens, IReadOnlyList<StandardVerdict> Rows, RegistryScope Scope);

/// <summary>Opens runs for their results.</summary>
public sealed class OpenRun(RegistryScopeSource scopes, RunAccess access, RunRows rows, StandardLibrary library, AuditTrail audit, TiduDb db)
{
    /// <summary>The run with its rows, or why it cannot be shown.</summary>
    public async Task<(OpenedRun? Run, IResult? Refused)> OpenAsync(string id, string? standard, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var run = await access.FindAsync(id, cancel);
        if (run is null || !RunAccess.MaySee(run, scope))
        {
            return (null, await audit.NotFoundAsync(run is not null, "run-not-found", "assessment-run", id));
        }

        if (run.State != RunState.Done)
        {
            return (null, Problems.Conflict(run.State == RunState.Running ? "run-not-done" : "run-failed", ("id", id)));
        }

        var view = access.View(run, scope);
        var chosen = standard ?? view.Standards.FirstOrDefault() ?? string.Empty;
        if (!view.Standards.Contains(chosen))
        {
            return (null, Problems.NotFound("standard-not-found", ("id", chosen)));
        }

        var all = await rows.OfAsync(db, run, chosen, cancel);
        var seen = all.Where(row => scope.Index.ById.TryGetValue(row.EnterpriseId, out var enterprise) && scope.Contains(enterprise)).ToList();
        return (new OpenedRun(run, view, chosen, new RunLens(library, run, chosen), seen, scope), null);
    }
}
