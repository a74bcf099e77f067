using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>What a target expects of an actual at the actual's own date, and on what basis.</summary>
/// <param name="Value">The expected value; null where nothing is expected yet.</param>
/// <param name="Basis">How the actual is held against it.</param>
/// <param name="Start">The base value for <see cref="ProgressBasis.FromBase"/>, else null.</param>
/// <param name="UsedKind">The trajectory that gave the value; null where none did.</param>
internal readonly record struct Expectation(decimal? Value, ProgressBasis Basis, decimal? Start = null, TrajectoryKind? UsedKind = null)
{
    /// <summary>The expectation for an actual of this date.</summary>
    public static Expectation Of(ProgressInput input, DatedValue target, DateOnly on)
    {
        if (input.Kind is TargetKind.YesNo or TargetKind.Cohort)
        {
            return new(on >= target.On ? target.Value : null, ProgressBasis.Completion);
        }

        if (IsYearToDate(input))
        {
            return YearToDate(input.Trajectory, target, on);
        }

        if (input.IndicatorKind == IndicatorKind.Growth)
        {
            return new(RateFor(input.Trajectory, target, on), ProgressBasis.Completion);
        }

        if (input.Kind == TargetKind.MinimumPerYear)
        {
            return new(OfYear(input.Trajectory, target, on)?.Value, ProgressBasis.Completion);
        }

        var expected = input.Trajectory.ExpectedAt(on);
        var basis = input.Trajectory.Base is null ? ProgressBasis.Completion : ProgressBasis.FromBase;
        return new(expected?.Value, basis, input.Trajectory.Base?.Value, expected?.UsedKind);
    }

    /// <summary>Whether the value accrues from January to December against a target of the year.</summary>
    public static bool IsYearToDate(ProgressInput input) =>
        input.IndicatorKind == IndicatorKind.Flow && input.Kind is TargetKind.Level or TargetKind.MinimumPerYear;

    /// <summary>Whether each period's value answers for itself and nothing is reached for good: growth rates, yearly minimums.</summary>
    public static bool IsEachPeriods(ProgressInput input) =>
        input.IndicatorKind == IndicatorKind.Growth || input.Kind == TargetKind.MinimumPerYear;

    private static Expectation YearToDate(Trajectory trajectory, DatedValue target, DateOnly on)
    {
        var ofYear = OfYear(trajectory, target, on);
        var days = DateTime.IsLeapYear(on.Year) ? 366 : 365;
        return new(ofYear?.Value * on.DayOfYear / days, ProgressBasis.YearToDate, UsedKind: ofYear?.UsedKind);
    }

    /// <summary>The year's own target, else what the trajectory expects of that year as a whole.</summary>
    private static ExpectedValue? OfYear(Trajectory trajectory, DatedValue target, DateOnly on) =>
        target.On.Year == on.Year
            ? new ExpectedValue(target.Value, TrajectoryKind.Milestones)
            : trajectory.ExpectedAt(new DateOnly(on.Year, 12, 31));

    /// <summary>The rate asked of the year: its own, else the next one stated.</summary>
    private static decimal RateFor(Trajectory trajectory, DatedValue target, DateOnly on)
    {
        foreach (var milestone in trajectory.Milestones.Where(milestone => milestone.On.Year >= on.Year))
        {
            return milestone.Value;
        }

        return target.Value;
    }
}
