using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Observations;

/// <summary>Loads the values that plans state for past dates and the published actuals of the packs, side by side where a cell has several.</summary>
internal static class LoadObservations
{
    public const string Stamp = "observations";
    private const string PlanBatch = "packs/plans";
    private const string PublishedBatch = "packs/observations";

    /// <summary>The step of a demonstration database.</summary>
    public static async Task RunAsync(DemoContext demo, CancellationToken cancel) =>
        await LoadAsync(demo.Db, demo.Packs, CurrentUser.LocalOperatorName, demo.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);

    /// <summary>Brings what these packs say into the database: unchanged values keep their id and history, what people edited or chose stays, values from other batches stay.</summary>
    /// <returns>How many observations the packs hold.</returns>
    public static async Task<int> LoadAsync(TiduDb db, Pack.PackSet packs, string enteredBy, DateTimeOffset now, CancellationToken cancel)
    {
        var fromPlans = StatedInPlans(await db.Set<ActionPlan>().Include(plan => plan.Baselines).AsSplitQuery().ToListAsync(cancel));
        var published = packs.Observations.SelectMany(pack => pack.Values).Select(Published).ToList();
        var stored = await db.Set<Observation>().Include(row => row.Batch).ToListAsync(cancel);
        var decided = await db.Set<ObservationChange>()
            .Where(change => change.Act == ChangeAct.Chosen || change.Act == ChangeAct.SetAside)
            .Select(change => change.ObservationId).ToHashSetAsync(cancel);
        var merged = new MergePackValues(db, stored, decided);
        merged.Merge(await BatchAsync(db, PlanBatch, enteredBy, now, cancel), fromPlans);
        merged.Merge(await BatchAsync(db, PublishedBatch, enteredBy, now, cancel), published);
        merged.MarkUsed();
        await db.TouchAsync(Stamp, cancel);
        return fromPlans.Count + published.Count;
    }

    /// <summary>Brings what plans state for past dates into the database, and nothing else.</summary>
    /// <param name="plans">All plans, with their baselines.</param>
    public static async Task FollowAsync(TiduDb db, IReadOnlyList<ActionPlan> plans, string enteredBy, DateTimeOffset now, CancellationToken cancel)
    {
        var stated = StatedInPlans(plans);
        var before = await db.Set<Observation>().AsNoTracking().Where(row => row.Batch!.Label == PlanBatch).Select(row => new { row.IndicatorCode, row.PeriodEnd }).Distinct().ToListAsync(cancel);
        var codes = before.Select(row => row.IndicatorCode).Concat(stated.Select(row => row.IndicatorCode)).Distinct().ToList();
        var days = before.Select(row => row.PeriodEnd).Concat(stated.Select(row => row.PeriodEnd)).Distinct().ToList();
        var stored = await db.Set<Observation>().Include(row => row.Batch).Where(row => codes.Contains(row.IndicatorCode) && days.Contains(row.PeriodEnd)).ToListAsync(cancel);
        var ids = stored.Select(row => row.Id).ToList();
        var decided = await db.Set<ObservationChange>()
            .Where(change => (change.Act == ChangeAct.Chosen || change.Act == ChangeAct.SetAside) && ids.Contains(change.ObservationId))
            .Select(change => change.ObservationId).ToHashSetAsync(cancel);
        var merged = new MergePackValues(db, stored, decided);
        merged.Merge(await BatchAsync(db, PlanBatch, enteredBy, now, cancel), stated);
        merged.MarkUsed();
        await db.TouchAsync(Stamp, cancel);
    }

    /// <summary>One observation for each distinct value a plan states for a cell; the clauses it stands in are joined.</summary>
    private static List<Observation> StatedInPlans(IEnumerable<ActionPlan> plans) =>
    [
        .. from plan in plans.OrderBy(plan => plan.Issued)
           from baseline in plan.Baselines
           where baseline.Value is not null && baseline.TableId?.StartsWith(PlanTable.OfBreakdown, StringComparison.Ordinal) != true
           group baseline by (Plan: plan, baseline.IndicatorCode, baseline.UnitId, baseline.On, baseline.Value) into cell
           select new Observation
           {
               IndicatorCode = cell.Key.IndicatorCode,
               UnitId = cell.Key.UnitId,
               Period = PeriodText(cell.Key.On),
               PeriodEnd = cell.Key.On,
               Value = cell.Key.Value!.Value,
               State = Pack.ObservationState.Final,
               Source = Pack.SourceKind.Plan,
               SourceText = $"{cell.Key.Plan.ShortTitle} {string.Join(' ', cell.Select(baseline => baseline.Clause).Distinct())}",
               SourceDate = cell.Key.Plan.Issued,
               Used = true,
           },
    ];

    /// <summary>A value that the pack sets aside counts as set aside by hand: no rule brings it back, a person may.</summary>
    private static Observation Published(Pack.PublishedValue value) => new()
    {
        IndicatorCode = value.Indicator,
        UnitId = value.UnitId,
        Period = value.Period,
        PeriodEnd = value.On,
        Value = value.Value.Value!.Value,
        State = value.State,
        Source = value.SourceKind,
        SourceText = value.Source,
        SourceDate = value.SourceDate,
        ChosenByHand = !value.Used,
        Approximate = value.Approximate,
        Note = value.Note,
    };

    /// <summary>A day at a year's end stands for the year, any other for its month.</summary>
    private static string PeriodText(DateOnly on) =>
        on is { Month: 12, Day: 31 } ? on.Year.ToString(CultureInfo.InvariantCulture) : on.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static async Task<ImportBatch> BatchAsync(TiduDb db, string label, string enteredBy, DateTimeOffset now, CancellationToken cancel)
    {
        var batch = await db.Set<ImportBatch>().SingleOrDefaultAsync(row => row.Label == label, cancel)
            ?? db.Add(new ImportBatch { Label = label, EnteredBy = enteredBy }).Entity;
        batch.EnteredAt = now;
        return batch;
    }
}
