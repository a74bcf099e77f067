using Tidu.Engine.Periods;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Observations;

/// <summary>The reporting periods in force: which one governs a unit's values of a period.</summary>
public sealed class ReportingCalendar(OrganizationTree units, IEnumerable<ReportingPeriod> periods)
{
    private readonly ILookup<string, ReportingPeriod> _byUnit = periods.ToLookup(period => period.UnitId);

    /// <summary>
    /// A locked one of the unit or any unit above it; else that of the nearest unit, the period itself before one that ends with it or holds it
    /// (a year holds its quarters). Null where none is set: the period is open without a deadline.
    /// </summary>
    public ReportingPeriod? For(string unitId, Period period) =>
        units.PathTo(unitId, period.Last).Reverse()
            .SelectMany(unit => _byUnit[unit.Id].Where(row => Covers(row, period)).OrderBy(row => row.Period == period.ToString() ? 0 : 1).ThenBy(row => row.PeriodEnd))
            .OrderBy(row => row.State == PeriodState.Locked ? 0 : 1)
            .FirstOrDefault();

    /// <summary>Values of a quarter and of the year that ends with it share their cell, so that a lock on one holds for both.</summary>
    private static bool Covers(ReportingPeriod row, Period period) =>
        row.PeriodEnd == period.Last || (Period.TryParse(row.Period, out var whole) && whole.Contains(period));
}
