using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Pools.Ladders;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>What every act on enterprises and titles starts with: the caller's scope, the enterprise within it, the kind of title.</summary>
public sealed class CultivationDoor(TiduDb db, ScopeSource scopes, LadderSource ladder, RegistrySights sights, CurrentUser caller, TimeProvider clock, AuditTrail audit)
{
    /// <summary>Stamp that every change of pools, tasks, refusals, judgements, applications and windows raises.</summary>
    public const string Stamp = "pools";

    /// <summary>Letters of what people write in one line.</summary>
    private const int LongestNote = 400;

    /// <summary>Who acts.</summary>
    public CurrentUser Caller => caller;

    /// <summary>The database.</summary>
    public TiduDb Db => db;

    /// <summary>Where acts are written down.</summary>
    public AuditTrail Audit => audit;

    /// <summary>Kinds of titles.</summary>
    public LadderSource Ladder => ladder;

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Today in China.</summary>
    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>The caller's scope.</summary>
    public ValueTask<Scope> ScopeAsync(CancellationToken cancel) => scopes.OpenAsync(cancel);

    /// <summary>The enterprises that the caller sees, merged ones left out: asked of the database, so that lists are cut there.</summary>
    public async Task<IQueryable<Enterprise>> SeenAsync(CancellationToken cancel) => (await sights.OpenAsync(cancel)).Of(db.Set<Enterprise>().AsNoTracking());

    /// <summary>The enterprise of a code and the kind of title; 404 for what does not exist or is not seen.</summary>
    public async Task<(Enterprise? Enterprise, ProblemHttpResult? Problem)> OpenAsync(string creditCode, string kind, CancellationToken cancel)
    {
        if (ladder.Find(kind) is null)
        {
            return (null, Problems.NotFound("title-kind-not-found", ("id", kind)));
        }

        var code = CreditCode.Read(creditCode) ?? creditCode;
        var found = await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.CreditCode == code && row.MergedIntoId == null, cancel);
        var scope = await ScopeAsync(cancel);
        return found is not null && found.IsSeenIn(scope)
            ? (found, null)
            : (null, await audit.NotFoundAsync(found is not null, "enterprise-not-found", "enterprise", code));
    }

    /// <summary>True where the enterprise exists and the caller sees it.</summary>
    public async Task<Enterprise?> SeenAsync(int enterpriseId, CancellationToken cancel)
    {
        var found = await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == enterpriseId, cancel);
        return found is not null && found.IsSeenIn(await ScopeAsync(cancel)) ? found : null;
    }

    /// <summary>Runs an act in one transaction. What is not seen is written down after it: the audit trail's own context would wait for this one.</summary>
    public async Task<IResult> ActAsync(Func<Task<IResult>> act, CancellationToken cancel) =>
        await db.InTransactionAsync(act, cancel) is var answer && answer is Unseen unseen ? await audit.NotFoundAsync(unseen.Exists, unseen.Code, unseen.ObjectKind, unseen.ObjectId) : answer;

    /// <summary>Saves an act with its audit entry and raises the stamp, in the transaction it is called in.</summary>
    public async Task SaveAsync(string action, string objectKind, string objectId, object? before, object? after, CancellationToken cancel)
    {
        audit.Add(action, objectKind, objectId, before, after);
        await db.TouchAsync(Stamp, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>422 for a note that is too long; null where it is good or missing.</summary>
    public static ProblemHttpResult? CheckNote(string field, string? text, int most = LongestNote) => text?.Trim().Length > most
        ? Problems.RuleBroken("text-too-long", ("field", field), ("length", text.Trim().Length), ("most", most))
        : null;

    /// <summary>409 where a row was changed since it was read.</summary>
    public static ProblemHttpResult? CheckVersion(IVersioned row, int version) => row.Version == version
        ? null
        : Problems.Conflict("version-conflict", ("yours", version), ("current", row.Version));

    /// <summary>A text without blanks around it; null where nothing is left.</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An answer within a transaction: what was asked for does not exist or is not seen.</summary>
internal sealed record Unseen(bool Exists, string Code, string ObjectKind, string ObjectId) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException($"{Code} must be answered by the door.");
}
