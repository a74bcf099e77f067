using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/board/trend</summary>
internal static class GetTrend
{
    public static async Task<IResult> Handle([AsParameters] BoardRequest request, ProgrammeSource source, AnswerCache answers, AuditTrail audit, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        var (question, problem) = request.Resolve(access);
        if (question is null)
        {
            return await Refusal.Of(problem!, access, request, audit);
        }

        var sight = access.SightOf(question.Plan);
        var unitId = request.Unit is null ? GetCards.OwnUnit(access, question.Plan, sight) : question.UnitId;
        if (unitId is null || !access.Contains(unitId))
        {
            return await Refusal.OfUnit(access, request.Unit, request.On, audit);
        }

        var asked = question with { UnitId = unitId };
        var key = $"trend|{asked.Plan.Id}|{asked.Indicator.Code}|{asked.On:O}|{unitId}|{asked.Wished}";
        return Results.Bytes(answers.Get(access.Programmes, key, () => BuildTrend.Of(access.Programmes, asked)), "application/json; charset=utf-8");
    }
}
