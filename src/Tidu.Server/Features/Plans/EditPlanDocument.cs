using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>Making a plan by hand, reading its document, changing it, taking over one that came as a data file.</summary>
internal static class EditPlanDocument
{
    /// <summary>POST /api/plans</summary>
    public static async Task<IResult> Create(PlanDocument document, PlanWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (!scope.Contains(document.UnitId, scope.Today))
        {
            return await writes.Audit.NotFoundAsync(scope.Tree.Find(document.UnitId) is not null, "unit-not-found", "unit", document.UnitId);
        }

        var packs = await writes.ReadPacksAsync(cancel);
        var planId = PlanIds.Of(document, packs);
        if (!PlanIds.IsWellFormed(planId))
        {
            return Problems.RuleBroken("plan-id-wrong", ("id", planId));
        }

        if (packs.FindPlan(planId) is not null)
        {
            return Problems.RuleBroken("plan-id-taken", ("id", planId));
        }

        var (pack, problems) = ReadDocument.Read(document, planId, null, packs);
        if (Refuse(problems) is { } refusal)
        {
            return refusal;
        }

        var plan = PlanRows.New(pack, PlanOrigin.Own);
        writes.Db.Add(plan);
        writes.Audit.Add("create-plan", "plan", planId, after: document);
        await writes.SaveAsync(plan, pack, packs, "", TargetAct.Added, cancel);
        return Results.Created($"/api/plans/{planId}", new SavedPlan(planId, plan.Version, CheckDocument.FindingsOf(pack, packs)));
    }

    /// <summary>GET /api/plans/{planId}/document</summary>
    public static async Task<IResult> Get(string planId, PlanWrites writes, CurrentUser user, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, planId, cancel) is not { } plan)
        {
            return await writes.NotFoundAsync(planId, cancel);
        }

        var packs = await writes.ReadPacksAsync(cancel);
        return Results.Ok(new StoredDocument(
            WriteDocument.Of(packs.FindPlan(planId)!), plan.Origin, plan.Origin == PlanOrigin.Own && Policies.Allow(Policies.EditPlans, user), plan.Version));
    }

    /// <summary>PUT /api/plans/{planId}/document</summary>
    public static async Task<IResult> Change(string planId, DocumentEdit request, PlanWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, planId, cancel) is not { } plan)
        {
            return await writes.NotFoundAsync(planId, cancel);
        }

        if (!scope.Contains(request.Document.UnitId, scope.Today))
        {
            return await writes.Audit.NotFoundAsync(scope.Tree.Find(request.Document.UnitId) is not null, "unit-not-found", "unit", request.Document.UnitId);
        }

        var packs = await writes.ReadPacksAsync(cancel);
        var current = packs.FindPlan(planId)!;
        if (await RefuseEditAsync(writes, plan, request.Version, request.Reason, current, cancel) is { } refusal)
        {
            return refusal;
        }

        var (pack, problems) = ReadDocument.Read(request.Document, planId, current, packs);
        if (Refuse(problems) is { } broken)
        {
            return broken;
        }

        writes.Audit.Add(ReadDocumentHistory.Changed, "plan", planId, DocumentChanges.Before(current, pack), new { request.Reason, parts = DocumentChanges.After(current, pack) });
        await writes.SaveAsync(plan, pack, packs, request.Reason.Trim(), TargetAct.Edited, cancel);
        return Results.Ok(new SavedPlan(planId, plan.Version, CheckDocument.FindingsOf(pack, packs)));
    }

    /// <summary>POST /api/plans/{planId}/own: a newer data file no longer changes it.</summary>
    public static async Task<IResult> TakeOver(string planId, PlanTakeOver request, PlanWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, planId, cancel) is not { } plan)
        {
            return await writes.NotFoundAsync(planId, cancel);
        }

        if (plan.Origin == PlanOrigin.Own)
        {
            return Problems.Conflict("plan-is-own", ("plan", plan.ShortTitle));
        }

        if (plan.Version != request.Version)
        {
            return Problems.Conflict("version-conflict", ("yours", request.Version), ("current", plan.Version));
        }

        if (ReasonRule.Check(request.Reason) is { } reason)
        {
            return reason;
        }

        plan.Origin = PlanOrigin.Own;
        writes.Audit.Add("take-over-plan", "plan", planId, new { origin = PlanOrigin.Pack }, new { origin = PlanOrigin.Own, request.Reason });
        await writes.Db.TouchAsync(LoadPlans.Stamp, cancel);
        await writes.Db.SaveChangesAsync(cancel);
        return Results.Ok(new SavedPlan(planId, plan.Version, []));
    }

    /// <summary>409 with their document and who changed it last; nothing typed is lost.</summary>
    public static async Task<ProblemHttpResult?> RefuseEditAsync(PlanWrites writes, ActionPlan plan, int version, string reason, Pack.PlanPack current, CancellationToken cancel) => plan switch
    {
        { Origin: PlanOrigin.Pack } => Problems.RuleBroken("plan-from-pack", ("plan", plan.ShortTitle)),
        _ when plan.Version != version => Problems.Conflict(
            "version-conflict", ("yours", version), ("current", plan.Version), ("theirs", WriteDocument.Of(current)), ("last", await ReadDocumentHistory.LastAsync(writes.Db, plan.Id, cancel))),
        _ => ReasonRule.Check(reason),
    };

    public static ProblemHttpResult? Refuse(IReadOnlyList<DocumentProblem> problems) =>
        problems.Count > 0 ? Problems.RuleBroken("plan-refused", ("count", problems.Count), ("problems", problems.Take(200))) : null;
}
