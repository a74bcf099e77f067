using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>GET /api/gap</summary>
internal static class GetGap
{
    public const int UsualSize = 20;
    public const int LargestSize = 200;

    public static async Task<IResult> Handle(
        [AsParameters] GapRequest request, CountSource source, ScopeSource scopes, ReadGap read, ExplainGap explain, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (size, page) = (request.Size ?? UsualSize, request.Page ?? 1);
        if (size is < 1 or > LargestSize || page is < 1 or > 1_000_000)
        {
            return Problems.BadRequest("wrong-page-size", ("size", size), ("largest", LargestSize));
        }

        var (question, problem) = await GapQuestion.OpenAsync(request, source, scopes, audit, cancel);
        return question is null ? problem! : question.Title is null
            ? Problems.RuleBroken("indicator-not-counted", ("indicator", question.Measure.Indicator))
            : Results.Ok(await ListAsync(question, GapFilter.Of(request), (page - 1) * size, size, read, explain, db, cancel));
    }

    /// <summary>The list with the rows from a place on.</summary>
    internal static async Task<GapList> ListAsync(GapQuestion question, GapFilter filter, int skip, int take, ReadGap read, ExplainGap explain, TiduDb db, CancellationToken cancel)
    {
        var data = await read.OfAsync(question, cancel);
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(row => row.Code == question.Measure.Indicator, cancel);
        var build = new BuildGap(question, data, filter, indicator.Name, indicator.MeasureUnit);
        var rows = build.Rows.Skip(skip).Take(take).ToList();
        return build.List(await explain.CandidatesAsync(question, data, rows, cancel));
    }
}
