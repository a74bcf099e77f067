using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>A breakdown with what it is worked out from and what the caller may see and do.</summary>
/// <param name="Parent">What is broken down.</param>
/// <param name="SeesAll">Every row; false for one who sees only the own rows.</param>
/// <param name="MayEdit">The caller makes and assigns breakdowns of this plan.</param>
internal sealed record OpenBreakdown(TargetBreakdown Breakdown, ActionPlan Plan, Indicator Indicator, ParentTargets Parent, ProgrammeAccess Access, bool SeesAll, bool MayEdit)
{
    public bool Sees(string unitId) => SeesAll || Access.Contains(unitId);

    /// <summary>Rows of the units that the caller itself belongs to: the ones it may speak for.</summary>
    public IReadOnlyList<string> OwnUnits => [.. Breakdown.Units.Select(unit => unit.UnitId).Where(Access.Scope.UnitIds.Contains)];
}

/// <summary>Lets a caller at breakdowns: all of it for whose scope holds the unit broken down, the own row from the consultation on for the units of its rows. Anything else does not exist.</summary>
public sealed class BreakdownDoor(TiduDb db, ProgrammeSource programmes, AuditTrail audit, CurrentUser caller)
{
    /// <summary>A breakdown to read; tracked.</summary>
    internal async Task<(OpenBreakdown? Open, ProblemHttpResult? Problem)> ReadAsync(int id, CancellationToken cancel)
    {
        var access = await programmes.OpenAsync(cancel);
        var breakdown = await db.Set<TargetBreakdown>().AsSplitQuery()
            .Include(row => row.Units).Include(row => row.Cells).Include(row => row.Comments).Include(row => row.Steps)
            .SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (breakdown is null || access.Programmes.FindPlan(breakdown.PlanId) is not { } plan || !MaySee(access, breakdown))
        {
            return (null, await audit.NotFoundAsync(breakdown is not null, "breakdown-not-found", "breakdown", $"{id}"));
        }

        return (Of(access, plan, breakdown), null);
    }

    /// <summary>A breakdown to change: its plan's unit must lie within the scope.</summary>
    internal async Task<(OpenBreakdown? Open, ProblemHttpResult? Problem)> EditAsync(int id, int version, CancellationToken cancel)
    {
        var (open, problem) = await ReadAsync(id, cancel);
        if (open is null)
        {
            return (null, problem);
        }

        if (!open.MayEdit)
        {
            return (null, await audit.NotFoundAsync(true, "breakdown-not-found", "breakdown", $"{id}"));
        }

        return open.Breakdown.Version == version
            ? (open, null)
            : (null, await BreakdownConflict.OfAsync(db, id, version, cancel));
    }

    /// <summary>A plan whose targets the caller may break down.</summary>
    internal async Task<(ActionPlan? Plan, ProgrammeAccess Access, ProblemHttpResult? Problem)> PlanAsync(string planId, bool toEdit, CancellationToken cancel)
    {
        var access = await programmes.OpenAsync(cancel);
        var plan = access.Programmes.FindPlan(planId);
        return plan is not null && (toEdit ? access.Contains(plan.UnitId) : access.MaySee(plan))
            ? (plan, access, null)
            : (null, access, await audit.NotFoundAsync(plan is not null, "plan-not-found", "plan", planId));
    }

    /// <summary>True where the caller sees all of it or a row of it.</summary>
    internal static bool MaySee(ProgrammeAccess access, TargetBreakdown breakdown) =>
        SeesAll(access, breakdown) || (breakdown.State != AssignmentState.Draft && breakdown.Units.Exists(unit => access.Contains(unit.UnitId)));

    internal static bool SeesAll(ProgrammeAccess access, TargetBreakdown breakdown) =>
        access.Contains(breakdown.UnitId) && !access.Scope.IsReporterOnly;

    internal OpenBreakdown Of(ProgrammeAccess access, ActionPlan plan, TargetBreakdown breakdown)
    {
        var indicator = access.Programmes.Indicators[breakdown.IndicatorCode];
        var parent = ParentTargets.Of(access.Programmes, plan, indicator, breakdown.UnitId, WorkOut.YearsOf(breakdown), breakdown.BaseYear, breakdown.Step, BreakdownSettings.Of(breakdown).FillYears);
        return new OpenBreakdown(breakdown, plan, indicator, parent, access, SeesAll(access, breakdown), Policies.Allow(Policies.EditPlans, caller) && access.Contains(plan.UnitId));
    }
}
