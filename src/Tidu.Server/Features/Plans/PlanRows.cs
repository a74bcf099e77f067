using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>A pack's content written into a plan's rows: the same for a data file and for the screens.</summary>
internal static class PlanRows
{
    /// <summary>A published document counts as formally assigned on the day it was issued.</summary>
    public static ActionPlan New(Pack.PlanPack pack, PlanOrigin origin) => new()
    {
        Id = pack.Id,
        Title = pack.Title,
        ShortTitle = pack.ShortTitle,
        UnitId = pack.UnitId,
        Issuer = pack.Issuer,
        BandScale = pack.BandScale ?? "default",
        PackHash = "",
        Origin = origin,
        Assignment = AssignmentState.Assigned,
        AssignedOn = pack.Issued,
    };

    /// <summary>Everything but the targets.</summary>
    public static void WriteAllButTargets(TiduDb db, ActionPlan plan, Pack.PlanPack pack)
    {
        plan.PackVersion = pack.Version;
        plan.Title = pack.Title;
        plan.ShortTitle = pack.ShortTitle;
        plan.Level = pack.Level == Pack.PlanLevel.City ? PlanLevel.City : PlanLevel.District;
        plan.UnitId = pack.UnitId;
        plan.Issuer = pack.Issuer;
        plan.Number = pack.Number;
        plan.Issued = pack.Issued;
        plan.From = pack.From;
        plan.To = pack.To;
        plan.BaseDate = pack.BaseDate;
        plan.Follows = pack.Follows;
        plan.BandScale = pack.BandScale ?? "default";
        plan.Remainder = PlanRemainder.Of(pack).Write();
        ReplaceTables(db, plan, pack);
        Replace(db, plan.Tasks, PlanPackContent.Tasks(pack));
        Replace(db, plan.Mechanisms, PlanPackContent.Mechanisms(pack));
    }

    /// <param name="keep">Rows that are not the document's; null where all are.</param>
    public static void Replace<T>(TiduDb db, List<T> stored, IEnumerable<T> incoming, Func<T, bool>? keep = null)
        where T : class
    {
        var gone = stored.Where(row => keep?.Invoke(row) != true).ToHashSet();
        db.RemoveRange(gone.Where(row => db.Entry(row).State != EntityState.Added));
        stored.RemoveAll(gone.Contains);
        stored.AddRange(incoming);
    }

    /// <summary>Tables of the document are replaced; those that a breakdown's assignment made stay, with their bases and, where the pack has none for the indicator, their units as addends.</summary>
    private static void ReplaceTables(TiduDb db, ActionPlan plan, Pack.PlanPack pack)
    {
        var addends = plan.Addends.ToList();
        Replace(db, plan.Tables, PlanPackContent.Tables(pack), table => table.BreakdownId is not null);
        Replace(db, plan.Baselines, PlanPackContent.Baselines(pack), baseline => PlanTable.IsOfBreakdown(baseline.TableId));
        Replace(db, plan.Addends, PlanPackContent.Addends(pack));
        var broken = plan.Tables.Where(table => table.BreakdownId is not null).Select(table => table.IndicatorCode).Except(plan.Addends.Select(addend => addend.IndicatorCode)).ToList();
        plan.Addends.AddRange(addends.Where(addend => broken.Contains(addend.IndicatorCode)).Select(addend => new PlanAddend
        {
            IndicatorCode = addend.IndicatorCode,
            UnitId = addend.UnitId,
            Printed = addend.Printed,
            TargetOnly = addend.TargetOnly,
            SortOrder = addend.SortOrder,
        }));
    }
}
