using Tidu.Server.Features.Counts;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/board</summary>
internal static class GetBoard
{
    public static async Task<IResult> Handle([AsParameters] BoardRequest request, ProgrammeSource source, CountSource counting, AnswerCache answers, AuditTrail audit, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        var (question, problem) = request.Resolve(access);
        if (question is null)
        {
            return await Refusal.Of(problem!, access, request, audit);
        }

        var counts = await counting.OpenAsync(cancel);
        var sight = access.SightOf(question.Plan);
        var key = $"board|{question.Plan.Id}|{question.Indicator.Code}|{question.On:O}|{question.UnitId}|{question.Wished}|{question.BandBasis}|{Visibility.KeyOf(access, sight)}|{counts.Key}";
        var bytes = answers.Get(access.Programmes, key, () => AddCounts.To(BuildBoard.Of(access.Programmes, question, sight.RowFilter), question, counts));
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }
}

/// <summary>Part of a cache key: two callers with the same key see the same rows.</summary>
internal static class Visibility
{
    public static string KeyOf(ProgrammeAccess access, PlanSight sight) => sight.SeesAll ? "all" : $"{access.Scope.Today:O} {string.Join(',', access.Scope.UnitIds)}";
}
