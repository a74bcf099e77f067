using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>The way a value is expected to take from its base through milestones to the final target.</summary>
/// <remarks>
/// <para>Expected is a value, not a share, so rising and falling indicators work by the same formulas. Values hold at the end of their day.</para>
/// <para>On and before the base date the base value is expected, after the last milestone the last one. Without a base nothing is
/// expected before the first milestone's date: no base is invented.</para>
/// <para>A year's step leads from the last milestone, base or year's end before a day to the next milestone or year's end; its two values
/// lie on the way through the milestones, and batch dates and last year's share spread it within the year.</para>
/// </remarks>
public sealed class Trajectory
{
    private readonly List<DatedValue> _way;
    private readonly List<BatchShare> _batches;
    private readonly LastYearCurve _curve;

    /// <summary>Builds a trajectory.</summary>
    /// <param name="kind">The kind wished for; where it lacks what it needs, milestones serve and the answer says so.</param>
    /// <param name="base">The base date and value; null where the plan has no baseline.</param>
    /// <param name="milestones">Target values at their due dates, ascending, all after the base date; may be empty.</param>
    /// <param name="batches">For <see cref="TrajectoryKind.BatchDates"/>: ascending in date and share, the last share 1.</param>
    /// <param name="history">For <see cref="TrajectoryKind.LastYearShare"/>: observations of the years before, in any order, one a day; where it lacks the base date, the base stands in.</param>
    /// <exception cref="ArgumentException">Milestones or batches break their order, or a date of the history is repeated.</exception>
    public Trajectory(
        TrajectoryKind kind,
        DatedValue? @base,
        IReadOnlyList<DatedValue> milestones,
        IReadOnlyList<BatchShare>? batches = null,
        IEnumerable<DatedValue>? history = null)
    {
        _way = [.. @base is { } start ? [start] : Array.Empty<DatedValue>(), .. milestones];
        _batches = [.. batches ?? []];
        _curve = new LastYearCurve(history ?? [], @base);
        (Kind, Base, Milestones) = (kind, @base, milestones);
        RequireOrder(_way, _batches);
    }

    /// <summary>The kind wished for.</summary>
    public TrajectoryKind Kind { get; }

    /// <summary>The base date and value; null without a baseline.</summary>
    public DatedValue? Base { get; }

    /// <summary>The milestones, ascending; the last is the final target.</summary>
    public IReadOnlyList<DatedValue> Milestones { get; }

    /// <summary>The value expected at the end of a day, not rounded; null where nothing is expected yet, or at all.</summary>
    public ExpectedValue? ExpectedAt(DateOnly on) => Kind switch
    {
        TrajectoryKind.Linear when Base is { } start && Milestones.Count > 0 =>
            new ExpectedValue(Between(start, Milestones[^1], on), TrajectoryKind.Linear),
        TrajectoryKind.BatchDates when _batches.Count > 0 => Stepwise(on, BatchShareAt, TrajectoryKind.BatchDates),
        TrajectoryKind.LastYearShare => Stepwise(on, _curve.ShareAt, TrajectoryKind.LastYearShare),
        _ => ThroughMilestones(on),
    };

    private ExpectedValue? ThroughMilestones(DateOnly on) =>
        MilestoneValue(on) is { } value ? new ExpectedValue(value, TrajectoryKind.Milestones) : null;

    private decimal? MilestoneValue(DateOnly on)
    {
        if (_way.Count == 0 || (Base is null && on < _way[0].On))
        {
            return null;
        }

        var next = _way.FindIndex(point => point.On >= on);
        return next switch
        {
            < 0 => _way[^1].Value,
            0 => _way[0].Value,
            _ => Between(_way[next - 1], _way[next], on),
        };
    }

    private ExpectedValue? Stepwise(DateOnly on, Func<DateOnly, decimal?> shareAt, TrajectoryKind kind)
    {
        var next = _way.FindIndex(point => point.On >= on);
        if (next <= 0)
        {
            return ThroughMilestones(on);
        }

        var from = Later(_way[next - 1].On, YearEnd(on.Year - 1));
        var to = Earlier(_way[next].On, YearEnd(on.Year));
        if (ShareWithin(from, to, on, shareAt) is not { } share)
        {
            return ThroughMilestones(on);
        }

        var (start, end) = (MilestoneValue(from)!.Value, MilestoneValue(to)!.Value);
        return new ExpectedValue(start + ((end - start) * share), kind);
    }

    /// <summary>The share of a step that lies within one year, from the shares of the whole year; null when the year puts nothing in it.</summary>
    /// <remarks>Kept within 0 and 1: an expected value beyond its step could fall behind the base and turn the ratio over.</remarks>
    private static decimal? ShareWithin(DateOnly from, DateOnly to, DateOnly on, Func<DateOnly, decimal?> shareAt)
    {
        var before = from.Year < on.Year ? 0 : shareAt(from);
        return shareAt(to) - before is { } whole and > 0 ? Math.Clamp((shareAt(on) - before)!.Value / whole, 0, 1) : null;
    }

    private decimal? BatchShareAt(DateOnly on) =>
        _batches.Where(batch => batch.In(on.Year) <= on).Select(batch => batch.Share).LastOrDefault();

    private static decimal Between(DatedValue from, DatedValue to, DateOnly on)
    {
        var (days, total) = (on.DayNumber - from.On.DayNumber, to.On.DayNumber - from.On.DayNumber);
        return days <= 0 ? from.Value : days >= total ? to.Value : from.Value + ((to.Value - from.Value) * days / total);
    }

    private static DateOnly YearEnd(int year) => new(year, 12, 31);

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static void RequireOrder(List<DatedValue> way, List<BatchShare> batches)
    {
        for (var i = 1; i < way.Count; i++)
        {
            if (way[i].On <= way[i - 1].On)
            {
                throw new ArgumentException($"The milestone of {way[i].On:O} must come after {way[i - 1].On:O}.", nameof(way));
            }
        }

        for (var i = 1; i < batches.Count; i++)
        {
            if (batches[i].In(2023) <= batches[i - 1].In(2023) || batches[i].Share < batches[i - 1].Share)
            {
                throw new ArgumentException("Batches must ascend in date and share.", nameof(batches));
            }
        }

        if (batches.Count > 0 && (batches[0].Share < 0 || batches[^1].Share != 1))
        {
            throw new ArgumentException("Shares of batches run from 0 to 1, and the last batch completes the year: its share must be 1.", nameof(batches));
        }
    }
}
