using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>GET /api/session: who is logged in. Also hands out the antiforgery token, to strangers too: logging in needs one.</summary>
public static class ReadSession
{
    /// <summary>401 not-logged-in for strangers; 403 no-role, no-unit for a user who has no role, or a business role and no unit today.</summary>
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
        var unit = scope.UnitIds is [var unitId, ..] ? scope.Tree.Find(unitId) : null;
        if (!user.MustSetPassword && !CanWork(user, unit is not null))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, user.RoleNames.Count == 0 ? "no-role" : "no-unit");
        }

        var isDemo = await db.Set<DatabaseOrigin>().AnyAsync(origin => origin.Kind == OriginKind.Demo, cancel);
        return TypedResults.Ok(new SessionResponse(
            user.UserName,
            user.DisplayName,
            unit is null ? null : UnitRef.Of(unit),
            [.. user.RoleNames.Order(StringComparer.Ordinal)],
            Policies.Held(user),
            user.ActsFor,
            user.MustSetPassword,
            Policies.Allow(Policies.ReadFindings, user),
            Policies.Allow(Policies.ExportData, user),
            isDemo,
            scope.Today,
            HostSettings.Version));
    }

    /// <summary>Administrators work without a unit, everybody else with one; nobody without a role.</summary>
    private static bool CanWork(CurrentUser user, bool hasUnit) =>
        user.RoleNames.Count > 0 && (hasUnit || Roles.Administrative.Any(user.IsIn));
}
