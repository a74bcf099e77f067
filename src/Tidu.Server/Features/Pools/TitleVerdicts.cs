using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Pools;

/// <summary>Verdicts by the standard of a kind of title, from the standing run where it is in step with the day, the registry and the rules, else computed.</summary>
public sealed class TitleVerdicts(TiduDb db, AssessEnterprises assess)
{
    /// <param name="standard">Null where none is modelled: nobody is measured.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">The day of the standing run.</param>
    /// <param name="enterprises">These only; null is all.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<MeasuredTitles> ReadAsync(string? standard, DateOnly on, DateOnly today, IReadOnlyList<int>? enterprises, CancellationToken cancel)
    {
        if (standard is null)
        {
            return new MeasuredTitles(new Dictionary<int, StandardVerdict>(), null);
        }

        var question = new AssessmentQuestion { Standards = [standard], AsOf = on, EnterpriseIds = enterprises };
        var run = on == today ? await StandingAsync(today, cancel) : 0;
        var rows = run == 0
            ? await assess.VerdictsAsync(question, cancel)
            : await db.Set<StandardVerdict>().AsNoTracking().Where(row => row.RunId == run && row.Standard == standard).ToListAsync(cancel);
        return new MeasuredTitles(rows.ToDictionary(row => row.EnterpriseId), assess.StandardsOf(question).FirstOrDefault());
    }

    /// <summary>The standing run; 0 where it is behind the registry, the day or the rules.</summary>
    private async Task<int> StandingAsync(DateOnly today, CancellationToken cancel)
    {
        var stamp = await StandingRun.StampAsync(db, cancel);
        var packs = RunTexts.PacksOf(assess.StandardsOf(new AssessmentQuestion { AsOf = today }));
        return await db.Set<AssessmentRun>().Where(row => row.Standing && row.State == RunState.Done && row.AsOf == today && row.FactStamp == stamp && row.Packs == packs && row.EngineVersion == RunTexts.EngineVersion)
            .Select(row => row.Id).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>Verdicts by enterprise.</summary>
public sealed record MeasuredTitles(IReadOnlyDictionary<int, StandardVerdict> Verdicts, AskedStandard? Standard)
{
    /// <summary>Null for one that was not measured.</summary>
    public StandardVerdict? Of(int enterprise) => Verdicts.GetValueOrDefault(enterprise);

    /// <summary>The compiled standard that decided: that of renewals or that of first applications.</summary>
    public RegistryStandard? By(int enterprise) => Of(enterprise) is { } verdict ? ((verdict.Judged & VerdictBits.Renewal) != 0 ? Standard?.Renewal : Standard?.New) : null;
}
