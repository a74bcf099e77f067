using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Ladders;

/// <summary>What a ladder is asked for, resolved.</summary>
internal sealed record LadderQuestion(CountAccess Counts, Scope Scope, string UnitId, DateOnly On)
{
    public string UnitName => Scope.Tree.Find(UnitId)?.Name ?? UnitId;

    /// <summary>The unit (the caller's own where none is asked for) and the day (today where none is).</summary>
    public static async Task<(LadderQuestion? Question, ProblemHttpResult? Problem)> OpenAsync(string? unit, string? on, CountSource source, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        if (!TryReadDay(on, scope.Today, out var day))
        {
            return (null, Problems.BadRequest("bad-date", ("value", on)));
        }

        var found = unit ?? (scope.UnitIds.Count > 0 ? scope.UnitIds[0] : null);
        if (found is null || !scope.Contains(found, scope.Today))
        {
            return (null, await audit.NotFoundAsync(found is not null && scope.Tree.Find(found) is not null, "unit-not-found", "unit", found ?? ""));
        }

        return (new LadderQuestion(await source.OpenAsync(cancel), scope, found, day), null);
    }

    public LadderPicture PictureOn(DateOnly day) => new(Counts.Registry, Counts.Ladder, MembersOn(day), day);

    /// <param name="day">Where they lie on it.</param>
    /// <param name="goneBy">Those gone by this earlier day are left out; null is by the day.</param>
    public IReadOnlyList<int> MembersOn(DateOnly day, DateOnly? goneBy = null)
    {
        var units = Scope.Tree.Units.Where(one => Scope.Tree.IsWithin(one.Id, UnitId, day)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return LadderPicture.MembersOf(Counts.Registry, units, day, goneBy);
    }

    public bool IsDemo(IReadOnlyList<int> members) => members.Count > 0 && members.All(member => Counts.Registry.Synthetic[member]);

    internal static bool TryReadDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return text is null || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 2000 and <= 2100);
    }
}

/// <summary>GET /api/ladder and the names behind its numbers.</summary>
internal static class GetLadder
{
    private const int Most = 500;

    public static async Task<IResult> Handle(string? unit, string? on, CountSource source, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (question, problem) = await LadderQuestion.OpenAsync(unit, on, source, scopes, audit, cancel);
        return question is null ? problem! : Results.Ok(Of(question));
    }

    /// <param name="kind">Those who hold this title; with first or second those whose highest rungs are these ("below" is none).</param>
    public static async Task<IResult> Names(string? unit, string? on, string? kind, string? first, string? second, CountSource source, ScopeSource scopes, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (question, problem) = await LadderQuestion.OpenAsync(unit, on, source, scopes, audit, cancel);
        if (question is null)
        {
            return problem!;
        }

        var picture = question.PictureOn(question.On);
        var tracks = question.Counts.Ladder.Tracks;
        bool IsOn(int member, int track, string? rung) => rung is null || (tracks.Count > track && (picture.RungOf(member, tracks[track].Id)?.Code ?? "below") == rung);
        var found = picture.Members.Where(member => (kind is null || picture.Held(member).Contains(kind)) && IsOn(member, 0, first) && IsOn(member, 1, second)).ToList();
        var names = await NamesAsync(db, found.Take(Most).Select(member => question.Counts.Registry.Ids[member]), question.Scope, cancel);
        return Results.Ok(new LadderNames(found.Count, [.. found.Take(Most).Select(member => (Member: member, One: names.GetValueOrDefault(question.Counts.Registry.Ids[member]))).Where(each => each.One is not null)
            .Select(each => new LadderName(each.One!.CreditCode, each.One.Name, UnitOf(each.One, question.Scope), ShortNames(question.Counts.Ladder, picture.Held(each.Member))))]));
    }

    internal static IReadOnlyList<string> ShortNames(Ladder ladder, IEnumerable<string> kinds) => [.. kinds.Select(code => ladder.Find(code)).OfType<TitleKind>().OrderByDescending(kind => kind.Rung ?? 0).Select(kind => kind.ShortName)];

    internal static string? UnitOf(Enterprise one, Scope scope) => one.UnitId is { } unit ? scope.Tree.Find(unit)?.Name : null;

    internal static async Task<Dictionary<int, Enterprise>> NamesAsync(TiduDb db, IEnumerable<int> ids, Scope scope, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        var rows = await db.Set<Enterprise>().AsNoTracking().Where(row => wanted.Contains(row.Id)).ToListAsync(cancel);
        return rows.Where(row => row.IsSeenIn(scope)).ToDictionary(row => row.Id);
    }

    private static LadderOverview Of(LadderQuestion question)
    {
        var (picture, ladder) = (question.PictureOn(question.On), question.Counts.Ladder);
        var tracks = ladder.Tracks.Select(track => TrackOf(track, picture, ladder)).ToList();
        var pairs = ladder.Tracks.Count < 2 ? [] : picture.Members
            .GroupBy(member => (First: picture.RungOf(member, ladder.Tracks[0].Id)?.Code, Second: picture.RungOf(member, ladder.Tracks[1].Id)?.Code))
            .Select(pair => new RungPair(pair.Key.First, pair.Key.Second, pair.Count())).OrderBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Second, StringComparer.Ordinal).ToList();
        var beside = ladder.Titles.Where(kind => kind.Track is null).Select(kind => (kind, Count: picture.Members.Count(member => picture.Held(member).Contains(kind.Code)))).Where(each => each.Count > 0)
            .Select(each => new RungCount(each.kind.Code, each.kind.Name, each.kind.ShortName, each.Count, each.Count)).ToList();
        return new LadderOverview(question.UnitId, question.UnitName, question.On, picture.Members.Count, tracks, pairs, beside, question.IsDemo(picture.Members));
    }

    private static TrackView TrackOf(LadderTrack track, LadderPicture picture, Ladder ladder)
    {
        var highest = picture.Members.GroupBy(member => picture.RungOf(member, track.Id)?.Code ?? "").ToDictionary(rung => rung.Key, rung => rung.Count());
        return new TrackView(track.Id, track.Name, track.Below, highest.GetValueOrDefault(""), [.. ladder.Rungs(track.Id).Select(kind =>
            new RungCount(kind.Code, kind.Name, kind.ShortName, picture.Members.Count(member => picture.Held(member).Contains(kind.Code)), highest.GetValueOrDefault(kind.Code)))]);
    }
}
