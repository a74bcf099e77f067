using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Features.Pools.Ladders;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>Makes candidates of rows: what each needs, exactly, and what people have said of it. Only for the rows that are shown.</summary>
public sealed class ExplainGap(TiduDb db, AssessEnterprises assess, StandardLibrary library, LadderSource ladder)
{
    private const string Registry = "registry";

    /// <summary>Fewer conditions without facts are of medium confidence.</summary>
    private const int LowConfidence = 3;

    /// <summary>Rows whose paths are looked for.</summary>
    private const int MostPaths = 40;

    /// <summary>With more conditions not met a path tells little.</summary>
    private const int NearEnough = 2;

    internal async Task<IReadOnlyList<GapCandidate>> CandidatesAsync(GapQuestion question, GapData data, IReadOnlyList<GapRow> rows, CancellationToken cancel)
    {
        var explained = await ExplainAsync(question, data, rows, cancel);
        var ids = rows.Select(row => row.Enterprise.Id).ToList();
        var titles = (await db.Set<Qualification>().AsNoTracking().Where(title => ids.Contains(title.EnterpriseId)).ToListAsync(cancel)).Where(title => title.IsValidOn(question.On)).ToLookup(title => title.EnterpriseId);
        var whole = Policies.Allow(Policies.ReadContacts, question.Scope.Caller);
        return [.. rows.Select(row => Of(row, explained.GetValueOrDefault(row.Enterprise.Id), question, data, TitlesOf(titles[row.Enterprise.Id]), whole))];
    }

    /// <summary>The exact explanations, on all cores; those made before are kept with the list. Paths to a pass are looked for on the first rows only: they take most of the time.</summary>
    private async Task<IReadOnlyDictionary<int, Explanation>> ExplainAsync(GapQuestion question, GapData data, IReadOnlyList<GapRow> rows, CancellationToken cancel)
    {
        var withPaths = rows.Take(MostPaths).Where(row => row.Left <= NearEnough).Select(row => row.Enterprise.Id).ToHashSet();
        (int, bool) KeyOf(int id) => (id, withPaths.Contains(id));
        foreach (var part in rows.Where(row => row.Standard is not null && !data.Explained.ContainsKey(KeyOf(row.Enterprise.Id))).GroupBy(row => row.Standard!))
        {
            var standard = part.Key.Standard;
            var population = await assess.PopulationAsync(new AssessmentQuestion { Standards = [part.Key.Id], AsOf = question.On, EnterpriseIds = [.. part.Select(row => row.Enterprise.Id)] }, cancel);
            var facts = await RegistryFacts.ReadAsync(db, population.Enterprises, new FactLayout([standard]), population, cancel);
            var codes = part.ToDictionary(row => row.Enterprise.Id, row => row.Enterprise.CreditCode);
            Enumerable.Range(0, population.Enterprises.Count).AsParallel().WithCancellation(cancel).ForAll(row =>
            {
                var id = population.Enterprises[row].Id;
                data.Explained[KeyOf(id)] = Explainer.Explain(standard, library.Standards.Facts, facts.RowOf(standard, row), codes[id], new(Registry, 0), withPaths.Contains(id));
            });
        }

        return rows.Where(row => data.Explained.ContainsKey(KeyOf(row.Enterprise.Id))).ToDictionary(row => row.Enterprise.Id, row => data.Explained[KeyOf(row.Enterprise.Id)]);
    }

    private List<GapTitle> TitlesOf(IEnumerable<Qualification> titles) =>
        [.. titles.GroupBy(title => title.Kind).Select(kind => (Kind: ladder.Find(kind.Key), Code: kind.Key, Last: kind.Max(title => title.LastDay ?? DateOnly.MaxValue)))
            .OrderByDescending(each => each.Kind?.Rung ?? 0).ThenBy(each => each.Code, StringComparer.Ordinal)
            .Select(each => new GapTitle(each.Code, each.Kind?.ShortName ?? each.Code, each.Last == DateOnly.MaxValue ? null : each.Last))];

    private static GapCandidate Of(GapRow row, Explanation? explanation, GapQuestion question, GapData data, IReadOnlyList<GapTitle> titles, bool whole)
    {
        var (one, id) = (row.Enterprise, row.Enterprise.Id);
        var time = row.Standard is null ? 0 : row.FailedBits & GapRow.TimeBits(row.Standard);
        var items = explanation is null ? [] : GapItems.Of(explanation, row, question.On);
        var task = data.Tasks.GetValueOrDefault(id);
        return new GapCandidate
        {
            CreditCode = one.CreditCode,
            Name = one.Name,
            UnitId = one.UnitId,
            Unit = one.UnitId is { } unit ? question.Scope.Tree.Find(unit)?.Name : null,
            Park = one.ParkId is { } park ? question.Scope.Tree.Find(park)?.Name : null,
            IndustryCode = one.IndustryCode,
            Titles = titles,
            Renewal = row.Near.Expires is not null,
            Expires = row.Near.Expires,
            Standard = row.Standard?.Id,
            Verdict = row.Verdict?.Verdict,
            Missing = row.IdsOf(row.FailedBits),
            Lacking = row.IdsOf(row.Verdict?.Lacking ?? 0),
            Judged = row.IdsOf((row.Verdict?.Judged ?? 0) & ~VerdictBits.Renewal),
            InTime = row.IdsOf(time),
            Needs = explanation is null ? [] : GapItems.NeedsOf(explanation),
            Items = items,
            Path = explanation?.ShortestPath is { } path ? [.. path.Moves.Select(move => GapItems.NeedOf("", move))] : [],
            FirstStep = explanation is null ? null : GapItems.FirstStep(explanation, items, row.Near.Judged),
            Points = explanation?.Total is { } total ? new GapPoints((double)total.Low, (double)total.High, total.Mark?.Value) : null,
            Confidence = row.Near.Lacking == 0 ? "high" : row.Near.Lacking < LowConfidence ? "medium" : "low",
            ConfidenceMissing = row.Near.Lacking,
            Marks = GapMarks.VerdictsOf(row),
            Judgement = data.Judgements.TryGetValue(id, out var judgement) ? Judgements.ViewOf(judgement, one.CreditCode) : null,
            Refusal = data.Refusals.TryGetValue(id, out var refusal) ? Refusals.ViewOf(refusal, one.CreditCode, question.Scope.Today) : null,
            Contact = ContactOf(one, whole),
            ServiceOfficer = one.OfficerName,
            Pool = data.Pools.GetValueOrDefault(id),
            Task = task is null ? null : new GapTask(task.Id, task.Officer, task.OfficerName, task.Due, task.State, task.Result, task.Version),
            Stage = data.Applications[id].Select(application => Pipeline.StageOn(application, question.On)).Max(),
        };
    }

    private static GapContact? ContactOf(Enterprise one, bool whole) => one.ContactName is null && one.ContactPhone is null ? null
        : whole ? new GapContact(one.ContactName, one.ContactPost, one.ContactPhone)
        : new GapContact(ContactMask.Name(one.ContactName), one.ContactPost, ContactMask.Phone(one.ContactPhone));
}
