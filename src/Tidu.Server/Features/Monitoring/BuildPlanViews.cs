using System.Globalization;
using System.Text.Json;
using Tidu.Engine.Findings;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Plans as lists and overviews show them. Pure; what the caller may see is in <see cref="PlanSight"/>.</summary>
internal static class BuildPlanViews
{
    public static PlanSummary Summary(Programmes programmes, ActionPlan plan, PlanSight sight)
    {
        var indicators = BuildCards.BoardIndicators(programmes, plan).Where(code => sight.SeesAll || ReportingUnits(plan, code).Any(sight.Sees)).ToList();
        var seen = plan.Targets.Where(target => sight.Sees(target.UnitId)).ToList();
        return new PlanSummary
        {
            PlanId = plan.Id,
            Title = plan.Title,
            ShortTitle = plan.ShortTitle,
            Level = PlanCodes.Of(plan.Level),
            Unit = BuildBoard.UnitRefOf(programmes, plan.UnitId),
            Issuer = plan.Issuer,
            Number = plan.Number,
            Issued = plan.Issued,
            From = plan.From,
            To = plan.To,
            BaseDate = plan.BaseDate,
            Follows = plan.Follows,
            Targets = seen.Count,
            Tasks = plan.Tasks.Count(task => task.Kind == PlanTaskKind.Task),
            Mechanisms = plan.Mechanisms.Count,
            Own = plan.Origin == PlanOrigin.Own,
            Findings = sight.MayReadFindings ? CountsOf(plan) : null,
            BoardIndicators = [.. indicators.Select(code => IndicatorRef.Of(programmes.Indicators[code], plan))],
            LatestData = indicators.Select(code => LatestOf(programmes, plan, code, sight)).Max(),
            RowsVisible = sight.SeesAll ? "all" : "own",
        };
    }

    private static IEnumerable<string> ReportingUnits(ActionPlan plan, string indicator) =>
        plan.Addends.Where(addend => addend.IndicatorCode == indicator).Select(addend => addend.UnitId);

    private static FindingCounts CountsOf(ActionPlan plan) => new(
        plan.Findings.Count(finding => finding.Severity == FindingSeverity.Error),
        plan.Findings.Count(finding => finding.Severity == FindingSeverity.Doubt),
        plan.Findings.Count(finding => finding.Severity == FindingSeverity.Note));

    private static DateOnly? LatestOf(Programmes programmes, ActionPlan plan, string indicator, PlanSight sight) =>
        sight.SeesAll
            ? programmes.TotalOf(plan, indicator).Points.LastOrDefault()?.On
            : ReportingUnits(plan, indicator).Where(sight.Sees).Select(unit => programmes.SeriesOf(indicator, unit, plan.Issued).Points.LastOrDefault()?.On).Max();

    public static PlanDetail Detail(Programmes programmes, ActionPlan plan, PlanSight sight, Func<ActionPlan, bool> maySee, DateOnly on)
    {
        var summary = Summary(programmes, plan, sight);
        return new PlanDetail
        {
            PlanId = summary.PlanId,
            Title = summary.Title,
            ShortTitle = summary.ShortTitle,
            Level = summary.Level,
            Unit = summary.Unit,
            Issuer = summary.Issuer,
            Number = summary.Number,
            Issued = summary.Issued,
            From = summary.From,
            To = summary.To,
            BaseDate = summary.BaseDate,
            Follows = summary.Follows,
            Targets = summary.Targets,
            Tasks = summary.Tasks,
            Mechanisms = summary.Mechanisms,
            Findings = summary.Findings,
            BoardIndicators = summary.BoardIndicators,
            LatestData = summary.LatestData,
            RowsVisible = summary.RowsVisible,
            Version = plan.Version,
            PackVersion = plan.PackVersion,
            PackChanges = [.. plan.Targets.Where(target => plan.Origin == PlanOrigin.Pack && target.Edited && target.Value != target.PackValue && sight.Sees(target.UnitId)).OrderBy(target => target.SortOrder).Select(target => ChangeOf(programmes, target))],
            Headline = BuildTargets.Of(programmes, plan, on, unit => unit == plan.UnitId && sight.Sees(unit)),
            MechanismList = [.. plan.Mechanisms.OrderBy(mechanism => mechanism.SortOrder).Select(MechanismOf)],
            Assignment = new AssignmentView(PlanCodes.Of(plan.Assignment), plan.AssignedOn),
            Tables = [.. plan.Tables.OrderBy(table => table.SortOrder).Where(table => table.RowList.Any(row => !row.IsTotal && sight.Sees(row.UnitId))).Select(table => BuildMatrix.RefOf(programmes, plan, table, sight.SeesAll))],
            Below = [.. programmes.Plans.Where(other => other.Follows == plan.Id && maySee(other)).Select(other => LinkTo(programmes, other, true))],
            Above = plan.Follows is { } above && programmes.FindPlan(above) is { } parent ? LinkTo(programmes, parent, maySee(parent)) : null,
        };
    }

    public static IReadOnlyList<PlanTaskView> Tasks(Programmes programmes, ActionPlan plan, PlanSight sight, DateOnly on) =>
    [
        .. plan.Tasks.OrderBy(task => task.SortOrder).Select(task => new PlanTaskView(
            task.Number,
            task.Title,
            task.Section,
            task.Clause,
            PlanCodes.Of(task.Kind),
            UnitsOf(task, TaskPart.Lead),
            UnitsOf(task, TaskPart.Responsible),
            task.Due,
            task.DuePrinted,
            [.. plan.Targets.Where(target => target.TaskNumber == task.Number && sight.Sees(target.UnitId)).OrderBy(target => target.SortOrder).Select(target => BuildTargets.RowOf(programmes, plan, target, on))])),
    ];

    public static IReadOnlyList<FindingView> Findings(Programmes programmes, ActionPlan plan) =>
    [
        .. plan.Findings.OrderBy(finding => finding.SortOrder).Select(finding => new FindingView(
            plan.Id,
            finding.Code,
            PlanCodes.Of(finding.Severity),
            finding.IndicatorCode,
            finding.IndicatorCode is { } code ? programmes.Indicators[code].Name : null,
            finding.Year,
            finding.Stated,
            finding.Computed,
            finding.IndicatorCode is { } unit ? programmes.Indicators[unit].BaseUnit : null,
            JsonSerializer.Deserialize<List<FindingPlaceView>>(finding.Places, JsonSerializerOptions.Web)!,
            finding.Message)),
    ];

    private static PackChange ChangeOf(Programmes programmes, Target target) => new(
        programmes.Indicators[target.IndicatorCode].Name,
        $"{target.Clause} {BuildBoard.UnitRefOf(programmes, target.UnitId).Name} {target.Year}",
        TextOf(programmes, target, target.PackValue),
        TextOf(programmes, target, target.Value));

    /// <summary>A value in the printed measure unit, with that unit; null where it is missing.</summary>
    private static string? TextOf(Programmes programmes, Target target, decimal? value)
    {
        var units = programmes.Indicators[target.IndicatorCode].DisplayUnits;
        var unit = units.FirstOrDefault(each => each.Name == target.PrintedMeasureUnit) ?? units.FirstOrDefault();
        return value is { } number ? (number / (unit?.Factor ?? 1)).ToString("0.############", CultureInfo.InvariantCulture) + unit?.Name : null;
    }

    private static PlanLink LinkTo(Programmes programmes, ActionPlan plan, bool open) =>
        new(plan.Id, plan.ShortTitle, BuildBoard.UnitRefOf(programmes, plan.UnitId).Name, open);

    private static MechanismView MechanismOf(PlanMechanism mechanism) =>
        new(mechanism.Kind, mechanism.Label, mechanism.Every, mechanism.Units.Split('\n', StringSplitOptions.RemoveEmptyEntries), mechanism.Clause);

    private static List<TaskUnitView> UnitsOf(PlanTask task, TaskPart part) =>
        [.. task.Units.Where(unit => unit.Part == part).OrderBy(unit => unit.SortOrder).Select(unit => new TaskUnitView(unit.UnitId, unit.Printed))];
}
