using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Audit;

/// <summary>GET /api/audit/choices: what the filters can be set to.</summary>
public static class ListAuditChoices
{
    private const int Most = 500;

    /// <summary>Actions, kinds of objects and users that occur in the trail.</summary>
    public static async Task<Ok<AuditChoices>> Handle(TiduDb db, CancellationToken cancel)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        return TypedResults.Ok(new AuditChoices(
            await entries.Select(entry => entry.Action).Distinct().Order().ToListAsync(cancel),
            await entries.Where(entry => entry.ObjectKind != null).Select(entry => entry.ObjectKind!).Distinct().Order().ToListAsync(cancel),
            await entries.Where(entry => entry.Outcome == AuditOutcome.Done && entry.UserName != string.Empty).Select(entry => entry.UserName).Distinct().Order().Take(Most).ToListAsync(cancel)));
    }
}

/// <summary>Codes and names in order.</summary>
/// <param name="Users">Those who did something; names that were only tried are left out.</param>
public sealed record AuditChoices(IReadOnlyList<string> Actions, IReadOnlyList<string> ObjectKinds, IReadOnlyList<string> Users);
