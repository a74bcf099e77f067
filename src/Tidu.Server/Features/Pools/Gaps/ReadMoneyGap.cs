using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>Reads the yearly figures behind an indicator of money, of every enterprise that counts for the unit, and lists who falls short of the year before.</summary>
public sealed class ReadMoneyGap(TiduDb db, ShippedPacks shipped)
{
    /// <summary>Rows on a screen.</summary>
    public const int Most = 500;

    /// <param name="question">What is asked.</param>
    /// <param name="state">Rows of this state only; null is all. The sums are of all either way.</param>
    /// <param name="most">Rows, the largest first.</param>
    /// <param name="cancel">Stops.</param>
    internal async Task<MoneyGapList> OfAsync(GapQuestion question, ShortfallKind? state, int most, CancellationToken cancel)
    {
        var members = question.Members().ToHashSet();
        var enterprises = (await db.Set<Enterprise>().AsNoTracking().Where(row => row.MergedIntoId == null).ToListAsync(cancel)).Where(row => members.Contains(row.Id) && (!question.IsByPlace || LiesIn(question, row))).ToDictionary(row => row.Id);
        var (counted, earlier) = (await AmongAsync(question, question.Year, enterprises, cancel), await AmongAsync(question, question.Year - 1, enterprises, cancel));
        var (now, before) = (await FiguresAsync(question, question.Year, counted, cancel), await FiguresAsync(question, question.Year - 1, earlier, cancel));
        var there = counted.Values.Where(one => now.ContainsKey(one.Id) || !IsGone(one, question.On)).ToList();
        var rows = there
            .Select(one => (One: one, Value: ValueOf(now, one.Id), Before: ValueOf(before, one.Id)))
            .Select(each => (each.One, each.Value, each.Before, Short: Shortfall.Of(each.Value, each.Before)))
            .Where(each => each.Short is not null).OrderByDescending(each => each.Short!.Value.Amount).ThenBy(each => each.One.Id).ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(row => row.Code == question.Measure.Indicator, cancel);
        var (target, actual) = ((await question.TargetAsync(db, cancel))?.Value, now.Count == 0 ? null : (decimal?)now.Values.Sum());
        string? NameOf(string? unit) => unit is null ? null : question.Scope.Tree.Find(unit)?.Name;
        return new MoneyGapList(
            question.Plan.Id, indicator.Code, indicator.Name, indicator.BaseUnit, NameOf(question.UnitId) ?? question.UnitId, question.UnitId, question.Year, question.On, target, actual,
            before.Count == 0 ? null : before.Values.Sum(), target - actual, now.Count, there.Count,
            [.. Enum.GetValues<ShortfallKind>().Select(each => new MoneyState(each, rows.Count(row => row.Short!.Value.State == each), rows.Where(row => row.Short!.Value.State == each).Sum(row => row.Short!.Value.Amount)))],
            [.. rows.Where(row => row.One.IsSeenIn(question.Scope) && (state is null || row.Short!.Value.State == state)).Take(most).Select(row => new MoneyRow(row.One.CreditCode, row.One.Name, NameOf(row.One.UnitId), row.Short!.Value.State, row.Short.Value.Amount, row.Value, row.Before!.Value))]);
    }

    /// <summary>Those that the measure adds up: where it looks among holders of a title, the holders at the end of the year.</summary>
    private async Task<Dictionary<int, Enterprise>> AmongAsync(GapQuestion question, int year, Dictionary<int, Enterprise> enterprises, CancellationToken cancel)
    {
        var kinds = question.Measure.Among;
        if (kinds.Count == 0)
        {
            return enterprises;
        }

        var titles = await db.Set<Qualification>().AsNoTracking().Where(title => kinds.Contains(title.Kind)).ToListAsync(cancel);
        var holders = titles.Where(title => title.IsValidOn(TitleYears.EndOf(year))).Select(title => title.EnterpriseId).ToHashSet();
        return enterprises.Where(pair => holders.Contains(pair.Key)).ToDictionary();
    }

    private static bool LiesIn(GapQuestion question, Enterprise one) =>
        new[] { one.UnitId, one.ParkId }.OfType<string>().Any(unit => question.Scope.Tree.IsWithin(unit, question.UnitId, question.Scope.Today));

    /// <summary>Struck off, revoked or moved away by the day: nobody waits for its report.</summary>
    private static bool IsGone(Enterprise one, DateOnly on) => one.State is not (EnterpriseState.Active or EnterpriseState.Suspended) && !(one.StateFrom > on);

    private static decimal? ValueOf(Dictionary<int, decimal> figures, int id) => figures.TryGetValue(id, out var value) ? value : null;

    /// <summary>By enterprise the figure that counts: the first of the measure's facts that is known, from the source that keeps it.</summary>
    private async Task<Dictionary<int, decimal>> FiguresAsync(GapQuestion question, int year, Dictionary<int, Enterprise> enterprises, CancellationToken cancel)
    {
        var facts = question.Measure.Facts.Select(id => shipped.Packs.Standards.Facts.All.First(fact => fact.Id == id)).ToList();
        var found = new Dictionary<int, (int Rank, decimal Value)>();
        var records = db.Set<FactRecord>().AsNoTracking().Where(record => record.Year == year && record.AsOf <= question.On).Select(record => new { record.EnterpriseId, record.Source, record.Values });
        await foreach (var record in records.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!enterprises.ContainsKey(record.EnterpriseId))
            {
                continue;
            }

            using var values = JsonDocument.Parse(record.Values);
            for (var place = 0; place < facts.Count; place++)
            {
                var rank = (place * 100) + UsedFacts.RankOf(facts[place], record.Source);
                if (values.RootElement.TryGetProperty(facts[place].Id, out var value) && value.TryGetDecimal(out var number) && (!found.TryGetValue(record.EnterpriseId, out var best) || rank < best.Rank))
                {
                    found[record.EnterpriseId] = (rank, number);
                }
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
    }
}
