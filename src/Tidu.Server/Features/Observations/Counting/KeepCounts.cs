using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations.Counting;

/// <summary>Keeps the values of indicators that are counted from the registry in step with it, in the transaction that changes enterprises, rules, units or the plan's list of them.</summary>
/// <remarks>A value in a locked period stays as it is. Values whose rule is gone go as well.</remarks>
internal sealed class KeepCounts(TiduDb db, CountSource source, CurrentUser user, TimeProvider clock) : IFollowRegistry, IFollowCounting, IFollowAttribution, IFollowPlans, IFollowUnits
{
    /// <summary>Batches of counted values begin so.</summary>
    public const string BatchLabel = "registry/";

    /// <inheritdoc/>
    public Task FollowAsync(TiduDb context, RegistryChange change, CancellationToken cancel) => change.Titles ? FollowAsync(change.EnterpriseIds, cancel) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task FollowUnitsAsync(TiduDb context, CancellationToken cancel) => RunAsync(null, cancel);

    /// <inheritdoc cref="IFollowCounting"/>
    public Task FollowAsync(TiduDb context, string planId, string indicator, CancellationToken cancel) => RunAsync(planId, cancel);

    /// <inheritdoc/>
    public async Task FollowAsync(ActionPlan plan, CancellationToken cancel)
    {
        if (await db.Set<CountingRule>().AnyAsync(rule => rule.PlanId == plan.Id, cancel))
        {
            // What is read below is the database's: the plan's new units first.
            await db.SaveChangesAsync(cancel);
            await RunAsync(plan.Id, cancel);
        }
    }

    /// <summary>Brings all counted values up to date, or those of one plan.</summary>
    /// <returns>How many values were written, changed or removed.</returns>
    public async Task<int> RunAsync(string? planId, CancellationToken cancel)
    {
        var rules = await db.Set<CountingRule>().Where(rule => planId == null || rule.PlanId == planId).OrderBy(rule => rule.Id).ToListAsync(cancel);
        var prefix = planId is null ? BatchLabel : $"{BatchLabel}{planId}/";
        var batches = await db.Set<ImportBatch>().Where(batch => batch.Label.StartsWith(prefix)).ToListAsync(cancel);
        if (rules.Count == 0 && batches.Count == 0)
        {
            return 0;
        }

        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var counts = await source.OpenFreshAsync(cancel);
        var calendar = await ReadCalendar.ReadAsync(db, counts.Units, cancel);
        var written = 0;
        foreach (var rule in rules)
        {
            var counted = CountedValues.Of(counts, rule, ChinaTime.Today(clock));
            written += await WriteAsync(rule.IndicatorCode, LabelOf(rule), counted, calendar, cancel);
        }

        foreach (var gone in batches.Where(batch => !rules.Exists(rule => LabelOf(rule) == batch.Label)))
        {
            written += await WriteAsync(gone.Label[(gone.Label.LastIndexOf('/') + 1)..], gone.Label, [], calendar, cancel);
        }

        await EndAsync(written, cancel);
        return written;
    }

    /// <summary>Of a few enterprises only the periods where one of them counts otherwise than before.</summary>
    private async Task FollowAsync(IReadOnlyList<int>? enterprises, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        if (enterprises is null || await source.OpenShiftAsync(cancel) is not { } shift)
        {
            await RunAsync(null, cancel);
            return;
        }

        var (changed, today, written) = (new ChangedPeriods(shift, enterprises.ToHashSet()), ChinaTime.Today(clock), 0);
        ReportingCalendar? calendar = null;
        foreach (var rule in shift.After.Book.Rules)
        {
            IReadOnlyList<Period> periods = [.. changed.Of(rule, today)];
            if (periods.Count > 0)
            {
                calendar ??= await ReadCalendar.ReadAsync(db, shift.After.Units, cancel);
                written += await WriteAsync(rule.IndicatorCode, LabelOf(rule), CountedValues.Of(shift.After, rule, periods), calendar, cancel, [.. periods.Select(period => period.Last)]);
            }
        }

        await EndAsync(written, cancel);
    }

    private async Task EndAsync(int written, CancellationToken cancel)
    {
        if (written > 0)
        {
            await db.TouchAsync(LoadObservations.Stamp, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static string LabelOf(CountingRule rule) => $"{BatchLabel}{rule.PlanId}/{rule.IndicatorCode}";

    /// <param name="indicator">Code of the indicator.</param>
    /// <param name="label">Of the rule's batch.</param>
    /// <param name="counted">What the stored values become.</param>
    /// <param name="calendar">Which periods are locked.</param>
    /// <param name="cancel">Takes the change back.</param>
    /// <param name="days">Ends of the periods that were counted; null is all.</param>
    private async Task<int> WriteAsync(string indicator, string label, IReadOnlyList<CountedValue> counted, ReportingCalendar calendar, CancellationToken cancel, IReadOnlyList<DateOnly>? days = null)
    {
        var values = db.Set<Observation>().Include(row => row.Batch).Where(row => row.IndicatorCode == indicator && row.Batch!.Label == label);
        var stored = await (days is null ? values : values.Where(row => days.Contains(row.PeriodEnd))).ToListAsync(cancel);
        var merge = new MergeCounts(db, user, clock.GetUtcNow(), calendar);
        var changed = merge.Merge(indicator, stored, counted, await BatchAsync(label, counted.Count > 0, cancel));
        if (changed.Count == 0)
        {
            return 0;
        }

        await db.SaveChangesAsync(cancel);
        await MarkUsedAsync(indicator, changed, cancel);
        return changed.Count;
    }

    private async Task<ImportBatch?> BatchAsync(string label, bool needed, CancellationToken cancel) =>
        await db.Set<ImportBatch>().SingleOrDefaultAsync(row => row.Label == label, cancel)
        ?? (needed ? db.Add(new ImportBatch { Label = label, EnteredBy = user.UserName, EnteredAt = clock.GetUtcNow() }).Entity : null);

    private async Task MarkUsedAsync(string indicator, IReadOnlySet<(string Unit, DateOnly On)> changed, CancellationToken cancel)
    {
        var (units, days) = (changed.Select(cell => cell.Unit).Distinct().ToList(), changed.Select(cell => cell.On).Distinct().ToList());
        var rows = await db.Set<Observation>().Where(row => row.IndicatorCode == indicator && units.Contains(row.UnitId) && days.Contains(row.PeriodEnd)).ToListAsync(cancel);
        foreach (var cell in rows.GroupBy(row => (row.UnitId, row.PeriodEnd)).Where(cell => changed.Contains(cell.Key)))
        {
            UsedValue.MarkIn([.. cell]);
        }
    }
}
