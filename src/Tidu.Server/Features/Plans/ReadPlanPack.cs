using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>A plan's rows turned back into a pack, with the values in force.</summary>
internal sealed class ReadPlanPack
{
    private readonly ActionPlan _plan;
    private readonly PackSet _packs;
    private readonly ILookup<string, Target> _targets;
    private readonly ILookup<string, Baseline> _baselines;

    private readonly bool _withAssigned;

    private ReadPlanPack(ActionPlan plan, PackSet packs, bool withAssigned)
    {
        _withAssigned = withAssigned;
        _plan = plan;
        _packs = packs;
        _targets = plan.Targets.OrderBy(target => target.SortOrder).ThenBy(target => target.Id).ToLookup(target => target.TableId ?? "");
        _baselines = plan.Baselines.OrderBy(baseline => baseline.Id).ToLookup(baseline => baseline.TableId ?? "");
    }

    /// <param name="plan">With its content.</param>
    /// <param name="packs">Measure units, and the units that names resolve to.</param>
    /// <param name="withAssigned">True to take in the tables that assignments made; they are none of the document's.</param>
    public static Pack.PlanPack Of(ActionPlan plan, PackSet packs, bool withAssigned = false) => new ReadPlanPack(plan, packs, withAssigned).Read();

    private Pack.PlanPack Read()
    {
        var remainder = PlanRemainder.Read(_plan.Remainder);
        var tables = _plan.Tables.Where(table => _withAssigned || table.BreakdownId is null).OrderBy(table => table.SortOrder).ToList();
        return new()
        {
            File = $"{_plan.Id}.yaml",
            Id = _plan.Id,
            Version = Math.Max(1, _plan.PackVersion),
            Title = _plan.Title,
            ShortTitle = _plan.ShortTitle,
            Issuer = _plan.Issuer,
            Number = _plan.Number,
            Issued = _plan.Issued,
            From = _plan.From,
            To = _plan.To,
            BaseDate = _plan.BaseDate,
            Level = _plan.Level == PlanLevel.City ? Pack.PlanLevel.City : Pack.PlanLevel.District,
            UnitId = _plan.UnitId,
            Follows = _plan.Follows,
            BandScale = remainder.BandScale ?? (_plan.BandScale == "default" ? null : _plan.BandScale),
            LeadUnitsPrinted = remainder.LeadUnitsPrinted,
            TaskUnitsPrinted = remainder.TaskUnitsPrinted,
            Tables = [.. tables.Where(table => table.Rows == TableRows.Units).Select(Table)],
            Panels = [.. tables.Where(table => table.Rows == TableRows.Indicators).Select(Panel)],
            History = remainder.History,
            Baselines = [.. _baselines[""].Select(row => new PlanBaseline(row.IndicatorCode, row.On, ValueOf(row, null), row.UnitId, row.Clause))],
            Targets = [.. _targets[""].Where(target => target.Origin == TargetOrigin.Text).Select(Text)],
            Addends = Addends(),
            Tasks = [.. _plan.Tasks.OrderBy(task => task.SortOrder).Select(Task)],
            Mechanisms = [.. _plan.Mechanisms.OrderBy(mechanism => mechanism.SortOrder).Select(Mechanism)],
            Claims = remainder.ReadClaims(),
        };
    }

    private Pack.PlanTable Table(PlanTable table)
    {
        var targets = _targets[table.TableId].ToList();
        var years = targets.Select(target => target.Year).OfType<int>().Concat(table.BaselineYear is { } baseline ? [baseline] : []).Distinct().Order().ToList();
        var rows = table.RowList.Where(row => !row.IsTotal).OrderBy(row => row.SortOrder).ToList();
        var unit = table.MeasureUnit ?? "";
        Quantity Cell(string unitId, int year, TargetOrigin origin) => year == table.BaselineYear
            ? _baselines[table.TableId].FirstOrDefault(row => row.UnitId == unitId && row.On.Year == year) is { } known ? ValueOf(known, unit) : Missing(unit)
            : targets.FirstOrDefault(target => target.UnitId == unitId && target.Year == year && target.Origin == origin) is { } set ? ValueOf(set, unit, true) : Missing(unit);
        return new Pack.PlanTable
        {
            Id = table.TableId,
            Clause = table.Clause,
            Title = table.Title,
            Indicator = table.IndicatorCode!,
            MeasureUnit = unit,
            Comparator = targets.FirstOrDefault(target => target.Comparator is not null)?.Comparator ?? Comparator.AtLeast,
            UnitHeading = table.UnitHeading,
            BaselineYear = table.BaselineYear,
            Years = years,
            Trajectory = table.Trajectory,
            Rows = [.. rows.Select(row => new TableRow(row.Number, Printed(row.Printed, row.UnitId), row.TargetOnly, [.. years.Select(year => Cell(row.UnitId, year, TargetOrigin.TableCell))]))],
            Total = table.TotalLabel is { } label ? new TableTotal(label, [.. years.Select(year => Cell(_plan.UnitId, year, TargetOrigin.TableTotal))]) : null,
        };
    }

    private PlanPanel Panel(PlanTable table)
    {
        var targets = _targets[table.TableId].ToList();
        var baselines = _baselines[table.TableId].ToList();
        var unitId = table.RowList.Count > 0 ? table.RowList[0].UnitId : _plan.UnitId;
        return new PlanPanel
        {
            Id = table.TableId,
            Clause = table.Clause,
            Title = table.Title,
            UnitId = unitId,
            BaselineYear = table.BaselineYear,
            Year = targets.Select(target => target.Year).FirstOrDefault(year => year is not null) ?? _plan.To.Year,
            Rows = [.. table.RowList.OrderBy(row => row.SortOrder).Select(row => PanelRow(row, targets, baselines)).OfType<PanelRow>()],
        };
    }

    /// <summary>Takes the row's target and baseline from the lists: rows, targets and baselines stand in the same order.</summary>
    private PanelRow? PanelRow(PlanTableRow row, List<Target> targets, List<Baseline> baselines)
    {
        if (targets.Find(target => target.IndicatorCode == row.IndicatorCode) is not { } target)
        {
            return null;
        }

        targets.Remove(target);
        var baseline = baselines.Find(each => each.IndicatorCode == row.IndicatorCode);
        baselines.Remove(baseline!);
        return new PanelRow
        {
            Number = row.Number,
            Indicator = row.IndicatorCode,
            PartOf = row.PartOf,
            Baseline = baseline is null ? null : ValueOf(baseline, target.PrintedMeasureUnit),
            Target = ValueOf(target, target.PrintedMeasureUnit, false),
            Comparator = target.Comparator,
            Kind = target.Kind,
            Nature = target.Nature,
            Effort = target.Effort,
            Scope = target.Scope,
        };
    }

    private PlanTarget Text(Target target) => new()
    {
        Indicator = target.IndicatorCode,
        Year = target.Year ?? _plan.To.Year,
        FirstYear = target.FirstYear,
        Value = ValueOf(target, target.PrintedMeasureUnit, false),
        Comparator = target.Comparator,
        Kind = target.Kind,
        UnitId = target.UnitId,
        Nature = target.Nature,
        Effort = target.Effort,
        Task = target.TaskNumber,
        PartOf = target.PartOf,
        Scope = target.Scope,
        Clause = target.Clause,
    };

    /// <summary>Those the text names, and any that no annex lists.</summary>
    private List<PlanAddends> Addends()
    {
        var listed = _plan.Tables.Where(table => table.Rows == TableRows.Units).SelectMany(table => table.RowList).Select(row => (row.IndicatorCode, row.UnitId)).ToHashSet();
        return
        [
            .. _plan.Addends.Where(addend => addend.Clause is not null || !listed.Contains((addend.IndicatorCode, addend.UnitId)))
                .OrderBy(addend => addend.Id)
                .GroupBy(addend => (addend.IndicatorCode, addend.Clause))
                .Select(group => new PlanAddends(
                    group.Key.IndicatorCode, [.. group.OrderBy(addend => addend.SortOrder).Select(addend => Printed(addend.Printed, addend.UnitId))], group.Key.Clause ?? "-")),
        ];
    }

    private Pack.PlanTask Task(PlanTask task) => new()
    {
        Number = task.Number,
        Title = task.Title,
        Section = task.Section,
        Clause = task.Clause,
        Kind = task.Kind == PlanTaskKind.Safeguard ? Pack.PlanTaskKind.Safeguard : Pack.PlanTaskKind.Task,
        Lead = UnitsOf(task, TaskPart.Lead),
        Responsible = UnitsOf(task, TaskPart.Responsible),
        Due = task.Due,
        DuePrinted = task.DuePrinted,
    };

    private List<PrintedUnit> UnitsOf(PlanTask task, TaskPart part) =>
        [.. task.Units.Where(unit => unit.Part == part).OrderBy(unit => unit.SortOrder).Select(unit => Printed(unit.Printed, unit.UnitId))];

    private Pack.PlanMechanism Mechanism(PlanMechanism mechanism) => new(
        PackCodes.Parse<MechanismKind>(mechanism.Kind) ?? default,
        mechanism.Label,
        mechanism.Every is { } every ? PackCodes.Parse<Frequency>(every) : null,
        [.. mechanism.Units.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => Printed(name, null))],
        mechanism.Clause);

    /// <summary>The name as printed where it means the unit on the day of issue; else the unit's id.</summary>
    private PrintedUnit Printed(string name, string? unitId)
    {
        var (unit, matchedBy) = _packs.Resolver.ResolvePrinted(name, _plan.Issued, jurisdiction: _plan.UnitId);
        return unitId is null || unit?.Id == unitId ? new PrintedUnit(name, unit?.Id ?? name, matchedBy) : new PrintedUnit(unitId, unitId, UnitMatch.Id);
    }

    private Quantity ValueOf(Target target, string measureUnit, bool isCell) =>
        PlanNumbers.Quantity(_packs, target.Value, target.Printed, measureUnit, target.Value != target.PackValue, isCell);

    private Quantity ValueOf(Baseline baseline, string? measureUnit) => PlanNumbers.Quantity(
        _packs, baseline.Value, baseline.Printed, measureUnit ?? baseline.PrintedMeasureUnit ?? _packs.FindIndicator(baseline.IndicatorCode)?.MeasureUnit, false, baseline.TableId is not null);

    private static Quantity Missing(string measureUnit) => new(null, null, "/", measureUnit);
}
