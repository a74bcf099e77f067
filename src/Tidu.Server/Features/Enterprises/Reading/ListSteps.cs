using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>A step in the history of an enterprise.</summary>
/// <param name="Subject">Property, "fact", "qualification", "veto" or "merge".</param>
/// <param name="Item">Id of the fact or code of the kind; null for a property.</param>
/// <param name="ItemName">Its Chinese name; null where there is none.</param>
/// <param name="Before">As stored, units by name; null where there was nothing.</param>
/// <param name="After">As stored, units by name; null where it was removed.</param>
public sealed record EnterpriseStep(
    long Id,
    string Subject,
    string? Item,
    string? ItemName,
    int? Year,
    [Codes(typeof(FactSource))] string? Source,
    string? Before,
    string? After,
    DateTimeOffset At,
    string By,
    string ByName,
    string Reason);

/// <summary>Steps, newest first.</summary>
/// <param name="Next">Id to ask for older ones; null where these are all.</param>
public sealed record EnterpriseSteps(IReadOnlyList<EnterpriseStep> Steps, int Total, long? Next);

/// <summary>GET /api/enterprises/{code}/changes: who changed what, when, from what to what, why.</summary>
internal static class ListSteps
{
    private const int LargestPage = 200;

    public static async Task<IResult> Handle(string code, long? before, int? size, TiduDb db, RegistrySights sights, ShippedPacks packs, AuditTrail audit, CancellationToken cancel)
    {
        var take = size ?? 50;
        if (take is < 1 or > LargestPage)
        {
            return Problems.BadRequest("wrong-page-size", ("size", take), ("largest", LargestPage));
        }

        var sight = await sights.OpenAsync(cancel);
        var (one, problem) = await FindEnterprise.ByCodeAsync(code, db, sight, audit, cancel);
        if (one is null)
        {
            return problem!;
        }

        var all = db.Set<EnterpriseChange>().AsNoTracking().Where(step => step.EnterpriseId == one.Id);
        var steps = await all.Where(step => before == null || step.Id < before).OrderByDescending(step => step.Id).Take(take + 1).ToListAsync(cancel);
        var shown = steps.Take(take).ToList();
        return Results.Ok(new EnterpriseSteps([.. shown.Select(step => StepOf(step, sight, packs.Packs))], await all.CountAsync(cancel), steps.Count > take ? shown[^1].Id : null));
    }

    private static EnterpriseStep StepOf(EnterpriseChange step, RegistrySight sight, PackSet packs)
    {
        var isUnit = step.Subject is "unit" or "park";
        var name = step.Item is null ? null : step.Subject == "fact" ? packs.Standards.Facts.Find(step.Item)?.Label ?? JudgedFacts.LabelOf(step.Item, packs.Standards) : packs.Ladder.Find(step.Item)?.Name;
        return new(
            step.Id,
            step.Subject,
            step.Item,
            name,
            step.Year,
            step.Source is { } source ? JsonSettings.CodeOf(source) : null,
            isUnit ? EnterpriseRow.NameOf(sight.Scope.Tree, step.Before) : ContactMask.Of(step.Subject, step.Before),
            isUnit ? EnterpriseRow.NameOf(sight.Scope.Tree, step.After) : ContactMask.Of(step.Subject, step.After),
            step.At,
            step.By,
            step.ByName,
            step.Reason);
    }
}
