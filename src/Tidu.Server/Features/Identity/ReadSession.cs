using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>GET /api/session: who is logged in. Also hands out the antiforgery token, to strangers too: logging in needs one.</summary>
public static class ReadSession
{
    /// <summary>401 not-logged-in for strangers; 403 no-unit for a user who belongs to no unit today.</summary>
    public static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Handle(
        HttpContext http, TiduDb db, StampedCache<OrganizationTree> trees, TimeProvider clock, CancellationToken cancel)
    {
        AntiforgeryCheck.SetToken(http);
        return http.User.Identity is { IsAuthenticated: true }
            ? await DescribeAsync(CurrentUser.Of(http), db, trees, clock, cancel)
            : Problems.Of(StatusCodes.Status401Unauthorized, "not-logged-in");
    }

    /// <summary>The session of a user.</summary>
    public static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> DescribeAsync(
        CurrentUser user, TiduDb db, StampedCache<OrganizationTree> trees, TimeProvider clock, CancellationToken cancel)
    {
        var scope = new Scope(await trees.GetAsync(db, cancel), user, ChinaTime.Today(clock));
        if (scope.UnitIds is not [var unitId, ..] || scope.Tree.Find(unitId) is not { } unit)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "no-unit");
        }

        var isDemo = await db.Set<DatabaseOrigin>().AnyAsync(origin => origin.Kind == OriginKind.Demo, cancel);
        return TypedResults.Ok(new SessionResponse(
            user.UserName,
            user.DisplayName,
            UnitRef.Of(unit),
            [.. user.RoleNames.Order(StringComparer.Ordinal)],
            Policies.Allow(Policies.ReadFindings, user),
            Policies.Allow(Policies.ExportData, user),
            isDemo,
            scope.Today,
            HostSettings.Version));
    }
}
