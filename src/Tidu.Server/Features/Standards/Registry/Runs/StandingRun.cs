using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>The run that is always in step with the registry: every enterprise by every standard as of today. Few changed enterprises are assessed within the transaction that changes them; all of them where the rules, the day or too much of the registry changed.</summary>
public sealed class StandingRun(TiduDb db, AssessEnterprises assess, AssessmentQueue queue, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Stamp that every change of the registry raises which may change a verdict.</summary>
    public const string Stamp = "assessed-registry";

    internal const string Action = "assess-registry";

    /// <summary>The standing run; null where none was made yet.</summary>
    public static Task<AssessmentRun?> FindAsync(TiduDb db, CancellationToken cancel) => db.Set<AssessmentRun>().AsNoTracking().FirstOrDefaultAsync(run => run.Standing, cancel);

    /// <summary>Brings it into step.</summary>
    /// <returns>Why it had to run: <c>facts</c>, <c>packs</c>, <c>day</c>; null where it was in step.</returns>
    public async Task<string?> RefreshAsync(CancellationToken cancel)
    {
        await queue.Standing.WaitAsync(cancel);
        try
        {
            return await BringIntoStepAsync(cancel);
        }
        finally
        {
            queue.Standing.Release();
        }
    }

    private async Task<string?> BringIntoStepAsync(CancellationToken cancel)
    {
        var day = ChinaTime.Today(clock);
        var stamp = await StampAsync(db, cancel);
        var question = new AssessmentQuestion { AsOf = day };
        var packs = RunTexts.PacksOf(assess.StandardsOf(question));
        var run = await FindAsync(db, cancel);
        var cause = run is null || run.State != RunState.Done ? "facts" : run.AsOf != day ? "day" : run.Packs != packs || run.EngineVersion != RunTexts.EngineVersion ? "packs" : run.FactStamp != stamp ? "facts" : null;
        if (cause is null)
        {
            return null;
        }

        var started = clock.GetUtcNow();
        var id = run?.Id ?? await CreateAsync(day, cancel);
        var known = await assess.KnownTitlesAsync(day, cancel);
        var store = new StandingStore(db, id, cause, started);
        var enterprises = await assess.RunAsync(question, assess.StandardsOf(question), store.Rows, part => store.KeepAsync(part, cancel), cancel);
        await store.RemoveOthersAsync([.. assess.StandardsOf(question).Select(asked => asked.Id)], cancel);
        await EndAsync(id, run =>
        {
            (run.AsOf, run.Packs, run.FactStamp, run.EngineVersion, run.Trigger) = (day, packs, stamp, RunTexts.EngineVersion, cause);
            (run.State, run.Enterprises, run.StartedAt, run.FinishedAt) = (RunState.Done, enterprises, started, clock.GetUtcNow());
            run.Question = RunTexts.Write(new RunQuestion(null, null, null, null, known.Keys));
            run.Counts = RunTexts.Write(store.Counts);
        }, cancel);
        return cause;
    }

    internal static Task<long> StampAsync(TiduDb db, CancellationToken cancel) => db.Set<Stamp>().AsNoTracking().Where(row => row.Name == Stamp).Select(row => row.Value).FirstOrDefaultAsync(cancel);

    /// <summary>Two servers that start at once make one run.</summary>
    private Task<int> CreateAsync(DateOnly day, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            await db.TakeTurnAsync(Stamp, cancel);
            return await FindAsync(db, cancel) is { } other ? other.Id : await AddAsync(day, cancel);
        },
        cancel);

    private async Task<int> AddAsync(DateOnly day, CancellationToken cancel)
    {
        var run = new AssessmentRun
        {
            Standing = true, Question = "{}", AsOf = day, Packs = "[]", EngineVersion = RunTexts.EngineVersion, FactStamp = -1, Trigger = "facts", State = RunState.Running,
            StartedBy = CurrentUser.LocalOperatorName, StartedByName = CurrentUser.LocalOperatorName, StartedAt = clock.GetUtcNow(), UnitId = string.Empty,
        };
        db.Add(run);
        audit.Add(Action, "assessment-run", "standing", null, new { day }, CurrentUser.LocalOperatorName);
        await db.SaveChangesAsync(cancel);
        return run.Id;
    }

    private async Task EndAsync(int id, Action<AssessmentRun> change, CancellationToken cancel)
    {
        var run = await db.Set<AssessmentRun>().SingleAsync(each => each.Id == id, cancel);
        await db.Entry(run).ReloadAsync(cancel);
        change(run);
        audit.Add(Action, "assessment-run", "standing", null, new { run.AsOf, run.Trigger, run.Enterprises }, CurrentUser.LocalOperatorName);
        await db.SaveChangesAsync(cancel);
    }
}
