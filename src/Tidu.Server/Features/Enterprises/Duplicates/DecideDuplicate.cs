using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>What a person says of two enterprises that look alike.</summary>
public enum DuplicateDecision
{
    /// <summary>One: the other's rows move to the one that is kept.</summary>
    Merge,

    /// <summary>Two: not proposed again.</summary>
    Different,

    /// <summary>Takes an earlier decision back.</summary>
    Undo,
}

/// <summary>A decision.</summary>
/// <param name="Keep">Code of the one that stands, for merging; null: the one that came first.</param>
public sealed record DuplicateDecisionRequest(DuplicateDecision Decision, int Version, string? Keep = null, string? Reason = null);

/// <summary>POST /api/duplicates/{id}: decides on a pair, or takes the decision back.</summary>
internal sealed class DecideDuplicate(TiduDb db, ScopeSource scopes, CurrentUser user, AuditTrail audit, TimeProvider clock, RegistryChanges changes, IEnumerable<IFollowMerges> followers)
{
    private const string Kind = "duplicate";

    public static Task<IResult> Handle(int id, DuplicateDecisionRequest body, DecideDuplicate decide, CancellationToken cancel) =>
        decide.StartAsync(id, body, cancel);

    /// <summary>What is outside the scope is answered before the transaction: its record in the audit trail would wait for it.</summary>
    private async Task<IResult> StartAsync(int id, DuplicateDecisionRequest body, CancellationToken cancel)
    {
        if (!await ListDuplicates.Pairs(db, await scopes.OpenAsync(cancel)).AnyAsync(pair => pair.Suggestion.Id == id, cancel))
        {
            return await audit.NotFoundAsync(await db.Set<DuplicateSuggestion>().AnyAsync(one => one.Id == id, cancel), "duplicate-not-found", Kind, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return await db.InTransactionAsync(() => RunAsync(id, body, cancel), cancel);
    }

    private async Task<IResult> RunAsync(int id, DuplicateDecisionRequest body, CancellationToken cancel)
    {
        // Who edits one of the two holds it and then waits for the registry: the same order here.
        var pair = await db.Set<DuplicateSuggestion>().AsNoTracking().Where(row => row.Id == id).Select(row => new { row.FirstId, row.SecondId }).SingleAsync(cancel);
        await HeldEnterprise.TakeTurnsAsync(db, [pair.FirstId, pair.SecondId], cancel);
        await db.TakeTurnAsync(RegistryChanges.Stamp, cancel);
        var one = await db.Set<DuplicateSuggestion>().SingleAsync(one => one.Id == id, cancel);
        if (one.Version != body.Version)
        {
            return Problems.Conflict("version-conflict", ("yours", body.Version), ("current", one.Version));
        }

        var (first, second) = (await db.Set<Enterprise>().SingleAsync(row => row.Id == one.FirstId, cancel), await db.Set<Enterprise>().SingleAsync(row => row.Id == one.SecondId, cancel));
        if (Refusal(one, body, first, second) is { } refusal)
        {
            return refusal;
        }

        await DecideAsync(one, body, first, second, cancel);
        return Results.NoContent();
    }

    private static IResult? Refusal(DuplicateSuggestion one, DuplicateDecisionRequest body, Enterprise first, Enterprise second) =>
        body.Decision == DuplicateDecision.Undo && one.State == DuplicateState.Open ? Problems.RuleBroken("duplicate-not-decided")
        : body.Decision != DuplicateDecision.Undo && one.State != DuplicateState.Open ? Problems.RuleBroken("duplicate-decided")
        : body.Decision == DuplicateDecision.Merge && (first.MergedIntoId is not null || second.MergedIntoId is not null) ? Problems.RuleBroken("duplicate-merged-elsewhere")
        : body.Decision == DuplicateDecision.Undo && one.State == DuplicateState.Merged && first.MergedIntoId != second.Id && second.MergedIntoId != first.Id ? Problems.RuleBroken("duplicate-merged-elsewhere")
        : body.Decision == DuplicateDecision.Undo && first.MergedIntoId is not null && second.MergedIntoId is not null ? Problems.RuleBroken("duplicate-merged-elsewhere")
        : body.Keep is not null && body.Keep != first.CreditCode && body.Keep != second.CreditCode ? Problems.BadRequest("bad-duplicate-keep", ("code", body.Keep))
        : ReasonRule.CheckLength(body.Reason);

    private async Task DecideAsync(DuplicateSuggestion one, DuplicateDecisionRequest body, Enterprise first, Enterprise second, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = one.State;
        var merge = new MergeEnterprises(db, user, [.. followers], now);
        var reason = string.IsNullOrWhiteSpace(body.Reason) ? Texts.Of("enterprise-duplicate.reason") : body.Reason.Trim();
        audit.Add("decide-duplicate", Kind, one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), new { before, first = first.CreditCode, second = second.CreditCode }, new { body.Decision, body.Keep, body.Reason });
        (one.DecidedBy, one.DecidedByName, one.DecidedAt) = body.Decision == DuplicateDecision.Undo ? ((string?)null, (string?)null, (DateTimeOffset?)null) : (user.UserName, user.DisplayName, now);
        one.State = body.Decision switch { DuplicateDecision.Merge => DuplicateState.Merged, DuplicateDecision.Different => DuplicateState.Different, _ => DuplicateState.Open };
        var (kept, gone) = body.Keep == second.CreditCode ? (second, first) : (first, second);
        if (body.Decision == DuplicateDecision.Merge)
        {
            one.Moved = await merge.MergeAsync(kept, gone, reason, cancel);
        }
        else if (one.Moved is { } moved)
        {
            (kept, gone) = first.MergedIntoId == second.Id ? (second, first) : (first, second);
            await merge.TakeBackAsync(moved, kept, gone, reason, cancel);
            one.Moved = null;
        }

        await db.SaveChangesAsync(cancel);
        if (before == DuplicateState.Merged || one.State == DuplicateState.Merged)
        {
            await changes.SayAsync(db, new RegistryChange([kept.Id, gone.Id], Titles: true, Facts: true), cancel);
        }
    }
}
