using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Pages;

/// <summary>Verdicts of the standing run in the list of enterprises: who could apply by a standard now, and what each meets.</summary>
internal sealed class VerdictsInList(StandardLibrary library) : IExtendList
{
    /// <summary>Beside the verdicts: nothing that can be computed is lacking, judges may have the last word, and the title is not held beyond this year: applies for the first time, or renews.</summary>
    private const string CanApply = "can-apply";

    public async Task<ListNarrowing> NarrowAsync(EnterpriseFilter filter, TiduDb db, RegistrySight sight, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(filter.Verdict))
        {
            return ListNarrowing.None;
        }

        if (filter.Verdict.Split(':') is not [var standard, var wanted] || (wanted != CanApply && JsonSettings.MemberOf<AssessedVerdict>(wanted) is null))
        {
            return new ListNarrowing(null, Problems.BadRequest("bad-request", ("value", filter.Verdict)));
        }

        if (!library.Ids.Contains(standard))
        {
            return new ListNarrowing(null, Problems.NotFound("standard-not-found", ("id", standard)));
        }

        var run = (await StandingRun.FindAsync(db, cancel))?.Id ?? 0;
        var rows = db.Set<StandardVerdict>().AsNoTracking().Where(row => row.RunId == run && row.Standard == standard);
        return new ListNarrowing((wanted == CanApply ? Applying(rows, standard, db, sight) : Of(rows, JsonSettings.MemberOf<AssessedVerdict>(wanted)!.Value)).Select(row => row.EnterpriseId), null);
    }

    public async Task MarkAsync(IReadOnlyDictionary<int, EnterpriseMarks> marks, TiduDb db, RegistrySight sight, CancellationToken cancel)
    {
        if (marks.Count == 0 || await StandingRun.FindAsync(db, cancel) is not { } run)
        {
            return;
        }

        var ids = marks.Keys.ToList();
        var rows = await db.Set<StandardVerdict>().AsNoTracking()
            .Where(row => row.RunId == run.Id && ids.Contains(row.EnterpriseId) && (row.Verdict == AssessedVerdict.Met || row.Verdict == AssessedVerdict.AwaitsJudges))
            .Select(row => new { row.EnterpriseId, row.Standard, row.Verdict, row.Judged }).ToListAsync(cancel);
        var lasting = (await Lasting(db, sight.Scope.Today).Where(title => ids.Contains(title.EnterpriseId)).Select(title => new { title.EnterpriseId, title.Kind }).ToListAsync(cancel))
            .ToLookup(title => title.EnterpriseId, title => title.Kind);
        var order = library.Ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        foreach (var row in rows.Where(row => library.IsAppliedFor(row.Standard) && !lasting[row.EnterpriseId].Any(library.TitlesOf(row.Standard).Contains)).OrderBy(row => order.GetValueOrDefault(row.Standard, int.MaxValue)))
        {
            marks[row.EnterpriseId].Standards.Add(new StandardMark(row.Standard, NameOf(row.Standard), row.Verdict == AssessedVerdict.AwaitsJudges, (row.Judged & VerdictBits.Renewal) != 0));
        }
    }

    private static IQueryable<StandardVerdict> Of(IQueryable<StandardVerdict> rows, AssessedVerdict verdict) => rows.Where(row => row.Verdict == verdict);

    private IQueryable<StandardVerdict> Applying(IQueryable<StandardVerdict> rows, string standard, TiduDb db, RegistrySight sight)
    {
        var kinds = library.TitlesOf(standard);
        var lasting = Lasting(db, sight.Scope.Today).Where(title => kinds.Contains(title.Kind));
        return rows.Where(row => row.Verdict == AssessedVerdict.Met || row.Verdict == AssessedVerdict.AwaitsJudges).Where(row => !lasting.Any(title => title.EnterpriseId == row.EnterpriseId));
    }

    /// <summary>Titles that are held beyond this year, or will be by then as things are recorded: who has one, even one that starts later, does not apply for it now.</summary>
    private static IQueryable<Qualification> Lasting(TiduDb db, DateOnly today)
    {
        return db.Set<Qualification>().AsNoTracking().Where(TitlesOn.Valid(new DateOnly(today.Year + 1, 1, 1)));
    }

    private string NameOf(string standard) => library.Standards.Versions.First(version => version.Standard == standard).ShortTitle;
}
