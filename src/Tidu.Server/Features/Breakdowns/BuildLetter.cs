using System.Globalization;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Makes the letter of responsibility of a unit. Pure.</summary>
internal static class BuildLetter
{
    public static LetterView Of(OpenBreakdown open, string unitId)
    {
        var (breakdown, plan) = (open.Breakdown, open.Plan);
        var others = plan.Tables.Where(table => table.Rows == TableRows.Units && table.IndicatorCode is not null && table.IndicatorCode != breakdown.IndicatorCode)
            .OrderBy(table => table.SortOrder)
            .Where(table => table.RowList.Exists(row => row.UnitId == unitId && !row.IsTotal))
            .ToList();
        var years = WorkOut.YearsOf(breakdown).Union(others.SelectMany(table => TargetsOf(plan, table, unitId).Select(target => target.Year!.Value))).Order().ToList();
        var codes = others.Select(table => table.IndicatorCode!).Append(breakdown.IndicatorCode).ToHashSet();
        return new LetterView(
            LetterTexts.Heading(plan.ShortTitle),
            plan.Title,
            plan.Number,
            plan.Issuer,
            BuildBreakdown.UnitOf(open, unitId),
            new DateOnly(years[0], 1, 1),
            new DateOnly(years[^1], 12, 31),
            PlanCodes.Of(breakdown.State),
            breakdown.AssignedBy,
            breakdown.AssignedOn,
            years,
            [OwnIndicator(open, unitId, years), .. others.Select(table => OfTable(open, table, unitId, years))],
            [.. plan.Tasks.OrderBy(task => task.SortOrder).Where(task => task.Kind == PlanTaskKind.Task && Concerns(open, task, unitId, codes)).Select(task => new LetterTask(task.Number, task.Title ?? task.Clause, task.Clause))],
            [.. plan.Mechanisms.OrderBy(mechanism => mechanism.SortOrder).Where(mechanism => Supervises(mechanism.Kind)).Select((mechanism, i) => new LetterTask((i + 1).ToString(CultureInfo.InvariantCulture), mechanism.Label, mechanism.Clause))]);
    }

    private static LetterIndicator OwnIndicator(OpenBreakdown open, string unitId, List<int> years)
    {
        var indicator = IndicatorRef.Of(open.Indicator, open.Plan);
        var unit = open.Breakdown.Units.First(row => row.UnitId == unitId);
        var cells = years.Select(year => open.Breakdown.Cells.Find(cell => cell.UnitId == unitId && cell.Year == year)?.Value).ToList();
        return new LetterIndicator(
            indicator,
            indicator.MeasureUnit,
            open.Breakdown.BaseYear,
            unit.Base,
            cells,
            [.. cells.Select(cell => cell is null ? null : open.Parent.ForUnits.Code())]);
    }

    private static LetterIndicator OfTable(OpenBreakdown open, PlanTable table, string unitId, List<int> years)
    {
        var targets = TargetsOf(open.Plan, table, unitId).ToList();
        var cells = years.Select(year => targets.Find(target => target.Year == year && target.Value is not null)).ToList();
        var baseline = open.Plan.Baselines.Find(row => row.TableId == table.TableId && row.UnitId == unitId);
        var indicator = IndicatorRef.Of(open.Access.Programmes.Indicators[table.IndicatorCode!], open.Plan);
        return new LetterIndicator(
            indicator,
            table.MeasureUnit ?? indicator.MeasureUnit,
            table.BaselineYear,
            baseline?.Value,
            [.. cells.Select(target => target?.Value)],
            [.. cells.Select(target => target?.Comparator?.Code())]);
    }

    private static IEnumerable<Target> TargetsOf(ActionPlan plan, PlanTable table, string unitId) =>
        plan.Targets.Where(target => target.TableId == table.TableId && target.UnitId == unitId && target is { Origin: TargetOrigin.TableCell, Year: not null });

    private static bool Concerns(OpenBreakdown open, PlanTask task, string unitId, HashSet<string> codes)
    {
        var tree = open.Access.Programmes.Units;
        return task.Units.Exists(unit => unit.UnitId == unitId || tree.MembersOf(unit.UnitId, open.Access.Scope.Today).Any(member => member.Id == unitId))
            || open.Plan.Targets.Exists(target => target.TaskNumber == task.Number && codes.Contains(target.IndicatorCode));
    }

    private static bool Supervises(string kind) => kind is "inspection" or "assessment" or "monitoring" or "ranking" or "five-color-map" or "meeting";
}
