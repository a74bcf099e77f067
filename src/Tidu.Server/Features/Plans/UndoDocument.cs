using Microsoft.EntityFrameworkCore;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>POST /api/plans/{planId}/document/undo: the parts that a change touched stand again as before it, unless somebody changed them since.</summary>
internal static class UndoDocument
{
    public static async Task<IResult> Handle(string planId, DocumentUndo request, PlanWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, planId, cancel) is not { } plan)
        {
            return await writes.NotFoundAsync(planId, cancel);
        }

        var packs = await writes.ReadPacksAsync(cancel);
        var current = packs.FindPlan(planId)!;
        if (await EditPlanDocument.RefuseEditAsync(writes, plan, request.Version, request.Reason, current, cancel) is { } refusal)
        {
            return refusal;
        }

        if (await ReadDocumentHistory.EntriesOf(writes.Db, planId).FirstOrDefaultAsync(entry => entry.Id == request.Step, cancel) is not { } step)
        {
            return Problems.NotFound("plan-change-not-found", ("id", request.Step));
        }

        if (DocumentChanges.ChangedSince(current, ReadDocumentHistory.AfterOf(step)) is { Count: > 0 } parts)
        {
            return Problems.Conflict("plan-changed-since", ("parts", parts));
        }

        var (pack, problems) = ReadDocument.Read(DocumentChanges.With(current, ReadDocumentHistory.BeforeOf(step)), planId, current, packs);
        if (EditPlanDocument.Refuse(problems) is { } broken)
        {
            return broken;
        }

        writes.Audit.Add(ReadDocumentHistory.Undone, "plan", planId, DocumentChanges.Before(current, pack), new { request.Reason, undoes = request.Step, parts = DocumentChanges.After(current, pack) });
        await writes.SaveAsync(plan, pack, packs, request.Reason.Trim(), TargetAct.Undone, cancel);
        return Results.Ok(new SavedPlan(planId, plan.Version, CheckDocument.FindingsOf(pack, packs)));
    }
}
