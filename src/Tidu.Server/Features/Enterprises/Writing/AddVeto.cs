using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>A finding that bars, or a check that found nothing.</summary>
/// <param name="Until">Last day it bars, or is good for, inclusive; absent is open.</param>
/// <param name="Basis">Document or office it rests on.</param>
public sealed record NewVeto([property: Codes(typeof(VetoKind))] string Kind, bool Found, DateOnly On, string Basis, DateOnly? Until = null);

/// <summary>POST /api/enterprises/{code}/vetoes; one of the same kind and day is replaced.</summary>
internal static class AddVeto
{
    private const int LongestBasis = 400;

    public static Task<IResult> Handle(string code, NewVeto body, EnterpriseDoor door, CancellationToken cancel) =>
        door.ActAsync(code, act => AddAsync(act, body, door, cancel), (false, true), cancel);

    private static async Task<IResult?> AddAsync(EnterpriseAct act, NewVeto body, EnterpriseDoor door, CancellationToken cancel)
    {
        if (JsonSettings.MemberOf<VetoKind>(body.Kind) is not { } kind)
        {
            return Problems.BadRequest("bad-request", ("value", body.Kind));
        }

        if (Refuse(body, act.Sight.Scope.Today) is { } refused)
        {
            return refused;
        }

        var veto = await door.Db.Set<Veto>().SingleOrDefaultAsync(row => row.EnterpriseId == act.One.Id && row.Kind == kind && row.On == body.On, cancel);
        var before = veto is null ? null : Stand(veto);
        if (veto is null)
        {
            var batch = door.Db.Add(EnterpriseDoor.ByHand(act.Sight.Scope.Caller, door.Clock)).Entity;
            await door.Db.SaveChangesAsync(cancel);
            veto = door.Db.Add(new Veto { EnterpriseId = act.One.Id, Kind = kind, On = body.On, Basis = body.Basis, BatchId = batch.Id }).Entity;
        }

        (veto.Found, veto.Until, veto.Basis) = (body.Found, body.Until, body.Basis.Trim());
        act.Action = "add-veto";
        (act.Before, act.After) = (before, new { body.Kind, body.Found, body.On, body.Until });
        act.Note("veto", before, Stand(veto), veto.Basis, body.Kind);
        return null;
    }

    private static IResult? Refuse(NewVeto body, DateOnly today) => body switch
    {
        _ when string.IsNullOrWhiteSpace(body.Basis) => Problems.RuleBroken("source-needed"),
        _ when body.Basis.Trim().Length > LongestBasis => Problems.RuleBroken("text-too-long", ("field", "basis"), ("length", body.Basis.Trim().Length), ("most", LongestBasis)),
        _ when body.On > today => Problems.RuleBroken("day-in-future", ("on", body.On)),
        _ when body.Until < body.On => Problems.RuleBroken("dates-reversed", ("from", body.On), ("to", body.Until)),
        _ => null,
    };

    /// <summary>As the history keeps it: found or clear, first and last day.</summary>
    private static string Stand(Veto veto) =>
        string.Create(CultureInfo.InvariantCulture, $"{(veto.Found ? "found" : "clear")}/{veto.On:yyyy-MM-dd}/{veto.Until:yyyy-MM-dd}");
}
