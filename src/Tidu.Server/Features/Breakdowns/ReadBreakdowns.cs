using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>GET /api/plans/{planId}/breakdowns and /api/breakdowns/{id}</summary>
internal static class ReadBreakdowns
{
    /// <summary>Newest first; one who sees only its own row gets those that have one, from the consultation on. A unit that is asked for comments need not see the plan otherwise.</summary>
    public static async Task<Results<Ok<IReadOnlyList<BreakdownItem>>, ProblemHttpResult>> OfPlan(string planId, ProgrammeSource source, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        var items = await ItemsAsync(db, access, planId, cancel);
        return items.Count > 0 || access.FindPlan(planId) is not null
            ? TypedResults.Ok(items)
            : await audit.NotFoundAsync(access.Programmes.FindPlan(planId) is not null, "plan-not-found", "plan", planId);
    }

    /// <summary>All that the caller sees, over all plans.</summary>
    public static async Task<Ok<IReadOnlyList<BreakdownItem>>> All(ProgrammeSource source, TiduDb db, CancellationToken cancel) =>
        TypedResults.Ok(await ItemsAsync(db, await source.OpenAsync(cancel), null, cancel));

    private static async Task<IReadOnlyList<BreakdownItem>> ItemsAsync(TiduDb db, ProgrammeAccess access, string? planId, CancellationToken cancel)
    {
        var rows = await db.Set<TargetBreakdown>().AsNoTracking().AsSplitQuery().Include(row => row.Units).Include(row => row.Comments)
            .Where(row => planId == null || row.PlanId == planId).OrderByDescending(row => row.Id).ToListAsync(cancel);
        return
        [
            .. from row in rows
               let plan = access.Programmes.FindPlan(row.PlanId)
               where plan is not null && BreakdownDoor.MaySee(access, row)
               select ItemOf(access, plan, row, rows),
        ];
    }

    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Read(int id, BreakdownDoor door, TiduDb db, CancellationToken cancel)
    {
        var (open, problem) = await door.ReadAsync(id, cancel);
        return open is null ? problem! : TypedResults.Ok(await ViewAsync(db, open, cancel));
    }

    /// <summary>The breakdown as it is stored now, with its versions and the table it became.</summary>
    public static async Task<BreakdownView> ViewAsync(TiduDb db, OpenBreakdown open, CancellationToken cancel)
    {
        var versions = await VersionsAsync(db, open.Breakdown, cancel);
        var ids = versions.Select(version => (int?)version.Id).ToList();
        var tableId = await db.Set<PlanTable>().Where(table => table.PlanId == open.Plan.Id && ids.Contains(table.BreakdownId)).Select(table => table.TableId).FirstOrDefaultAsync(cancel);
        return BuildBreakdown.View(open, versions, tableId);
    }

    /// <summary>All versions of what the breakdown breaks down, first one first.</summary>
    public static async Task<IReadOnlyList<BreakdownVersion>> VersionsAsync(TiduDb db, TargetBreakdown breakdown, CancellationToken cancel)
    {
        var rows = await db.Set<TargetBreakdown>().AsNoTracking()
            .Where(row => row.PlanId == breakdown.PlanId && row.IndicatorCode == breakdown.IndicatorCode && row.UnitId == breakdown.UnitId)
            .OrderBy(row => row.Number).ToListAsync(cancel);
        return [.. rows.Select(row => new BreakdownVersion(row.Id, row.Number, PlanCodes.Of(row.State), row.AssignedOn))];
    }

    private static BreakdownItem ItemOf(ProgrammeAccess access, ActionPlan plan, TargetBreakdown row, List<TargetBreakdown> all)
    {
        var seesAll = BreakdownDoor.SeesAll(access, row);
        return new BreakdownItem
        {
            Id = row.Id,
            Plan = plan.Id,
            PlanTitle = plan.ShortTitle,
            Indicator = IndicatorRef.Of(access.Programmes.Indicators[row.IndicatorCode], plan),
            Unit = BuildBoard.UnitRefOf(access.Programmes, row.UnitId),
            Number = row.Number,
            Title = row.Title,
            State = PlanCodes.Of(row.State),
            Units = row.Units.Count(unit => seesAll || access.Contains(unit.UnitId)),
            OpenComments = row.Comments.Count(comment => comment.Accepted is null && comment.Stance == CommentStance.Disagree && (seesAll || access.Contains(comment.UnitId))),
            CommentsUntil = row.CommentsUntil,
            AssignedBy = row.AssignedBy,
            AssignedOn = row.AssignedOn,
            CreatedByName = row.CreatedByName,
            CreatedAt = row.CreatedAt,
            Version = row.Version,
            Latest = !all.Exists(other => other.PlanId == row.PlanId && other.IndicatorCode == row.IndicatorCode && other.UnitId == row.UnitId && other.Number > row.Number),
        };
    }
}
