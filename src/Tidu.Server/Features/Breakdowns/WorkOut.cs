using System.Globalization;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Works a breakdown's cells out. Cells set by hand stay; what cannot be met stays empty and is named.</summary>
internal static class WorkOut
{
    /// <summary>Fills the cells, or only those named.</summary>
    public static void Fill(TargetBreakdown breakdown, ParentTargets parent, IReadOnlyCollection<(string UnitId, int Year)>? only = null)
    {
        if (only is { Count: 0 })
        {
            return;
        }

        var allocation = WorkedOut(breakdown, parent);
        var units = Ordered(breakdown);
        var years = YearsOf(breakdown);
        breakdown.Cells.RemoveAll(cell => !years.Contains(cell.Year) || units.All(unit => unit.UnitId != cell.UnitId));
        var stored = breakdown.Cells.ToDictionary(cell => (cell.UnitId, cell.Year));
        foreach (var year in allocation.Years)
        {
            for (var i = 0; i < units.Count; i++)
            {
                if (!stored.TryGetValue((units[i].UnitId, year.Year), out var cell))
                {
                    breakdown.Cells.Add(cell = new BreakdownCell { UnitId = units[i].UnitId, Year = year.Year });
                }

                cell.Value = cell.ByHand || only?.Contains((cell.UnitId, cell.Year)) == false ? cell.Value : year.Values[i];
            }
        }
    }

    /// <summary>What the cells as they stand do not meet.</summary>
    public static IReadOnlyList<AllocationProblem> ProblemsOf(TargetBreakdown breakdown, ParentTargets parent) =>
        WorkedOut(breakdown, parent).Problems;

    /// <summary>The cells as they stand, by year.</summary>
    public static IReadOnlyList<AllocatedYear> YearsOf(TargetBreakdown breakdown, ParentTargets parent)
    {
        var units = Ordered(breakdown);
        var cells = breakdown.Cells.ToDictionary(cell => (cell.UnitId, cell.Year), cell => cell.Value);
        return [.. parent.Years.Select(year => new AllocatedYear(
            year.Year,
            parent.IsAdditive ? year.Target : null,
            parent.IsAdditive && year.Target is { } target ? decimal.Floor(target * breakdown.Reserve / breakdown.Step) * breakdown.Step : null,
            [.. units.Select(unit => cells.GetValueOrDefault((unit.UnitId, year.Year)))]))];
    }

    public static List<BreakdownUnit> Ordered(TargetBreakdown breakdown) => [.. breakdown.Units.OrderBy(unit => unit.SortOrder)];

    public static List<int> YearsOf(TargetBreakdown breakdown) =>
        [.. breakdown.Years.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(year => int.Parse(year, CultureInfo.InvariantCulture))];

    public static string Join(IEnumerable<int> years) => string.Join(',', years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    private static Allocation WorkedOut(TargetBreakdown breakdown, ParentTargets parent) =>
        parent.IsAdditive ? Allocation.Of(InputOf(breakdown, parent)) : RatioBreakdown.Of(breakdown, parent);

    /// <summary>Only what accrues or stands may not fall; a yearly amount may be below the base of a stock.</summary>
    private static AllocationInput InputOf(TargetBreakdown breakdown, ParentTargets parent)
    {
        var settings = BreakdownSettings.Of(breakdown);
        var pinned = breakdown.Cells.Where(cell => cell.ByHand).ToLookup(cell => cell.UnitId);
        var level = parent.Kind == TargetKind.Level;
        return new AllocationInput
        {
            Method = MethodOf(breakdown.Method),
            Step = breakdown.Step,
            Reserve = breakdown.Reserve,
            KeepSum = settings.KeepSum,
            NotBelowBase = level && settings.NotBelowBase,
            NotBelowYearBefore = level && settings.NotBelowYearBefore,
            Years = [.. parent.Years.Select(year => new AllocationYear(year.Year, year.Target, settings.Factors.TryGetValue(year.Year, out var factor) ? factor : settings.Factor))],
            Units = [.. Ordered(breakdown).Select(unit => new AllocationUnit(unit.UnitId, unit.Base, pinned[unit.UnitId].ToDictionary(cell => cell.Year, cell => cell.Value), unit.Factor))],
        };
    }

    private static AllocationMethod MethodOf(BreakdownMethod method) => method switch
    {
        BreakdownMethod.ShareOfBase => AllocationMethod.ShareOfBase,
        BreakdownMethod.GrowthFactor => AllocationMethod.GrowthFactor,
        _ => AllocationMethod.ByHand,
    };
}
