using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>PATCH /api/plans/{planId}/targets/{targetId}: a target's value in place, with the reason.</summary>
internal static class EditTarget
{
    public static async Task<Results<Ok<TargetView>, ProblemHttpResult>> Handle(
        string planId, int targetId, TargetEdit edit, TargetDoor door, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (target, problem) = await door.TargetToEditAsync(planId, targetId, cancel);
        if (target is null)
        {
            return problem!;
        }

        if (target.Version != edit.Version)
        {
            return await TargetConflict.OfAsync(db, targetId, edit.Version, edit.Value, cancel);
        }

        if (await RefusalOf(db, target, edit, cancel) is { } refused)
        {
            return refused;
        }

        return target.Value == edit.Value
            ? TypedResults.Ok(TargetView.Of(target))
            : await SaveAsync(db, audit, target, edit.Value, door.Author(TargetAct.Edited, edit.Reason!), cancel);
    }

    /// <summary>Writes the value, its history, the audit entry and the stamp together; a lost race answers with both sides.</summary>
    public static async Task<Results<Ok<TargetView>, ProblemHttpResult>> SaveAsync(
        TiduDb db, AuditTrail audit, Target target, decimal? value, TargetAuthor author, CancellationToken cancel)
    {
        var (before, yours) = (target.Value, target.Version);
        WriteTargets.Put(db, target, value, author);
        await db.TouchAsync(LoadPlans.Stamp, cancel);
        audit.Add("edit-target", "target", $"{target.PlanId}/{target.Key}", new { value = before }, new { value, act = author.Act, reason = author.Reason });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries.Any(entry => entry.Entity is Target))
        {
            return await TargetConflict.OfAsync(db, target.Id, yours, value, cancel);
        }

        return TypedResults.Ok(TargetView.Of(target));
    }

    private static async Task<ProblemHttpResult?> RefusalOf(TiduDb db, Target target, TargetEdit edit, CancellationToken cancel)
    {
        if (ReasonRule.Check(edit.Reason) is { } reason)
        {
            return reason;
        }

        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(row => row.Code == target.IndicatorCode, cancel);
        return TargetRules.Check(indicator, target.Kind, edit.Value) is { } broken ? Refusals.OfValue(broken.Code, broken.Params) : null;
    }
}
