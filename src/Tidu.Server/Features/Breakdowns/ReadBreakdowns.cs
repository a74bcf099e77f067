using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>GET /api/plans/{planId}/breakdowns and /api/breakdowns/{id}</summary>
internal static class ReadBreakdowns
{
    /// <summary>Newest first; one who sees only its own row gets those that have one, from the consultation on.</summary>
    public static async Task<Results<Ok<IReadOnlyList<BreakdownItem>>, ProblemHttpResult>> List(string planId, BreakdownDoor door, TiduDb db, CancellationToken cancel)
    {
        var (plan, access, problem) = await door.PlanAsync(planId, toEdit: false, cancel);
        if (plan is null)
        {
            return problem!;
        }

        var rows = await db.Set<TargetBreakdown>().AsNoTracking().AsSplitQuery().Include(row => row.Units).Include(row => row.Comments)
            .Where(row => row.PlanId == planId).OrderByDescending(row => row.Id).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<BreakdownItem>>([.. rows.Where(row => BreakdownDoor.MaySee(access, row)).Select(row => ItemOf(access, plan, row, rows))]);
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
            Latest = !all.Exists(other => other.IndicatorCode == row.IndicatorCode && other.UnitId == row.UnitId && other.Number > row.Number),
        };
    }
}
