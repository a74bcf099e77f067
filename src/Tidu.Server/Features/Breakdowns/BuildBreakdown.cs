using Tidu.Engine.Targets;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>A breakdown as the caller may see it. Pure.</summary>
internal static class BuildBreakdown
{
    public static BreakdownView View(OpenBreakdown open, IReadOnlyList<BreakdownVersion> versions, string? tableId) =>
        View(open, open.Breakdown, WorkOut.YearsOf(open.Breakdown, open.Parent), versions, tableId);

    private static BreakdownView View(OpenBreakdown open, TargetBreakdown breakdown, IReadOnlyList<AllocatedYear> years, IReadOnlyList<BreakdownVersion> versions, string? tableId) => new()
    {
        Id = breakdown.Id,
        Plan = open.Plan.Id,
        PlanTitle = open.Plan.ShortTitle,
        Indicator = IndicatorRef.Of(open.Indicator, open.Plan),
        Unit = UnitOf(open, breakdown.UnitId),
        Number = breakdown.Number,
        Title = breakdown.Title,
        State = PlanCodes.Of(breakdown.State),
        Method = PlanCodes.Of(breakdown.Method),
        Settings = BreakdownSettings.Of(breakdown),
        Step = breakdown.Step,
        Reserve = open.SeesAll ? breakdown.Reserve : 0,
        Years = WorkOut.YearsOf(breakdown),
        BaseYear = breakdown.BaseYear,
        Kind = open.Parent.Kind.Code(),
        Version = breakdown.Version,
        CommentsUntil = breakdown.CommentsUntil,
        AssignedBy = breakdown.AssignedBy,
        AssignedOn = breakdown.AssignedOn,
        CreatedByName = breakdown.CreatedByName,
        CreatedAt = breakdown.CreatedAt,
        TableId = tableId,
        RowsVisible = open.SeesAll ? "all" : "own",
        Parent = open.SeesAll ? open.Parent.Years : null,
        ParentBase = open.SeesAll ? open.Parent.Base : null,
        ParentBaseSource = open.SeesAll ? open.Parent.BaseSource : null,
        Units = [.. WorkOut.Ordered(breakdown).Where(unit => open.Sees(unit.UnitId)).Select(unit => RowOf(open, unit))],
        Additive = open.Parent.IsAdditive,
        Totals = open.SeesAll && open.Parent.IsAdditive ? [.. years.Select(year => new BreakdownTotal(year.Year, year.Sum, year.Reserve, year.Target, year.Difference))] : null,
        Remarks = open.SeesAll ? RemarksOf(open, years) : [],
        Above = open.SeesAll ? AboveOf(open) : null,
        Comments = CommentsOf(open),
        Steps = StepsOf(open),
        Actions = BreakdownActions.Of(open, versions),
        Versions = open.SeesAll ? versions : [.. versions.Where(version => version.State != "draft")],
    };

    public static UnitRef UnitOf(OpenBreakdown open, string unitId) => BuildBoard.UnitRefOf(open.Access.Programmes, unitId);

    /// <summary>What the cells do not meet, then where a sum is not what is to be given out.</summary>
    public static IReadOnlyList<BreakdownRemark> RemarksOf(OpenBreakdown open, IReadOnlyList<AllocatedYear> years)
    {
        var problems = WorkOut.ProblemsOf(open.Breakdown, open.Parent)
            .Select(problem => new BreakdownRemark(problem.Obstacle.Code(), problem.Year, problem.UnitId, problem.UnitId is { } id ? UnitOf(open, id).Name : null, problem.Amount));
        if (!open.Parent.IsAdditive)
        {
            return [.. problems, .. RatioBreakdown.RemarksOf(open, years)];
        }

        var differences = years.Where(year => year.Difference is not (null or 0))
            .Select(year => new BreakdownRemark("sum-differs", year.Year, null, null, year.Difference));
        var reached = years.Zip(open.Parent.Years).Where(pair => pair.Second.Comparator == ">" && pair.First.Sum == pair.Second.Target)
            .Select(pair => new BreakdownRemark("just-reached", pair.First.Year, null, null, pair.Second.Target));
        return [.. problems, .. differences, .. reached];
    }

    private static BreakdownRow RowOf(OpenBreakdown open, BreakdownUnit unit)
    {
        var cells = open.Breakdown.Cells.Where(cell => cell.UnitId == unit.UnitId).OrderBy(cell => cell.Year).ToList();
        var named = UnitOf(open, unit.UnitId);
        var last = cells.Count > 0 ? cells[^1].Value : null;
        return new BreakdownRow(
            unit.UnitId,
            named.Name,
            named.ShortName,
            named.Kind,
            unit.Base,
            unit.BaseSource,
            unit.Factor,
            [.. cells.Select(cell => new BreakdownCellView(cell.Year, cell.Value, cell.ByHand))],
            unit.Base is > 0 && last is not null ? last / unit.Base : null);
    }

    private static List<BreakdownStepView> StepsOf(OpenBreakdown open) =>
        [.. open.Breakdown.Steps.OrderBy(step => step.Id).Select(step => new BreakdownStepView(PlanCodes.Of(step.From), PlanCodes.Of(step.To), step.ByName, step.At, open.SeesAll ? step.Reason : null))];

    private static List<BreakdownCommentView> CommentsOf(OpenBreakdown open) =>
        [.. open.Breakdown.Comments.Where(comment => open.Sees(comment.UnitId)).OrderBy(comment => comment.Id).Select(comment => CommentOf(open, comment))];

    private static BreakdownCommentView CommentOf(OpenBreakdown open, BreakdownComment comment) => new(
        comment.Id,
        comment.UnitId,
        UnitOf(open, comment.UnitId).Name,
        PlanCodes.Of(comment.Stance),
        comment.Text,
        comment.Year,
        comment.Proposed,
        comment.ByName,
        comment.At,
        comment.Accepted,
        comment.Reply,
        comment.RepliedBy,
        comment.RepliedAt,
        comment is { Accepted: false, Proposed: { } wanted, Year: { } year } && open.Breakdown.Cells.Exists(cell => cell.UnitId == comment.UnitId && cell.Year == year && cell.ByHand && cell.Value == wanted));

    private static List<AboveYear>? AboveOf(OpenBreakdown open)
    {
        var programmes = open.Access.Programmes;
        if (open.Plan.Follows is not { } above || programmes.FindPlan(above) is not { } parent)
        {
            return null;
        }

        var targets = programmes.TargetsOf(parent.Id, open.Indicator.Code, open.Breakdown.UnitId).Where(target => target is { Scope: null, Year: not null }).ToList();
        return targets.Count == 0 ? null : [.. targets.OrderBy(target => target.Year).Select(target => new AboveYear(target.Year!.Value, target.Value, target.Printed, parent.ShortTitle))];
    }
}
