using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/board/cards: headline indicators of a unit; one who sees only the own row gets its own unit's.</summary>
internal static class GetCards
{
    public static async Task<IResult> Handle(string plan, string? on, string? unit, ProgrammeSource source, AnswerCache answers, AuditTrail audit, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        if (access.FindPlan(plan) is not { } found)
        {
            return await Refusal.OfPlan(access, plan, audit);
        }

        if (!BoardRequest.TryReadDay(on, access.Scope.Today, out var day))
        {
            return Problems.BadRequest("bad-date", ("value", on));
        }

        var sight = access.SightOf(found);
        var unitId = unit is null ? OwnUnit(access, found, sight) : access.UnitOf(found, unit, day);
        if (unitId is null || !access.Contains(unitId))
        {
            return await Refusal.OfUnit(access, unit, on, audit);
        }

        var bytes = answers.Get(access.Programmes, $"cards|{found.Id}|{day:O}|{unitId}", () => BuildCards.Of(access.Programmes, found, unitId, day));
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    /// <summary>The plan's unit for one who sees the whole, else the caller's own listed unit.</summary>
    public static string? OwnUnit(ProgrammeAccess access, Plans.ActionPlan plan, PlanSight sight) =>
        sight.SeesAll ? plan.UnitId : access.Scope.UnitIds.FirstOrDefault(id => plan.Addends.Any(addend => addend.UnitId == id));
}
