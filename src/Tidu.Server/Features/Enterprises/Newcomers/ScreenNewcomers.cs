using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Duplicates;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Newcomers;

/// <summary>What a person says of newcomers.</summary>
public enum NewcomerDecision
{
    /// <summary>Into the registry.</summary>
    Admit,

    /// <summary>Not into the registry, with a reason.</summary>
    Decline,

    /// <summary>Proposed again.</summary>
    Reopen,
}

/// <summary>A decision on one or many newcomers, all or none.</summary>
/// <param name="Note">Why they are declined.</param>
public sealed record NewcomerDecisionRequest(NewcomerDecision Decision, IReadOnlyList<NewcomerChoice> Rows, string? Note = null);

/// <summary>One of them.</summary>
/// <param name="CreditCode">Where the list has none: admitting needs it.</param>
public sealed record NewcomerChoice(int Id, int Version, string? CreditCode = null);

/// <summary>POST /api/newcomers/decisions: admits, declines or reopens.</summary>
internal sealed class ScreenNewcomers(TiduDb db, ScopeSource scopes, CurrentUser user, AuditTrail audit, TimeProvider clock, RegistryChanges changes)
{
    private const string Kind = "newcomer";
    private const int Most = 500;
    private const int LongestNote = 400;

    public static Task<IResult> Handle(NewcomerDecisionRequest body, ScreenNewcomers screen, CancellationToken cancel) => screen.StartAsync(body, cancel);

    private async Task<IResult> StartAsync(NewcomerDecisionRequest body, CancellationToken cancel)
    {
        if (body.Rows is not { Count: > 0 and <= Most } || body.Rows.DistinctBy(row => row.Id).Count() != body.Rows.Count || body.Note?.Length > LongestNote)
        {
            return Problems.BadRequest("bad-newcomer-decision", ("most", Most), ("longest", LongestNote));
        }

        if (body.Decision == NewcomerDecision.Decline && string.IsNullOrWhiteSpace(body.Note))
        {
            return Problems.RuleBroken("reason-needed");
        }

        var scope = await scopes.OpenAsync(cancel);
        var ids = body.Rows.Select(row => row.Id).ToList();
        var seen = await ListNewcomers.Within(db, scope).Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancel);
        if (ids.Except(seen).Select(id => (int?)id).FirstOrDefault() is { } missing)
        {
            return await audit.NotFoundAsync(await db.Set<Newcomer>().AnyAsync(one => one.Id == missing, cancel), "newcomer-not-found", Kind, missing.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return await db.InTransactionAsync(() => RunAsync(body, ids, scope, cancel), cancel);
    }

    private async Task<IResult> RunAsync(NewcomerDecisionRequest body, List<int> ids, Scope scope, CancellationToken cancel)
    {
        await db.TakeTurnAsync(RegistryChanges.Stamp, cancel);
        var rows = await db.Set<Newcomer>().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
        return await RefusalAsync(body, rows, scope, cancel) ?? await DecideAsync(body, rows, scope, cancel);
    }

    private async Task<IResult?> RefusalAsync(NewcomerDecisionRequest body, Dictionary<int, Newcomer> rows, Scope scope, CancellationToken cancel)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in body.Rows)
        {
            var one = rows[choice.Id];
            if (one.Version != choice.Version)
            {
                return Problems.Conflict("version-conflict", ("yours", choice.Version), ("current", one.Version));
            }

            if (one.State != (body.Decision == NewcomerDecision.Reopen ? NewcomerState.Declined : NewcomerState.Proposed))
            {
                return Problems.RuleBroken("newcomer-decided", ("name", one.Name));
            }

            if (body.Decision == NewcomerDecision.Admit && await CodeRefusalAsync(one, choice, scope, cancel) is { } refusal)
            {
                return refusal;
            }

            if (body.Decision == NewcomerDecision.Admit && CodeOf(one, choice) is { } code && !names.TryAdd(code, one.Name))
            {
                return Problems.RuleBroken("newcomer-code-known", ("code", code), ("name", names[code]));
            }
        }

        return null;
    }

    private async Task<IResult?> CodeRefusalAsync(Newcomer one, NewcomerChoice choice, Scope scope, CancellationToken cancel)
    {
        var code = CodeOf(one, choice);
        if (code is null || CreditCodes.Check(code) is not null)
        {
            return Problems.RuleBroken("newcomer-code-needed", ("name", one.Name));
        }

        var known = await db.Set<Enterprise>().AsNoTracking().Where(each => each.CreditCode == code).Select(each => new { each.Name, each.UnitId, each.ParkId }).FirstOrDefaultAsync(cancel);
        var isMine = known is not null && scope.SeesPlace(known.UnitId, known.ParkId);
        return known is null ? null : isMine ? Problems.RuleBroken("newcomer-code-known", ("code", code), ("name", known.Name)) : Problems.Conflict("enterprise-exists", ("code", code), ("name", null));
    }

    private static string? CodeOf(Newcomer one, NewcomerChoice choice) => one.CreditCode ?? (string.IsNullOrWhiteSpace(choice.CreditCode) ? null : CreditCodes.Normalize(choice.CreditCode));

    private async Task<IResult> DecideAsync(NewcomerDecisionRequest body, Dictionary<int, Newcomer> rows, Scope scope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        audit.Add("screen-newcomers", Kind, null, null, new { body.Decision, body.Note, names = rows.Values.Select(one => one.Name) });
        foreach (var one in rows.Values)
        {
            one.State = body.Decision switch { NewcomerDecision.Admit => NewcomerState.Admitted, NewcomerDecision.Decline => NewcomerState.Declined, _ => NewcomerState.Proposed };
            (one.Note, one.DecidedByName, one.DecidedAt) = body.Decision == NewcomerDecision.Reopen ? ((string?)null, (string?)null, (DateTimeOffset?)null) : (body.Note?.Trim(), user.DisplayName, now);
        }

        if (body.Decision == NewcomerDecision.Admit)
        {
            await AdmitAsync(body, rows, scope, now, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return Results.NoContent();
    }

    private async Task AdmitAsync(NewcomerDecisionRequest body, Dictionary<int, Newcomer> rows, Scope scope, DateTimeOffset now, CancellationToken cancel)
    {
        var batch = db.Add(new EnterpriseBatch { Label = Texts.Of("enterprise-newcomer.batch"), EnteredBy = user.UserName, EnteredByName = user.DisplayName, EnteredAt = now }).Entity;
        await db.SaveChangesAsync(cancel);
        var added = body.Rows.Select(choice => (rows[choice.Id], db.Add(Made(rows[choice.Id], CodeOf(rows[choice.Id], choice)!, batch.Id)).Entity)).ToList();
        await db.SaveChangesAsync(cancel);
        foreach (var (one, enterprise) in added)
        {
            one.EnterpriseId = enterprise.Id;
            db.Add(new EnterprisePlace { EnterpriseId = enterprise.Id, UnitId = enterprise.UnitId });
        }

        await db.SaveChangesAsync(cancel);
        await new SuggestDuplicates(db, scope.Tree).RunAsync(added.ToDictionary(pair => pair.Item2.Id, pair => pair.Item2.Name), batch.Id, cancel);
        await changes.SayAsync(db, new RegistryChange([.. added.Select(pair => pair.Item2.Id)], Titles: true, Facts: true), cancel);
    }

    private static Enterprise Made(Newcomer one, string code, int batch) => new()
    {
        CreditCode = code, Name = one.Name, UnitId = one.UnitId, IndustryCode = one.IndustryCode, RegisteredOn = one.RegisteredOn, SearchText = SearchText.Of(code, one.Name, []), BatchId = batch,
        Synthetic = code.AsSpan(2, 6).SequenceEqual("000000"),
    };
}
