using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Enterprises.Writing;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Judging;

/// <summary>What experts said in one review (专家评审意见), all words or none.</summary>
/// <param name="On">Day of the review.</param>
/// <param name="Basis">Where it stands: the panel's minutes, a letter.</param>
public sealed record JudgedWordsBody(DateOnly On, string Basis, IReadOnlyList<JudgedWord> Words);

/// <summary>A word on one judged input of a standard.</summary>
/// <param name="Fact">Id of the input, the column of explanations.</param>
/// <param name="Value"><c>true</c>, <c>false</c> or points; null takes the day's word out.</param>
public sealed record JudgedWord(string Fact, string? Value);

/// <summary>PUT /api/enterprises/{creditCode}/assessments/{standard}/words: the words count from their day on, until later ones.</summary>
internal static class RecordJudgedWords
{
    private const int LongestBasis = 400;
    private const int FirstYear = 1990;

    public static async Task<IResult> Handle(string creditCode, string standard, JudgedWordsBody body, StandardLibrary library, EnterpriseDoor door, CancellationToken cancel)
    {
        if (!library.Standards.Ids.Contains(standard))
        {
            return Problems.NotFound("standard-not-found", ("id", standard));
        }

        var today = ChinaTime.Today(door.Clock);
        if (Check(body, today) is { } wrong)
        {
            return wrong;
        }

        var asked = JudgedFacts.Of(standard, today, library.Standards).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var said = new Dictionary<string, FactValue?>(StringComparer.Ordinal);
        foreach (var word in body.Words)
        {
            if (!asked.TryGetValue(word.Fact, out var fact) || said.ContainsKey(word.Fact))
            {
                return Problems.RuleBroken("judged-unknown", ("value", word.Fact));
            }

            var (value, unreadable) = FactInput.Read(fact, word.Value);
            if (unreadable is not null)
            {
                return unreadable;
            }

            said[word.Fact] = value;
        }

        return await door.ActAsync(creditCode, act => WriteAsync(act, standard, said, body, door, cancel), (false, true), cancel);
    }

    private static IResult? Check(JudgedWordsBody body, DateOnly today) =>
        body.On.Year < FirstYear ? Problems.BadRequest("bad-date", ("value", body.On))
        : body.On > today ? Problems.RuleBroken("day-in-future", ("on", body.On))
        : string.IsNullOrWhiteSpace(body.Basis) ? Problems.RuleBroken("judged-basis-needed")
        : body.Basis.Trim().Length > LongestBasis ? Problems.RuleBroken("text-too-long", ("field", "basis"), ("length", body.Basis.Trim().Length), ("most", LongestBasis))
        : body.Words.Count == 0 ? Problems.RuleBroken("judged-nothing-said", ("on", body.On))
        : null;

    private static async Task<IResult?> WriteAsync(EnterpriseAct act, string standard, Dictionary<string, FactValue?> said, JudgedWordsBody body, EnterpriseDoor door, CancellationToken cancel)
    {
        var record = await door.Db.Set<FactRecord>().SingleOrDefaultAsync(row => row.EnterpriseId == act.One.Id && row.Year == 0 && row.AsOf == body.On && row.Source == FactSource.Judges, cancel);
        var values = record?.Values ?? "{}";
        var before = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (fact, value) in said)
        {
            var id = JudgedFacts.StoredIdOf(standard, fact);
            (values, var was) = JudgedFacts.Put(values, id, value);
            if (was != value?.ToString())
            {
                before[fact] = was;
                act.Note("fact", was, value?.ToString(), body.Basis, id, null, FactSource.Judges);
            }
        }

        if (before.Count == 0)
        {
            return Problems.RuleBroken("judged-nothing-said", ("on", body.On));
        }

        record ??= await AddAsync(act, body, door, cancel);
        (record.Values, record.SourceText) = (values, said.Values.Any(value => value is not null) ? body.Basis.Trim() : record.SourceText);
        if (values == "{}")
        {
            door.Db.Remove(record);
        }

        act.Action = "record-judged-words";
        (act.Before, act.After) = (new { standard, words = before }, new { standard, body.On, basis = body.Basis.Trim(), words = said.Where(word => before.ContainsKey(word.Key)).ToDictionary(word => word.Key, word => word.Value?.ToString()) });
        return null;
    }

    private static async Task<FactRecord> AddAsync(EnterpriseAct act, JudgedWordsBody body, EnterpriseDoor door, CancellationToken cancel)
    {
        var batch = door.Db.Add(EnterpriseDoor.ByHand(act.Sight.Scope.Caller, door.Clock)).Entity;
        await door.Db.SaveChangesAsync(cancel);
        return door.Db.Add(new FactRecord { EnterpriseId = act.One.Id, Year = 0, AsOf = body.On, Source = FactSource.Judges, SourceText = body.Basis.Trim(), Values = "{}", BatchId = batch.Id }).Entity;
    }
}
