using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Ladders;

/// <summary>GET /api/ladder/flows: who moved between two days. An enterprise is looked at where it lay on the second day; one that is gone by then where it lay last, and it holds nothing any more.</summary>
internal static class GetFlows
{
    private const int Most = 500;

    public static async Task<IResult> Handle(string? unit, string? from, string? to, CountSource source, ScopeSource scopes, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (question, problem) = await LadderQuestion.OpenAsync(unit, to, source, scopes, audit, cancel);
        if (question is null)
        {
            return problem!;
        }

        if (!LadderQuestion.TryReadDay(from, new DateOnly(question.On.Year - 1, 12, 31), out var first))
        {
            return Problems.BadRequest("bad-date", ("value", from));
        }

        return first > question.On
            ? Problems.RuleBroken("dates-reversed", ("from", first), ("to", question.On))
            : Results.Ok(await OfAsync(question, first, db, cancel));
    }

    private static async Task<FlowView> OfAsync(LadderQuestion question, DateOnly first, TiduDb db, CancellationToken cancel)
    {
        var (counts, ladder, members) = (question.Counts, question.Counts.Ladder, question.MembersOn(question.On, first));
        var there = question.MembersOn(question.On).ToHashSet();
        var (before, after) = (new LadderPicture(counts.Registry, ladder, members, first), new LadderPicture(counts.Registry, ladder, members, question.On));
        var taken = ladder.Flows.Select(flow => (Flow: flow, Members: members.Where(member => flow.IsTaken(before.Held(member), after.Held(member))).ToList())).ToList();
        var names = await GetLadder.NamesAsync(db, taken.SelectMany(each => each.Members.Take(Most)).Select(member => counts.Registry.Ids[member]), question.Scope, cancel);
        FlowName? NameOf(int member) => names.TryGetValue(counts.Registry.Ids[member], out var one)
            ? new FlowName(one.CreditCode, one.Name, GetLadder.UnitOf(one, question.Scope), GetLadder.ShortNames(ladder, after.Held(member).Except(before.Held(member))), GetLadder.ShortNames(ladder, before.Held(member).Except(after.Held(member))))
            : null;
        return new FlowView(
            question.UnitId, question.UnitName, first, question.On,
            [.. taken.Select(each => new NamedFlow(each.Flow.Id, each.Flow.Name, each.Flow.Meaning, each.Members.Count, [.. each.Members.Take(Most).Select(NameOf).OfType<FlowName>()]))],
            [.. ladder.Tracks.SelectMany(track => LinksOf(track, before, after))],
            [.. ladder.Titles.Where(kind => kind.Track is not null).Select(kind => TimeOf(kind, counts.Registry, there, question.On))],
            question.IsDemo(members));
    }

    private static IEnumerable<RungLink> LinksOf(LadderTrack track, LadderPicture before, LadderPicture after) =>
        after.Members.GroupBy(member => (From: before.RungOf(member, track.Id), To: after.RungOf(member, track.Id)))
            .OrderBy(link => link.Key.From?.Rung ?? 0).ThenBy(link => link.Key.To?.Rung ?? 0)
            .Select(link => new RungLink(track.Id, link.Key.From?.Code, link.Key.To?.Code, link.Count()));

    private static RungTime TimeOf(TitleKind kind, RegistrySnapshot registry, HashSet<int> members, DateOnly on)
    {
        var spells = LadderPicture.SpellsOf(registry, members, kind.Code, on).Order().ToList();
        return new RungTime(kind.Code, kind.Name, spells.Count, spells.Count == 0 ? null : (spells[(spells.Count - 1) / 2] + spells[spells.Count / 2]) / 2);
    }
}
