using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>What one source says of a fact, put right.</summary>
/// <param name="Year">Accounting year; 0 for a fact as of a day.</param>
/// <param name="AsOf">The day, of a fact as of a day; left out for yearly facts.</param>
/// <param name="Source">Whose figure it is.</param>
/// <param name="Value">A plain number in base units, true or false, a day, a code; null takes the fact out.</param>
/// <param name="Version">Of the record that is corrected; null where the source has none of that year or day yet.</param>
public sealed record FactCorrection(
    string Fact, int Year, [property: Codes(typeof(FactSource))] string Source, string? Value, string Reason, DateOnly? AsOf = null, int? Version = null, string? SourceText = null);

/// <summary>PUT /api/enterprises/{code}/facts: one fact of one source; what it replaces stays in the history.</summary>
internal static class CorrectFact
{
    private const int FirstYear = 1980;
    private const int LongestSource = 400;

    public static async Task<IResult> Handle(string code, FactCorrection body, EnterpriseDoor door, CancellationToken cancel)
    {
        if (JsonSettings.MemberOf<FactSource>(body.Source) is not { } source || source == FactSource.Judges)
        {
            return Problems.BadRequest("bad-request", ("value", body.Source));
        }

        var fact = door.Packs.Packs.Standards.Facts.Find(body.Fact);
        if ((ReasonRule.Check(body.Reason) ?? (fact is null || fact.IsJudged ? Problems.RuleBroken("fact-unknown", ("value", body.Fact)) : null)) is { } refused)
        {
            return refused;
        }

        return await door.ActAsync(code, act => CorrectAsync(act, fact!, source, body, door, cancel), (false, true), cancel);
    }

    private static async Task<IResult?> CorrectAsync(EnterpriseAct act, FactDefinition fact, FactSource source, FactCorrection body, EnterpriseDoor door, CancellationToken cancel)
    {
        if ((RefuseOffice(act, source, door) ?? RefuseTime(act, fact, body) ?? RefuseSource(body)) is { } refused)
        {
            return refused;
        }

        var (value, wrong) = FactInput.Read(fact, body.Value);
        if (wrong is not null)
        {
            return wrong;
        }

        var asOf = fact.IsSeries ? new DateOnly(body.Year, 12, 31) : body.AsOf!.Value;
        var record = await door.Db.Set<FactRecord>().SingleOrDefaultAsync(row => row.EnterpriseId == act.One.Id && row.Year == body.Year && row.AsOf == asOf && row.Source == source, cancel);
        if (record?.Version != body.Version)
        {
            return Problems.Conflict("version-conflict", ("yours", body.Version), ("current", record?.Version));
        }

        if (record is null && RefuseNew(act, fact, source, value, body) is { } empty)
        {
            return empty;
        }

        record ??= await AddAsync(act, body, source, asOf, door, cancel);
        var before = Write(record, fact, value, door.Packs.Packs.Standards.Facts);
        if (record.Values == FactValues.Nothing)
        {
            // A record without facts would say that the year was reported.
            door.Db.Remove(record);
        }

        act.Action = "correct-fact";
        (act.Before, act.After) = (new { body.Fact, body.Year, body.Source, value = before }, new { body.Fact, body.Year, body.Source, body.Value, reason = body.Reason.Trim() });
        act.Note("fact", before, value?.ToString(), body.Reason, fact.Id, body.Year == 0 ? null : body.Year, source);
        return null;
    }

    /// <summary>A record of its own is for a value, and in the name of another office it rests on a document.</summary>
    private static IResult? RefuseNew(EnterpriseAct act, FactDefinition fact, FactSource source, FactValue? value, FactCorrection body) =>
        value is null ? Problems.RuleBroken("fact-not-there", ("fact", fact.Label))
        : WritableSources.IsPassedOn(source) && !act.Sight.Scope.IsWhole && string.IsNullOrWhiteSpace(body.SourceText) ? Problems.RuleBroken("fact-document-needed", ("source", body.Source))
        : null;

    private static async Task<FactRecord> AddAsync(EnterpriseAct act, FactCorrection body, FactSource source, DateOnly asOf, EnterpriseDoor door, CancellationToken cancel)
    {
        var batch = door.Db.Add(EnterpriseDoor.ByHand(act.Sight.Scope.Caller, door.Clock)).Entity;
        await door.Db.SaveChangesAsync(cancel);
        return door.Db.Add(new FactRecord
        {
            EnterpriseId = act.One.Id, Year = body.Year, AsOf = asOf, Source = source, SourceText = body.SourceText?.Trim() is { Length: > 0 } text ? text : batch.Label, Values = FactValues.Nothing, BatchId = batch.Id,
        }).Entity;
    }

    /// <summary>Writes the value into the record; returns what stood there.</summary>
    private static string? Write(FactRecord record, FactDefinition fact, FactValue? value, FactSet dictionary)
    {
        var definitions = dictionary.All.DistinctBy(each => each.Id).ToDictionary(each => each.Id, StringComparer.Ordinal);
        var values = FactValues.Read(record.Values, definitions).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        string? before = values.TryGetValue(fact.Id, out var old) ? old.ToString() : null;
        if (value is { } known)
        {
            values[fact.Id] = known;
        }
        else
        {
            values.Remove(fact.Id);
        }

        record.Values = FactValues.Write(values);
        return before;
    }

    /// <summary>A yearly fact has a year that is over or under way, not before the enterprise was; the others a day that has come.</summary>
    private static IResult? RefuseTime(EnterpriseAct act, FactDefinition fact, FactCorrection body)
    {
        var today = act.Sight.Scope.Today;
        if (!fact.IsSeries)
        {
            return body is { Year: 0, AsOf: { } day } ? (day > today ? Problems.RuleBroken("day-in-future", ("on", day)) : null) : Problems.RuleBroken("fact-needs-day", ("fact", fact.Label));
        }

        var first = Math.Max(FirstYear, act.One.RegisteredOn?.Year ?? FirstYear);
        return body.Year < first || body.Year > today.Year ? Problems.RuleBroken("fact-year-wrong", ("year", body.Year), ("first", first), ("last", today.Year)) : null;
    }

    /// <summary>403 in the name of an office that is not the caller's.</summary>
    private static IResult? RefuseOffice(EnterpriseAct act, FactSource source, EnterpriseDoor door)
    {
        var allowed = GetFacts.SourcesFor(act.One, act.Sight.Scope, door.Packs.Packs.Imports);
        return allowed.Contains(source) ? null
            : Problems.Of(StatusCodes.Status403Forbidden, "fact-source-not-yours", ("source", JsonSettings.CodeOf(source)), ("allowed", allowed.Select(each => JsonSettings.CodeOf(each)).ToList()));
    }

    private static IResult? RefuseSource(FactCorrection body) =>
        body.SourceText?.Trim().Length > LongestSource ? Problems.RuleBroken("text-too-long", ("field", "source"), ("length", body.SourceText.Trim().Length), ("most", LongestSource)) : null;
}

/// <summary>A fact's value as somebody sends it.</summary>
internal static class FactInput
{
    /// <summary>The value, null for none; a problem where it is no value of the fact.</summary>
    public static (FactValue? Value, IResult? Problem) Read(FactDefinition fact, string? text)
    {
        var plain = text?.Trim();
        if (string.IsNullOrEmpty(plain))
        {
            return (null, null);
        }

        FactValue? value = fact.Unit switch
        {
            FactUnit.YesNo => plain is "true" or "false" ? FactValue.Of(plain == "true") : null,
            FactUnit.Date => DateOnly.TryParseExact(plain, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? FactValue.Of(day) : null,
            FactUnit.Code => fact.Codes.Any(code => code.Code == plain) ? FactValue.Of(plain) : null,
            _ => decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? FactValue.Of(number) : null,
        };
        return value is null ? (null, Problems.RuleBroken("value-unreadable", ("value", plain))) : (value, Refuse(fact, value.Value.Number));
    }

    private static IResult? Refuse(FactDefinition fact, decimal? number) => number switch
    {
        null => null,
        _ when fact.IsWhole && number != decimal.Truncate(number.Value) => Problems.RuleBroken("value-not-whole", ("value", number)),
        _ when number < fact.Minimum => Problems.RuleBroken("value-too-small", ("value", number), ("least", fact.Minimum)),
        _ when number > fact.Maximum => Problems.RuleBroken("value-too-large", ("value", number), ("most", fact.Maximum)),
        _ => null,
    };
}
