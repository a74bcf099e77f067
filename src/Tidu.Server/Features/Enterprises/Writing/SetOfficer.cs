using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>Who serves an enterprise from now on.</summary>
/// <param name="UserName">Login name; null for nobody.</param>
public sealed record OfficerChoice(string? UserName, int Version);

/// <summary>PUT /api/enterprises/{code}/officer: the service officer (服务专员), one of those who may serve enterprises of the scope.</summary>
internal static class SetOfficer
{
    public static Task<IResult> Handle(string code, OfficerChoice body, EnterpriseDoor door, CancellationToken cancel) =>
        door.ActAsync(code, act => SetAsync(act, body, door, cancel), (false, false), cancel);

    /// <summary>An enterprise that lies nowhere may be served by anybody of the scope.</summary>
    private static bool Serves(string unit, Enterprise one, Scope scope) =>
        (one.UnitId is null && one.ParkId is null)
        || (one.UnitId is { } own && scope.Tree.IsWithin(own, unit, scope.Today))
        || (one.ParkId is { } park && scope.Tree.IsWithin(park, unit, scope.Today));

    private static async Task<IResult?> SetAsync(EnterpriseAct act, OfficerChoice body, EnterpriseDoor door, CancellationToken cancel)
    {
        if (act.Lost(body.Version, act.One.Version) is { } lost)
        {
            return lost;
        }

        var scope = act.Sight.Scope;
        var chosen = body.UserName is null ? null
            : (await EnterpriseOfficers.OfAsync(door.Db, unit => scope.Contains(unit, scope.Today) && Serves(unit, act.One, scope), scope.Today, cancel)).FirstOrDefault(user => user.UserName == body.UserName);
        if (body.UserName is not null && chosen is null)
        {
            return Problems.RuleBroken("officer-unknown", ("value", body.UserName));
        }

        var before = act.One.OfficerName;
        (act.One.Officer, act.One.OfficerName) = (chosen?.UserName, chosen?.DisplayName);
        act.Action = "set-officer";
        (act.Before, act.After) = (new { officer = before }, new { officer = chosen?.DisplayName });
        act.Note("officer", before, chosen?.DisplayName, null);
        return null;
    }
}
