using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Targets;
using Tidu.Server.Data;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Makes an assigned breakdown part of its plan: a table, its cells as targets with history, its bases, and its units as the plan's addends. A later version takes the place of the one before.</summary>
internal static class PutInForce
{
    public static async Task RunAsync(TiduDb db, OpenBreakdown open, CurrentUser caller, DateTimeOffset now, CancellationToken cancel)
    {
        var breakdown = open.Breakdown;
        var plan = await db.Set<ActionPlan>().AsSplitQuery()
            .Include(row => row.Tables).ThenInclude(table => table.RowList).Include(row => row.Baselines).Include(row => row.Addends)
            .SingleAsync(row => row.Id == breakdown.PlanId, cancel);
        var versions = await db.Set<TargetBreakdown>().Where(row => row.PlanId == plan.Id && row.IndicatorCode == breakdown.IndicatorCode && row.UnitId == breakdown.UnitId).Select(row => (int?)row.Id).ToListAsync(cancel);
        var table = plan.Tables.Find(each => versions.Contains(each.BreakdownId)) ?? NewTable(plan, breakdown);
        Describe(db, table, open);
        TakeBases(db, plan, table, open);
        if (breakdown.UnitId == plan.UnitId && open.Parent.IsAdditive)
        {
            TakeAddends(db, plan, open);
        }

        var author = new TargetAuthor(TargetAct.Assigned, BreakdownTexts.Assigned(breakdown.AssignedBy!, breakdown.Number), caller.UserName, caller.DisplayName, now, breakdown.Id);
        await WriteTargets.ApplyAsync(db, plan, CellsOf(open, table), author, cancel);
        await TakeOutAsync(db, plan, table, open, author, cancel);
    }

    private static PlanTable NewTable(ActionPlan plan, TargetBreakdown breakdown)
    {
        var number = 1 + plan.Tables.Where(table => table.BreakdownId is not null)
            .Select(table => int.Parse(table.TableId.AsSpan(PlanTable.OfBreakdown.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        var table = new PlanTable
        {
            TableId = $"{PlanTable.OfBreakdown}{number}",
            Title = breakdown.Title,
            Clause = "",
            Rows = TableRows.Units,
            IndicatorCode = breakdown.IndicatorCode,
            SortOrder = plan.Tables.Select(each => each.SortOrder).DefaultIfEmpty(-1).Max() + 1,
        };
        plan.Tables.Add(table);
        return table;
    }

    private static void Describe(TiduDb db, PlanTable table, OpenBreakdown open)
    {
        var breakdown = open.Breakdown;
        table.BreakdownId = breakdown.Id;
        table.Title = breakdown.Title;
        table.Clause = breakdown.AssignedBy!;
        table.MeasureUnit = MeasureUnitOf(open);
        table.UnitHeading = BreakdownTexts.UnitHeading;
        table.BaselineYear = breakdown.Units.Exists(unit => unit.Base is not null) ? breakdown.BaseYear : null;
        db.RemoveRange(table.RowList.Where(row => row.Id != 0));
        table.RowList.Clear();
        table.RowList.AddRange(WorkOut.Ordered(breakdown).Select((unit, i) => new PlanTableRow
        {
            Number = (i + 1).ToString(CultureInfo.InvariantCulture),
            UnitId = unit.UnitId,
            IndicatorCode = breakdown.IndicatorCode,
            Printed = BuildBreakdown.UnitOf(open, unit.UnitId).Name,
            SortOrder = i,
        }));
    }

    private static void TakeBases(TiduDb db, ActionPlan plan, PlanTable table, OpenBreakdown open)
    {
        db.RemoveRange(plan.Baselines.Where(baseline => baseline.TableId == table.TableId));
        plan.Baselines.RemoveAll(baseline => baseline.TableId == table.TableId);
        plan.Baselines.AddRange(WorkOut.Ordered(open.Breakdown).Where(unit => unit.Base is not null).Select(unit => new Baseline
        {
            IndicatorCode = open.Indicator.Code,
            UnitId = unit.UnitId,
            On = new DateOnly(open.Breakdown.BaseYear, 12, 31),
            Value = unit.Base,
            Printed = WriteTargets.PrintedOf(open.Indicator, MeasureUnitOf(open), unit.Base),
            Clause = unit.BaseSource ?? "",
            TableId = table.TableId,
        }));
    }

    private static void TakeAddends(TiduDb db, ActionPlan plan, OpenBreakdown open)
    {
        db.RemoveRange(plan.Addends.Where(addend => addend.IndicatorCode == open.Indicator.Code));
        plan.Addends.RemoveAll(addend => addend.IndicatorCode == open.Indicator.Code);
        plan.Addends.AddRange(WorkOut.Ordered(open.Breakdown).Select((unit, i) => new PlanAddend
        {
            IndicatorCode = open.Indicator.Code,
            UnitId = unit.UnitId,
            Printed = BuildBreakdown.UnitOf(open, unit.UnitId).Name,
            SortOrder = i,
        }));
    }

    private static List<TargetCell> CellsOf(OpenBreakdown open, PlanTable table)
    {
        return
        [
            .. from unit in WorkOut.Ordered(open.Breakdown)
               from cell in open.Breakdown.Cells
               where cell.UnitId == unit.UnitId
               orderby unit.SortOrder, cell.Year
               select new TargetCell(
                   open.Indicator.Code,
                   unit.UnitId,
                   cell.Year,
                   cell.Value,
                   table.TableId,
                   open.Parent.Kind,
                   open.Parent.ForUnits,
                   WriteTargets.PrintedOf(open.Indicator, table.MeasureUnit!, cell.Value),
                   table.MeasureUnit,
                   table.Clause,
                   $"{table.TableId}/{unit.UnitId}/{cell.Year}"),
        ];
    }

    /// <summary>Cells of the version before that this one has not: their figure goes, their history stays.</summary>
    private static async Task TakeOutAsync(TiduDb db, ActionPlan plan, PlanTable table, OpenBreakdown open, TargetAuthor author, CancellationToken cancel)
    {
        var kept = open.Breakdown.Cells.Select(cell => (cell.UnitId, (int?)cell.Year)).ToHashSet();
        var stored = await db.Set<Target>().Where(target => target.PlanId == plan.Id && target.TableId == table.TableId && target.Value != null).ToListAsync(cancel);
        foreach (var target in stored.Where(target => !kept.Contains((target.UnitId, target.Year))))
        {
            target.PackValue = null;
            WriteTargets.Put(db, target, null, author with { Reason = BreakdownTexts.NoLonger(open.Breakdown.AssignedBy!) });
        }
    }

    private static string MeasureUnitOf(OpenBreakdown open) => IndicatorRef.Of(open.Indicator, open.Plan).MeasureUnit;
}
