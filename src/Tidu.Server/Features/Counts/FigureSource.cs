using System.Collections.Concurrent;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>Measures that need facts: sums, enterprises with something, shares. What was read of a year is kept until the registry changes.</summary>
public sealed class FigureSource(TiduDb db, FigureColumns columns, ShippedPacks packs)
{
    /// <summary>The day a measure is of: facts are of years, so that of any other day the last day of the year before.</summary>
    public static DateOnly DayOf(DateOnly on) => on is { Month: 12, Day: 31 } ? on : new DateOnly(on.Year - 1, 12, 31);

    /// <summary>The measure on <see cref="DayOf"/>; null where the plan is unknown.</summary>
    public async Task<Figures?> OfAsync(CountAccess counts, string plan, RegistryMeasure measure, DateOnly on, CancellationToken cancel)
    {
        var day = DayOf(on);
        if (counts.FrameOf(plan, measure.Indicator, day) is not { } frame)
        {
            return null;
        }

        switch (measure.Kind)
        {
            case MeasureKind.Count:
                return counts.CountOf(plan, measure.Indicator, day) is { } count ? Figures.Of(count, frame) : null;
            case MeasureKind.Share:
                var above = await PartAsync(counts, plan, measure.Numerator!, day, frame, cancel);
                var below = await PartAsync(counts, plan, measure.Denominator!, day, frame, cancel);
                return above is null || below is null ? null : Figures.Share(above, below, frame);
            default:
                return Figures.Of(frame, Candidates(counts, measure, frame), await ColumnAsync(counts, measure, day, cancel), measure);
        }
    }

    /// <summary>A part of a share, counted for the units of the share itself.</summary>
    private async Task<Figures?> PartAsync(CountAccess counts, string plan, string indicator, DateOnly day, CountFrame frame, CancellationToken cancel)
    {
        if (counts.Ladder.MeasureOf(indicator) is not { } measure)
        {
            return null;
        }

        return measure.Kind == MeasureKind.Count
            ? CountTitles.IsKnown(counts.Registry, frame, measure.Titles) ? Figures.Of(CountTitles.Of(counts.Registry, frame, measure.Titles), frame) : null
            : Figures.Of(frame, Candidates(counts, measure, frame), await ColumnAsync(counts, measure, day, cancel), measure);
    }

    private static IEnumerable<int> Candidates(CountAccess counts, RegistryMeasure measure, CountFrame frame) =>
        measure.Among.Count == 0 ? Enumerable.Range(0, counts.Registry.Ids.Count) : CountTitles.Of(counts.Registry, frame, measure.Among).All;

    private Task<FigureColumn> ColumnAsync(CountAccess counts, RegistryMeasure measure, DateOnly day, CancellationToken cancel) =>
        columns.GetAsync(counts.Registry, measure, day, () => ReadFigures.ReadAsync(db, counts.Registry, measure, packs.Packs.Standards.Facts, day, cancel));
}

/// <summary>What was read of the registry's facts, until it changes.</summary>
public sealed class FigureColumns
{
    private const int Most = 12;

    private Kept? _kept;

    internal async Task<FigureColumn> GetAsync(RegistrySnapshot registry, RegistryMeasure measure, DateOnly day, Func<Task<FigureColumn>> read)
    {
        var kept = _kept;
        if (kept is null || kept.Of != registry.Number || kept.Columns.Count >= Most)
        {
            kept = _kept = new Kept(registry.Number, new());
        }

        var key = $"{day:O} {measure.Kind} {measure.List} {string.Join(' ', measure.Facts)}";
        return kept.Columns.TryGetValue(key, out var found) ? found : kept.Columns.GetOrAdd(key, await read());
    }

    private sealed record Kept(long Of, ConcurrentDictionary<string, FigureColumn> Columns);
}
