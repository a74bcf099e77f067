using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>One enterprise by its code, where the caller sees it.</summary>
internal static class FindEnterprise
{
    public const string ObjectKind = "enterprise";

    /// <summary>The tracked row; else 404, of a merged one with the code of the enterprise it is now.</summary>
    public static async Task<(Enterprise? One, ProblemHttpResult? Problem)> ByCodeAsync(string code, TiduDb db, RegistrySight sight, AuditTrail audit, CancellationToken cancel)
    {
        var plain = SearchText.Plain(code).ToUpperInvariant();
        var one = await db.Set<Enterprise>().SingleOrDefaultAsync(row => row.CreditCode == plain, cancel);
        if (one is null || !sight.Contains(one.UnitId, one.ParkId))
        {
            return (null, await audit.NotFoundAsync(one is not null, "enterprise-not-found", ObjectKind, plain));
        }

        if (one.MergedIntoId is { } into)
        {
            var kept = await db.Set<Enterprise>().Where(row => row.Id == into).Select(row => row.CreditCode).SingleAsync(cancel);
            return (null, Problems.NotFound("enterprise-merged", ("id", plain), ("into", kept)));
        }

        return (one, null);
    }
}
