using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>Why an enterprise does not apply.</summary>
/// <param name="Until">Last day it keeps the enterprise off the list, inclusive.</param>
/// <param name="Active">It keeps the enterprise off the list today.</param>
public sealed record RefusalView(int Id, string CreditCode, string Kind, RefusalReason Reason, string? Note, DateOnly RecordedOn, DateOnly Until, string RecordedByName, DateOnly? WithdrawnOn, string? WithdrawnByName, bool Active, int Version);

/// <summary>A reason to be recorded.</summary>
public sealed record RefusalBody(string CreditCode, string Kind, RefusalReason Reason, DateOnly Until, string? Note = null);

/// <summary>A change of a row that was read.</summary>
public sealed record VersionBody(int Version);

/// <summary>POST /api/cultivation/refusals and its withdrawal: until its last day the list does not propose the enterprise.</summary>
internal static class Refusals
{
    private const int LongestYears = 3;

    public static async Task<IResult> Record(RefusalBody body, CultivationDoor door, CancellationToken cancel)
    {
        var (enterprise, problem) = await door.OpenAsync(body.CreditCode, body.Kind, cancel);
        if (enterprise is null)
        {
            return problem!;
        }

        var wrong = body.Until < door.Today || body.Until > door.Today.AddYears(LongestYears)
            ? Problems.RuleBroken("refusal-until", ("until", body.Until), ("today", door.Today), ("years", LongestYears))
            : body.Reason == RefusalReason.Other && CultivationDoor.Clean(body.Note) is null ? Problems.RuleBroken("reason-needed") : CultivationDoor.CheckNote("note", body.Note);
        return wrong ?? await door.ActAsync(() => SaveAsync(body, enterprise, door, cancel), cancel);
    }

    public static async Task<IResult> Withdraw(int id, VersionBody body, CultivationDoor door, CancellationToken cancel) =>
        await door.ActAsync(
            async () =>
            {
                var refusal = await door.Db.Set<Refusal>().SingleOrDefaultAsync(row => row.Id == id, cancel);
                if (refusal is null || await door.SeenAsync(refusal.EnterpriseId, cancel) is not { } enterprise)
                {
                    return new Unseen(refusal is not null, "refusal-not-found", "refusal", $"{id}");
                }

                if (refusal.WithdrawnOn is not null)
                {
                    return Problems.Conflict("refusal-withdrawn", ("on", refusal.WithdrawnOn), ("by", refusal.WithdrawnByName));
                }

                if (CultivationDoor.CheckVersion(refusal, body.Version) is { } changed)
                {
                    return changed;
                }

                (refusal.WithdrawnOn, refusal.WithdrawnByName) = (door.Today, door.Caller.DisplayName);
                await door.SaveAsync("withdraw-refusal", "enterprise", enterprise.CreditCode, new { refusal.Kind, refusal.Reason, refusal.Until }, null, cancel);
                return Results.Ok(ViewOf(refusal, enterprise.CreditCode, door.Today));
            },
            cancel);

    internal static RefusalView ViewOf(Refusal row, string creditCode, DateOnly on) => new(
        row.Id, creditCode, row.Kind, row.Reason, row.Note, row.RecordedOn, row.Until, row.RecordedByName, row.WithdrawnOn, row.WithdrawnByName, IsActive(row, on), row.Version);

    /// <summary>True where it keeps the enterprise off the list on the day.</summary>
    internal static bool IsActive(Refusal row, DateOnly on) => row.RecordedOn <= on && on <= row.Until && (row.WithdrawnOn is not { } withdrawn || on < withdrawn);

    private static async Task<IResult> SaveAsync(RefusalBody body, Enterprise enterprise, CultivationDoor door, CancellationToken cancel)
    {
        await door.Db.TakeTurnAsync($"cultivation/{enterprise.Id}", cancel);
        if (await HeldEnterprise.TakeAsync(door.Db, [enterprise.Id], cancel) is { } merged)
        {
            return merged;
        }

        var own = await door.Db.Set<Refusal>().AsNoTracking().Where(row => row.EnterpriseId == enterprise.Id && row.Kind == body.Kind && row.WithdrawnOn == null).ToListAsync(cancel);
        if (own.Find(row => IsActive(row, door.Today)) is { } other)
        {
            return Problems.Conflict("refusal-open", ("until", other.Until), ("by", other.RecordedByName));
        }

        var refusal = new Refusal
        {
            EnterpriseId = enterprise.Id,
            Kind = body.Kind,
            Reason = body.Reason,
            Note = CultivationDoor.Clean(body.Note),
            RecordedOn = door.Today,
            Until = body.Until,
            RecordedByName = door.Caller.DisplayName,
        };
        door.Db.Add(refusal);
        await door.SaveAsync("record-refusal", "enterprise", enterprise.CreditCode, null, new { body.Kind, body.Reason, body.Note, body.Until }, cancel);
        return Results.Created($"/api/cultivation/refusals/{refusal.Id}", ViewOf(refusal, enterprise.CreditCode, door.Today));
    }
}
