using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>What the year will end with by enterprises, beside the straight line of the trend.</summary>
/// <param name="On">The year's last day.</param>
/// <param name="Value">valid − losses + arrivals + worked.</param>
/// <param name="Low">With <paramref name="High"/>: nine of ten outcomes lie between.</param>
/// <param name="GapToTarget">Target − value; null without a target.</param>
/// <param name="Losses">Expected losses.</param>
/// <param name="Arrivals">Expected of the pipeline.</param>
/// <param name="Worked">Expected of those with a task.</param>
public sealed record GapOutlook(DateOnly On, int Value, int Low, int High, decimal? GapToTarget, int Valid, int Losses, int Arrivals, bool ArrivalsKnown, int Worked, int Pipeline, int WorkedOn);

/// <summary>GET /api/gap/outlook: 204 where the indicator is not counted by enterprise.</summary>
internal static class GetOutlook
{
    public static async Task<IResult> Handle([AsParameters] GapRequest request, CountSource source, ScopeSource scopes, ReadGap read, AuditTrail audit, CancellationToken cancel)
    {
        var (question, problem) = await GapQuestion.OpenAsync(request, source, scopes, audit, cancel);
        if (question is null)
        {
            return problem!.StatusCode == StatusCodes.Status422UnprocessableEntity ? Results.NoContent() : problem;
        }

        if (question.Title is null)
        {
            return Results.NoContent();
        }

        var data = await read.OfAsync(question, cancel);
        var forecast = data.ForecastOf();
        var target = data.Target?.Value;
        return Results.Ok(new GapOutlook(
            TitleYears.EndOf(question.Year), forecast.Value, forecast.Low, forecast.High, target - forecast.Value, data.Valid.Count, data.Losses.Value, forecast.Arrivals, forecast.ArrivalsKnown, forecast.Worked, data.Pipeline.Count, forecast.WorkedOn));
    }
}
