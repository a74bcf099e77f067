using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Works off one run on request: evaluates, stores part by part, ends it with its counts or as failed with nothing stored.</summary>
public sealed class RunAssessment(TiduDb db, AssessEnterprises assess, AssessmentQueue queue, AuditTrail audit, TimeProvider clock, ILogger<RunAssessment> log)
{
    public async Task RunAsync(int id, CancellationToken cancel)
    {
        try
        {
            var run = await db.Set<AssessmentRun>().AsNoTracking().SingleAsync(each => each.Id == id, cancel);
            var counts = new Dictionary<string, VerdictCounts>(StringComparer.Ordinal);
            var stamp = await StandingRun.StampAsync(db, cancel);
            var enterprises = await assess.RunAsync(RunTexts.Read<RunQuestion>(run.Question).On(run.AsOf), part => StoreAsync(id, part, counts, cancel), cancel);
            await EndAsync(id, RunState.Done, ended => (ended.Enterprises, ended.FactStamp, ended.Counts) = (enterprises, stamp, RunTexts.Write(counts)), cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Run {Run} failed", id);
            await db.InTransactionAsync(() => db.Set<StandardVerdict>().Where(row => row.RunId == id).ExecuteDeleteAsync(cancel), cancel);
            await EndAsync(id, RunState.Failed, _ => { }, cancel);
        }
        finally
        {
            queue.Finish(id);
        }
    }

    private async Task StoreAsync(int id, AssessedPart part, Dictionary<string, VerdictCounts> counts, CancellationToken cancel)
    {
        var made = part.Standards.SelectMany(standard => standard.Verdicts(id)).ToList();
        await db.InTransactionAsync(() => db.BulkInsertAsync(made, cancel), cancel);
        foreach (var group in made.GroupBy(row => row.Standard, StringComparer.Ordinal))
        {
            var own = VerdictCounts.Of(group.Select(row => row.Verdict));
            counts[group.Key] = counts.TryGetValue(group.Key, out var before) ? before + own : own;
        }

        queue.Report(id, part.Enterprises.Count);
    }

    private async Task EndAsync(int id, RunState state, Action<AssessmentRun> change, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var run = await db.Set<AssessmentRun>().SingleAsync(each => each.Id == id, cancel);
        change(run);
        (run.State, run.FinishedAt) = (state, clock.GetUtcNow());
        audit.Add("end-assessment-run", "assessment-run", id.ToString(System.Globalization.CultureInfo.InvariantCulture), null, new { state, run.Enterprises }, run.StartedBy);
        await db.SaveChangesAsync(cancel);
    }
}
