using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>A title that an enterprise got.</summary>
/// <param name="ValidTo">Last day, inclusive; where it is left out what the kind of title says.</param>
/// <param name="SourceText">List or document it comes from.</param>
public sealed record NewTitle(
    string Kind,
    DateOnly ValidFrom,
    string SourceText,
    DateOnly? ValidTo = null,
    DateOnly? IssuedOn = null,
    string? Number = null,
    string? Grade = null,
    bool Renewal = false,
    string? StandardVersion = null,
    string? Authority = null);

/// <summary>The end of a title before its last day.</summary>
/// <param name="On">Last day it counted, inclusive.</param>
public sealed record TitleEnd(DateOnly On, [property: Codes(typeof(QualificationEnd))] string EndReason, string Reason, int Version);

/// <summary>POST /api/enterprises/{code}/titles and /titles/{id}/end.</summary>
internal static class EditTitles
{
    public const string Subject = "qualification";

    public static Task<IResult> Add(string code, NewTitle body, EnterpriseDoor door, CancellationToken cancel) =>
        door.ActAsync(code, act => AddAsync(act, body, door, cancel), (true, true), cancel);

    public static Task<IResult> End(string code, int id, TitleEnd body, EnterpriseDoor door, CancellationToken cancel) =>
        door.ActAsync(code, act => EndAsync(act, id, body, door.Db, cancel), (true, true), cancel);

    private static async Task<IResult?> AddAsync(EnterpriseAct act, NewTitle body, EnterpriseDoor door, CancellationToken cancel)
    {
        if (door.Packs.Packs.Ladder.Find(body.Kind) is not { } kind)
        {
            return Problems.RuleBroken("title-unknown", ("value", body.Kind));
        }

        var title = TitleOf(act.One.Id, body, body.ValidTo ?? kind.LastDayFrom(body.ValidFrom));
        if (RefuseTexts(body) is { } refused)
        {
            return refused;
        }

        if (title.ValidTo < title.ValidFrom)
        {
            return Problems.RuleBroken("dates-reversed", ("from", title.ValidFrom), ("to", title.ValidTo));
        }

        var others = await door.Db.Set<Qualification>().AsNoTracking().Where(other => other.EnterpriseId == act.One.Id && other.Kind == body.Kind).ToListAsync(cancel);
        if (others.Find(other => other.ValidFrom <= (title.ValidTo ?? DateOnly.MaxValue) && title.ValidFrom <= (other.LastDay ?? DateOnly.MaxValue)) is { } overlapping)
        {
            return Problems.RuleBroken("title-overlaps", ("title", kind.Name), ("from", overlapping.ValidFrom), ("to", overlapping.LastDay));
        }

        var batch = door.Db.Add(EnterpriseDoor.ByHand(act.Sight.Scope.Caller, door.Clock)).Entity;
        await door.Db.SaveChangesAsync(cancel);
        title.BatchId = batch.Id;
        door.Db.Add(title);
        act.Action = "add-title";
        act.After = new { title.Kind, title.ValidFrom, title.ValidTo, title.Number };
        act.Note(Subject, null, Span(title), title.SourceText, title.Kind);
        return null;
    }

    private static Qualification TitleOf(int enterprise, NewTitle body, DateOnly? last) => new()
    {
        EnterpriseId = enterprise,
        Kind = body.Kind,
        Grade = body.Grade?.Trim(),
        Number = body.Number?.Trim(),
        IssuedOn = body.IssuedOn,
        ValidFrom = body.ValidFrom,
        ValidTo = last,
        Renewal = body.Renewal,
        StandardVersion = body.StandardVersion?.Trim(),
        Authority = body.Authority?.Trim(),
        SourceText = body.SourceText.Trim(),
    };

    private static IResult? RefuseTexts(NewTitle body)
    {
        (string Field, string? Text, int Most)[] texts =
            [("grade", body.Grade, 50), ("number", body.Number, 100), ("standard-version", body.StandardVersion, 50), ("authority", body.Authority, 200), ("source", body.SourceText, 400)];
        return string.IsNullOrWhiteSpace(body.SourceText)
            ? Problems.RuleBroken("source-needed")
            : texts.Where(text => text.Text?.Trim().Length > text.Most).Select(text => (IResult)Problems.RuleBroken("text-too-long", ("field", text.Field), ("length", text.Text!.Trim().Length), ("most", text.Most))).FirstOrDefault();
    }

    private static async Task<IResult?> EndAsync(EnterpriseAct act, int id, TitleEnd body, TiduDb db, CancellationToken cancel)
    {
        if (await db.Set<Qualification>().SingleOrDefaultAsync(row => row.Id == id && row.EnterpriseId == act.One.Id, cancel) is not { } title)
        {
            return Problems.NotFound("title-not-found", ("id", id));
        }

        if ((act.Lost(body.Version, title.Version) ?? ReasonRule.Check(body.Reason)) is { } refused)
        {
            return refused;
        }

        if (JsonSettings.MemberOf<QualificationEnd>(body.EndReason) is not { } reason)
        {
            return Problems.BadRequest("bad-request", ("value", body.EndReason));
        }

        if (body.On < title.ValidFrom || body.On > (title.ValidTo ?? DateOnly.MaxValue))
        {
            return Problems.RuleBroken("title-end-outside", ("from", title.ValidFrom), ("to", title.ValidTo));
        }

        var before = Span(title);
        (title.EndedOn, title.EndReason) = (body.On, reason);
        act.Action = "end-title";
        (act.Before, act.After) = (new { title.Kind, span = before }, new { title.Kind, title.EndedOn, body.EndReason, reason = body.Reason.Trim() });
        act.Note(Subject, before, Span(title), body.Reason, title.Kind);
        return null;
    }

    /// <summary>First and last day as the history keeps them; an open end is left out.</summary>
    private static string Span(Qualification title) => string.Create(CultureInfo.InvariantCulture, $"{title.ValidFrom:yyyy-MM-dd}/{title.LastDay:yyyy-MM-dd}");
}
