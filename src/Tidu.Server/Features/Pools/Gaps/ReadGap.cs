using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Features.Standards.Registry;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>Reads what a gap list is made from and puts candidates in order.</summary>
public sealed class ReadGap(TiduDb db, TitleVerdicts verdicts, GapCache cache)
{
    /// <summary>More are read all at once and chosen in memory.</summary>
    private const int MostNamed = 2000;

    /// <summary>The list, from memory where nothing has changed.</summary>
    internal Task<GapData> OfAsync(GapQuestion question, CancellationToken cancel) =>
        cache.GetAsync(db, $"{question.Counts.Key}|{question.Plan.Id}|{question.Measure.Indicator}|{question.UnitId}|{question.Year}|{question.On:O}|{question.Scope.Today:O}", () => ReadAsync(question, cancel), cancel);

    private async Task<GapData> ReadAsync(GapQuestion question, CancellationToken cancel)
    {
        var (kinds, kind) = (question.Measure.Titles, question.Title!.Code);
        var members = question.Members().ToHashSet();
        var titles = (await db.Set<Qualification>().AsNoTracking().Where(row => kinds.Contains(row.Kind)).ToListAsync(cancel))
            .ConvertAll(row => new TitleSpan(row.EnterpriseId, row.ValidFrom, row.LastDay, row.EndedOn is not null && row.LastDay == row.EndedOn && row.EndedOn != row.ValidTo));
        var own = titles.FindAll(title => members.Contains(title.EnterpriseId));
        var valid = ValidOf(question, own);
        var ending = TitleYears.Ending(own.FindAll(title => valid.Contains(title.EnterpriseId)), question.On, question.Year);
        var (renewals, basis) = RenewalsOf(own, titles, question.On);
        var applications = await db.Set<QualificationApplication>().AsNoTracking().Where(row => row.Kind == kind).ToListAsync(cancel);
        var onTheWay = Pipeline.Of(applications.Where(row => members.Contains(row.EnterpriseId) && !question.IsGone(row.EnterpriseId)), valid, question.On);
        var rows = await RowsAsync(question, members, valid, ending, onTheWay, cancel);
        var windows = await db.Set<ApplicationWindow>().AsNoTracking().Where(row => row.Kind == kind).ToListAsync(cancel);
        return new GapData
        {
            Target = await question.TargetAsync(db, cancel),
            Valid = valid,
            Ending = ending,
            Renewals = renewals,
            RenewalBasis = basis,
            Pipeline = onTheWay,
            Applications = applications.ToLookup(row => row.EnterpriseId),
            Conversions = Pipeline.Conversions(applications, question.On),
            PoolExits = await PoolExitsAsync(kind, question.On, cancel),
            Window = KeepWindows.Next(windows, question.UnitId, question.Scope.Tree, question.On),
            Rows = rows,
            Named = await EnterprisesAsync([.. ending.Select(each => each.EnterpriseId).Concat(onTheWay.Keys).Distinct()], cancel),
            Tasks = await TasksAsync(kind, cancel),
            Judgements = (await db.Set<Judgement>().AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.Id).ToListAsync(cancel)).GroupBy(row => row.EnterpriseId).ToDictionary(each => each.Key, each => each.Last()),
            Refusals = await RefusalsAsync(kind, question.Scope.Today, cancel),
            Pools = await PoolsAsync(kind, cancel),
        };
    }

    /// <summary>The one count: the same enterprises that board and drill-down name.</summary>
    private static HashSet<int> ValidOf(GapQuestion question, List<TitleSpan> own)
    {
        var count = question.Counts.CountOf(question.Plan.Id, question.Measure.Indicator, question.On);
        return count is null
            ? TitleYears.ValidOn(own, question.On)
            : [.. (question.Addend is { } addend ? count.Of(addend) : count.All).Select(position => question.Counts.Registry.Ids[position])];
    }

    /// <summary>The unit's own past where it says enough, else that of the whole registry.</summary>
    private static (PastShare Share, string Basis) RenewalsOf(List<TitleSpan> own, List<TitleSpan> all, DateOnly on)
    {
        var mine = TitleYears.Renewals(own, on);
        if (mine.IsEnough)
        {
            return (mine, "own");
        }

        var everybody = TitleYears.Renewals(all, on);
        return (everybody, everybody.Cases == 0 ? "none" : "registry");
    }

    private async Task<List<GapRow>> RowsAsync(
        GapQuestion question, HashSet<int> members, HashSet<int> valid, IReadOnlyList<EndingTitle> ending, IReadOnlyDictionary<int, ApplicationStage> onTheWay, CancellationToken cancel)
    {
        var expires = ending.ToDictionary(each => each.EnterpriseId, each => each.On);
        var wanted = members.Where(id => expires.ContainsKey(id) || (!valid.Contains(id) && !onTheWay.ContainsKey(id))).ToList();
        var enterprises = await EnterprisesAsync(wanted, cancel);
        var measured = await verdicts.ReadAsync(question.Title!.Standard, question.On, question.Scope.Today, wanted.Count <= MostNamed ? wanted : null, cancel);
        var rows = enterprises.Values.Where(IsThere(question.On)).Select(enterprise =>
            GapRow.Of(enterprise, measured.Of(enterprise.Id), measured.By(enterprise.Id), expires.TryGetValue(enterprise.Id, out var day) ? day : null));
        return [.. rows.Where(row => row.Verdict?.Verdict != AssessedVerdict.NotApplicable).OrderBy(row => row.Near, CandidateOrder.Instance)];
    }

    private static Func<Enterprise, bool> IsThere(DateOnly on) => enterprise =>
        enterprise.State is EnterpriseState.Active or EnterpriseState.Suspended || enterprise.StateFrom > on;

    private async Task<Dictionary<int, Enterprise>> EnterprisesAsync(List<int> ids, CancellationToken cancel)
    {
        var all = db.Set<Enterprise>().AsNoTracking().Where(row => row.MergedIntoId == null);
        if (ids.Count <= MostNamed)
        {
            return await all.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        }

        var wanted = ids.ToHashSet();
        return (await all.ToListAsync(cancel)).Where(row => wanted.Contains(row.Id)).ToDictionary(row => row.Id);
    }

    private async Task<PastShare> PoolExitsAsync(string kind, DateOnly day, CancellationToken cancel)
    {
        var exits = await (from place in db.Set<PoolPlace>() join pool in db.Set<Pool>() on place.PoolId equals pool.Id where pool.Kind == kind && place.LeftOn <= day select place.Exit).ToListAsync(cancel);
        return new PastShare(exits.Count, exits.Count(exit => exit == PoolExit.Reached));
    }

    /// <summary>By enterprise the open task, else the one given last.</summary>
    private async Task<Dictionary<int, CultivationTask>> TasksAsync(string kind, CancellationToken cancel) =>
        (await db.Set<CultivationTask>().AsNoTracking().Where(row => row.Kind == kind && row.State != CultivationState.Withdrawn).ToListAsync(cancel))
            .GroupBy(row => row.EnterpriseId).ToDictionary(own => own.Key, own => own.OrderBy(row => row.State).ThenByDescending(row => row.Id).First());

    private async Task<Dictionary<int, Refusal>> RefusalsAsync(string kind, DateOnly on, CancellationToken cancel) =>
        (await db.Set<Refusal>().AsNoTracking().Where(row => row.Kind == kind && row.WithdrawnOn == null).ToListAsync(cancel))
            .Where(row => Cultivating.Refusals.IsActive(row, on)).GroupBy(row => row.EnterpriseId).ToDictionary(own => own.Key, own => own.MaxBy(row => row.Until)!);

    private async Task<Dictionary<int, string>> PoolsAsync(string kind, CancellationToken cancel) =>
        (await (from place in db.Set<PoolPlace>() join pool in db.Set<Pool>() on place.PoolId equals pool.Id where pool.Kind == kind && place.LeftOn == null select new { place.EnterpriseId, pool.Name }).ToListAsync(cancel))
            .GroupBy(row => row.EnterpriseId).ToDictionary(own => own.Key, own => own.First().Name);
}
