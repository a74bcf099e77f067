using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Findings;
using Tidu.Server.Data;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>Loads plan packs into the database. What users edited wins over a newer pack; the pack's value is kept beside it.</summary>
internal static class LoadPlans
{
    /// <summary>Stamp of everything this slice stores.</summary>
    public const string Stamp = "plans";

    /// <summary>Loads every plan of the set that is new or newer than what is stored; an older or unchanged one changes nothing, nor does one of a plan that is kept here by hand.</summary>
    /// <remarks>Findings compare plans with each other and with published values, so those of an unchanged plan may change, too.</remarks>
    /// <returns>Ids of the plans written.</returns>
    public static async Task<IReadOnlyList<string>> LoadAsync(TiduDb db, Pack.PackSet packs, Func<string, byte[]> contentOf, CancellationToken cancel)
    {
        var findings = PlanFindings.Find(packs).ToLookup(finding => finding.Plan);
        var written = new List<string>();
        var touched = false;
        foreach (var pack in packs.Plans)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(contentOf(pack.File)));
            var plan = await StoredAsync(db, pack.Id, cancel);
            if (plan?.Origin == PlanOrigin.Own || plan?.PackVersion > pack.Version)
            {
                continue;
            }

            if (plan?.PackHash != hash)
            {
                plan ??= db.Add(PlanRows.New(pack, PlanOrigin.Pack)).Entity;
                Update(db, plan, pack, hash);
                written.Add(pack.Id);
            }

            touched |= PlanFindingRows.Replace(db, plan, findings[pack.Id]) || written.Contains(pack.Id);
        }

        if (touched)
        {
            await db.TouchAsync(Stamp, cancel);
        }

        return written;
    }

    private static Task<ActionPlan?> StoredAsync(TiduDb db, string id, CancellationToken cancel) =>
        db.Set<ActionPlan>().WithContent().SingleOrDefaultAsync(plan => plan.Id == id, cancel);

    private static void Update(TiduDb db, ActionPlan plan, Pack.PlanPack pack, string hash)
    {
        plan.PackHash = hash;
        PlanRows.WriteAllButTargets(db, plan, pack);
        MergeTargets(db, plan, PlanPackContent.Targets(pack));
    }

    /// <summary>Targets are paired by key. An edited value stays; only its <see cref="Target.PackValue"/> follows the pack. What a breakdown assigned is none of the pack's business.</summary>
    private static void MergeTargets(TiduDb db, ActionPlan plan, List<Target> incoming)
    {
        var stored = plan.Targets.Where(target => !PlanTable.IsOfBreakdown(target.TableId)).ToDictionary(target => target.Key);
        foreach (var target in incoming)
        {
            if (!stored.Remove(target.Key, out var old))
            {
                plan.Targets.Add(target);
                continue;
            }

            old.TakeFrom(target);
        }

        foreach (var gone in stored.Values)
        {
            if (gone.Edited)
            {
                gone.PackValue = null;
            }
            else
            {
                plan.Targets.Remove(gone);
                db.Remove(gone);
            }
        }
    }
}
