using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/board/alerts</summary>
internal static class GetAlerts
{
    public static async Task<IResult> Handle(string plan, string? on, ProgrammeSource source, AnswerCache answers, AuditTrail audit, CancellationToken cancel)
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
        var bytes = answers.Get(access.Programmes, $"alerts|{found.Id}|{day:O}|{Visibility.KeyOf(access, sight)}", () => BuildAlerts.Of(access.Programmes, found, day, sight.RowFilter));
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }
}
