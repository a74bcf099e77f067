using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>What every change of a plan's document stands on: reading it, writing it with history, findings, audit and stamp.</summary>
public sealed class PlanWrites(TiduDb db, ScopeSource scopes, ShippedPacks shipped, AuditTrail audit, CurrentUser user, TimeProvider clock, IEnumerable<IFollowPlans> followers)
{
    public TiduDb Db => db;

    public AuditTrail Audit => audit;

    public PackSet Shipped => shipped.Packs;

    public ValueTask<Scope> OpenAsync(CancellationToken cancel) => scopes.OpenAsync(cancel);

    /// <summary>The plan with its content, tracked; null where it does not exist or its unit lies outside the caller's scope.</summary>
    public async Task<ActionPlan?> FindAsync(Scope scope, string planId, CancellationToken cancel)
    {
        var plan = await db.Set<ActionPlan>().WithContent().SingleOrDefaultAsync(each => each.Id == planId, cancel);
        return plan is not null && scope.Contains(plan.UnitId, scope.Today) && !scope.IsReporterOnly ? plan : null;
    }

    public async Task<IResult> NotFoundAsync(string planId, CancellationToken cancel) =>
        await audit.NotFoundAsync(await db.Set<ActionPlan>().AnyAsync(plan => plan.Id == planId, cancel), "plan-not-found", "plan", planId);

    /// <summary>What documents are read against.</summary>
    public Task<PackSet> ReadPacksAsync(CancellationToken cancel) => StoredPacks.ReadAsync(db, shipped.Packs, cancel);

    /// <summary>Writes the pack into the plan's rows and saves. Changed values get an entry in their history, findings are made anew.</summary>
    /// <param name="plan">Tracked, with its content; may be new.</param>
    /// <param name="packs">As read before the change.</param>
    /// <param name="reason">Why; kept with every changed value.</param>
    internal async Task SaveAsync(ActionPlan plan, Pack.PlanPack pack, PackSet packs, string reason, TargetAct act, CancellationToken cancel)
    {
        RaiseVersion(plan);
        PlanRows.WriteAllButTargets(db, plan, pack);
        MergeTargets(plan, PlanPackContent.Targets(pack), reason, act);
        PlanFindingRows.Replace(db, plan, PlanFindings.Find(StoredPacks.With(packs, pack)).Where(finding => finding.Plan == plan.Id));
        await db.InTransactionAsync(() => SaveWithFollowersAsync(plan, cancel), cancel);
    }

    private async Task SaveWithFollowersAsync(ActionPlan plan, CancellationToken cancel)
    {
        await db.TouchAsync(LoadPlans.Stamp, cancel);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(plan, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A document is one thing: whoever changes a task or a figure of it raises the version that the next one must have seen.</summary>
    private void RaiseVersion(ActionPlan plan)
    {
        if (db.Entry(plan) is { State: not EntityState.Added } entry)
        {
            entry.Property(row => row.PackVersion).IsModified = true;
        }
    }

    /// <summary>Targets are paired by where they stand. What the document now says is in force.</summary>
    private void MergeTargets(ActionPlan plan, List<Target> incoming, string reason, TargetAct act)
    {
        var isNew = plan.Targets.Count == 0;
        var stored = plan.Targets.Where(target => !PlanTable.IsOfBreakdown(target.TableId)).ToDictionary(target => target.Key);
        foreach (var target in incoming)
        {
            if (!stored.Remove(target.Key, out var old))
            {
                plan.Targets.Add(target);
                if (!isNew && target.Value is not null)
                {
                    db.Add(Step(target, act == TargetAct.Edited ? TargetAct.Added : act, null, reason));
                }

                continue;
            }

            Follow(old, target, reason, act);
        }

        foreach (var gone in stored.Values)
        {
            plan.Targets.Remove(gone);
            db.Remove(gone);
        }
    }

    private void Follow(Target old, Target incoming, string reason, TargetAct act)
    {
        var (before, isChanged) = (old.Value, old.Value != incoming.Value);
        var (value, wasEdited) = (old.PackValue, old.Edited);
        old.Edited = false;
        old.TakeFrom(incoming);
        if (isChanged)
        {
            db.Add(Step(old, act, before, reason));
        }
        else
        {
            (old.PackValue, old.Edited) = (value, wasEdited);
        }
    }

    private TargetChange Step(Target target, TargetAct act, decimal? from, string reason) => new()
    {
        Target = target,
        Act = act,
        At = clock.GetUtcNow(),
        By = user.UserName,
        ByName = user.DisplayName,
        From = from,
        To = target.Value,
        Reason = reason,
    };
}
