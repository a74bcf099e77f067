using Tidu.Engine.Targets;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>A plan pack turned into rows: tables, targets, baselines, addends, tasks and mechanisms, each where the document has it.</summary>
internal static class PlanPackContent
{
    /// <summary>Printed tables with their rows in printed order: annexes first, then panels.</summary>
    public static IEnumerable<PlanTable> Tables(Pack.PlanPack pack)
    {
        var order = 0;
        foreach (var table in pack.Tables)
        {
            yield return Annex(pack, table, order++);
        }

        foreach (var panel in pack.Panels)
        {
            yield return Panel(panel, order++);
        }
    }

    /// <summary>All targets: table cells and totals, panel rows, running text.</summary>
    /// <remarks>A key says where a target stands and what it is about, never its position: a target put in elsewhere must not unpair an edited one. The pack reader refuses two of one key.</remarks>
    public static List<Target> Targets(Pack.PlanPack pack)
    {
        var targets = pack.Tables.SelectMany(table => AnnexTargets(pack, table))
            .Concat(pack.Panels.SelectMany(PanelTargets))
            .Concat(pack.Targets.Select(TextTarget))
            .ToList();
        for (var i = 0; i < targets.Count; i++)
        {
            targets[i].SortOrder = i;
        }

        return targets;
    }

    /// <summary>Values the document states for past dates; one row for each place they stand in.</summary>
    public static IEnumerable<Baseline> Baselines(Pack.PlanPack pack)
    {
        foreach (var table in pack.Tables.Where(table => table.BaselineYear is not null))
        {
            var on = YearEnd(table.BaselineYear!.Value);
            foreach (var row in table.Rows)
            {
                yield return BaselineOf(table.Indicator, row.Unit.UnitId, on, row.Values[0], table.Clause, table.Id);
            }

            if (table.Total is { } total)
            {
                yield return BaselineOf(table.Indicator, pack.UnitId, on, total.Values[0], table.Clause, table.Id);
            }
        }

        foreach (var panel in pack.Panels.Where(panel => panel.BaselineYear is not null))
        {
            foreach (var row in panel.Rows.Where(row => row.Baseline is not null))
            {
                yield return BaselineOf(row.Indicator, panel.UnitId, YearEnd(panel.BaselineYear!.Value), row.Baseline!, panel.Clause, panel.Id);
            }
        }

        foreach (var (history, row) in pack.History.SelectMany(history => history.Rows.Select(row => (history, row))))
        {
            for (var i = 0; i < row.Values.Count; i++)
            {
                yield return BaselineOf(row.Indicator, history.UnitId, YearEnd(history.Years[i]), row.Values[i], history.Clause, history.Id);
            }
        }

        foreach (var stated in pack.Baselines)
        {
            yield return BaselineOf(stated.Indicator, stated.UnitId, stated.On, stated.Value, stated.Clause, null);
        }
    }

    /// <summary>The plan's disjoint addends by indicator: the rows of its annexes and the areas it names.</summary>
    public static IEnumerable<PlanAddend> Addends(Pack.PlanPack pack)
    {
        foreach (var table in pack.Tables)
        {
            foreach (var (row, i) in table.Rows.Select((row, i) => (row, i)))
            {
                yield return new PlanAddend { IndicatorCode = table.Indicator, UnitId = row.Unit.UnitId, Printed = row.Unit.Printed, TargetOnly = row.TargetOnly, SortOrder = i };
            }
        }

        foreach (var addends in pack.Addends)
        {
            foreach (var (unit, i) in addends.Units.Select((unit, i) => (unit, i)))
            {
                yield return new PlanAddend { IndicatorCode = addends.Indicator, UnitId = unit.UnitId, Printed = unit.Printed, Clause = addends.Clause, SortOrder = i };
            }
        }
    }

    public static IEnumerable<PlanTask> Tasks(Pack.PlanPack pack) => pack.Tasks.Select((task, i) =>
    {
        var row = new PlanTask
        {
            Number = task.Number,
            Title = task.Title,
            Section = task.Section,
            Clause = task.Clause,
            Kind = task.Kind == Pack.PlanTaskKind.Safeguard ? PlanTaskKind.Safeguard : PlanTaskKind.Task,
            Due = task.Due,
            DuePrinted = task.DuePrinted,
            SortOrder = i,
        };
        row.Units.AddRange(TaskUnits(task.Lead, TaskPart.Lead));
        row.Units.AddRange(TaskUnits(task.Responsible, TaskPart.Responsible));
        return row;
    });

    public static IEnumerable<PlanMechanism> Mechanisms(Pack.PlanPack pack) => pack.Mechanisms.Select((mechanism, i) => new PlanMechanism
    {
        Kind = PlanCodes.Of(mechanism.Kind),
        Label = mechanism.Label,
        Every = mechanism.Every is { } every ? PlanCodes.Of(every) : null,
        Units = string.Join('\n', mechanism.Units.Select(unit => unit.Printed)),
        Clause = mechanism.Clause,
        SortOrder = i,
    });

    private static DateOnly YearEnd(int year) => new(year, 12, 31);

    private static PlanTable Annex(Pack.PlanPack pack, Pack.PlanTable table, int order)
    {
        var annex = new PlanTable
        {
            TableId = table.Id,
            Title = table.Title,
            Clause = table.Clause,
            Rows = TableRows.Units,
            IndicatorCode = table.Indicator,
            MeasureUnit = table.MeasureUnit,
            UnitHeading = table.UnitHeading,
            BaselineYear = table.BaselineYear,
            Trajectory = table.Trajectory,
            TotalLabel = table.Total?.Label,
            SortOrder = order,
        };
        annex.RowList.AddRange(table.Rows.Select((row, i) => new PlanTableRow
        {
            Number = row.Number,
            UnitId = row.Unit.UnitId,
            IndicatorCode = table.Indicator,
            Printed = row.Unit.Printed,
            TargetOnly = row.TargetOnly,
            SortOrder = i,
        }));
        if (table.Total is { } total)
        {
            annex.RowList.Add(new PlanTableRow { UnitId = pack.UnitId, IndicatorCode = table.Indicator, Printed = total.Label, IsTotal = true, SortOrder = table.Rows.Count });
        }

        return annex;
    }

    private static PlanTable Panel(Pack.PlanPanel panel, int order)
    {
        var table = new PlanTable
        {
            TableId = panel.Id,
            Title = panel.Title,
            Clause = panel.Clause,
            Rows = TableRows.Indicators,
            BaselineYear = panel.BaselineYear,
            SortOrder = order,
        };
        table.RowList.AddRange(panel.Rows.Select((row, i) => new PlanTableRow
        {
            Number = row.Number,
            UnitId = panel.UnitId,
            IndicatorCode = row.Indicator,
            Printed = row.Indicator,
            PartOf = row.PartOf,
            SortOrder = i,
        }));
        return table;
    }

    private static IEnumerable<Target> AnnexTargets(Pack.PlanPack pack, Pack.PlanTable table)
    {
        for (var column = 0; column < table.Years.Count; column++)
        {
            var year = table.Years[column];
            if (year == table.BaselineYear)
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                yield return AnnexTarget(table, row.Unit.UnitId, year, row.Values[column], $"{table.Id}/{row.Unit.UnitId}/{year}", TargetOrigin.TableCell);
            }

            if (table.Total is { } total)
            {
                yield return AnnexTarget(table, pack.UnitId, year, total.Values[column], $"{table.Id}/total/{year}", TargetOrigin.TableTotal);
            }
        }
    }

    private static Target AnnexTarget(Pack.PlanTable table, string unitId, int year, Pack.Quantity value, string key, TargetOrigin origin) => new()
    {
        Key = key,
        IndicatorCode = table.Indicator,
        UnitId = unitId,
        Year = year,
        Kind = TargetKind.Level,
        Comparator = table.Comparator,
        Value = value.Value,
        PackValue = value.Value,
        Printed = value.Printed,
        PrintedMeasureUnit = table.MeasureUnit,
        Clause = table.Clause,
        Origin = origin,
        TableId = table.Id,
    };

    private static IEnumerable<Target> PanelTargets(Pack.PlanPanel panel) => panel.Rows.Select(row => new Target
    {
        Key = $"{panel.Id}/{row.Indicator}/{panel.Year}/{row.Kind.Code()}/{row.Scope}",
        IndicatorCode = row.Indicator,
        UnitId = panel.UnitId,
        Year = panel.Year,
        Kind = row.Kind,
        Comparator = row.Comparator,
        Value = row.Target.Value,
        PackValue = row.Target.Value,
        Printed = row.Target.Printed,
        PrintedMeasureUnit = row.Target.MeasureUnit ?? "",
        Nature = row.Nature,
        Clause = panel.Clause,
        Scope = row.Scope,
        Effort = row.Effort,
        PartOf = row.PartOf,
        Origin = TargetOrigin.Panel,
        TableId = panel.Id,
    });

    private static Target TextTarget(Pack.PlanTarget target) => new()
    {
        Key = $"text/{target.Clause}/{target.Indicator}/{target.UnitId}/{target.FirstYear}-{target.Year}/{target.Kind.Code()}/{target.Scope}",
        IndicatorCode = target.Indicator,
        UnitId = target.UnitId,
        Year = target.Year,
        FirstYear = target.FirstYear,
        Kind = target.Kind,
        Comparator = target.Comparator,
        Value = target.Value.Value,
        PackValue = target.Value.Value,
        Printed = target.Value.Printed,
        PrintedMeasureUnit = target.Value.MeasureUnit ?? "",
        Nature = target.Nature,
        Clause = target.Clause,
        Scope = target.Scope,
        Effort = target.Effort,
        TaskNumber = target.Task,
        PartOf = target.PartOf,
        Origin = TargetOrigin.Text,
    };

    private static Baseline BaselineOf(string indicator, string unitId, DateOnly on, Pack.Quantity value, string clause, string? tableId) => new()
    {
        IndicatorCode = indicator,
        UnitId = unitId,
        On = on,
        Value = value.Value,
        Printed = value.Printed,
        PrintedMeasureUnit = value.MeasureUnit,
        Clause = clause,
        TableId = tableId,
    };

    private static IEnumerable<PlanTaskUnit> TaskUnits(IReadOnlyList<Pack.PrintedUnit> units, TaskPart part) =>
        units.Select((unit, i) => new PlanTaskUnit { Part = part, UnitId = unit.UnitId, Printed = unit.Printed, SortOrder = i });
}
