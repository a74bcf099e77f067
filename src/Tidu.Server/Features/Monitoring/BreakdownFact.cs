using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>What plans and the first page need to know of a breakdown that is no longer a draft.</summary>
/// <param name="Units">Whose rows it has.</param>
/// <param name="Spoken">Units that have said their word.</param>
/// <param name="Unanswered">Disagreements without an answer.</param>
public sealed record BreakdownFact(
    int Id,
    string PlanId,
    AssignmentState State,
    DateOnly? AssignedOn,
    DateOnly? CommentsUntil,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Spoken,
    int Unanswered)
{
    public static async Task<IReadOnlyList<BreakdownFact>> ReadAsync(TiduDb db, CancellationToken cancel)
    {
        var rows = await db.Set<TargetBreakdown>().AsNoTracking().AsSplitQuery().Include(row => row.Units).Include(row => row.Comments)
            .Where(row => row.State != AssignmentState.Draft).OrderBy(row => row.Id).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new BreakdownFact(
                row.Id,
                row.PlanId,
                row.State,
                row.AssignedOn,
                row.CommentsUntil,
                [.. row.Units.Select(unit => unit.UnitId)],
                [.. row.Comments.Select(comment => comment.UnitId).Distinct()],
                row.Comments.Count(comment => comment is { Accepted: null, Stance: CommentStance.Disagree }))),
        ];
    }
}
