using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Results;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.WhatIf;

/// <summary>GET /api/standards/runs/{run}/what-if, POST /api/standards/runs/{run}/what-if, GET /api/standards/runs/{run}/what-if/curve</summary>
internal static class WhatIfEndpoints
{
    private const int MostNamed = 500;
    private const int MostPoints = 41;

    public static async Task<IResult> List(string run, string? standard, OpenRun open, RunWhatIf whatIf, CancellationToken cancel)
    {
        var (opened, refused) = await open.OpenAsync(run, standard, cancel);
        return opened is null ? refused! : Microsoft.AspNetCore.Http.Results.Ok(whatIf.Of(opened));
    }

    public static async Task<IResult> Try(string run, Assume assume, OpenRun open, RunWhatIf whatIf, CancellationToken cancel)
    {
        var (opened, refused) = await open.OpenAsync(run, assume.Standard, cancel);
        if (opened is null)
        {
            return refused!;
        }

        if (Find(whatIf, opened, assume.Key) is not { } parameter)
        {
            return Problems.NotFound("parameter-not-found", ("id", assume.Key));
        }

        var verdicts = await whatIf.VerdictsAsync(opened, assume.Key, [null, assume.Value], cancel);
        return Microsoft.AspNetCore.Http.Results.Ok(ResultOf(opened, parameter, assume.Value, verdicts[0], verdicts[1]));
    }

    public static async Task<IResult> Curve(string run, string key, string? standard, OpenRun open, RunWhatIf whatIf, CancellationToken cancel)
    {
        var (opened, refused) = await open.OpenAsync(run, standard, cancel);
        if (opened is null)
        {
            return refused!;
        }

        if (Find(whatIf, opened, key) is not { } parameter)
        {
            return Problems.NotFound("parameter-not-found", ("id", key));
        }

        var values = new List<decimal?> { null };
        for (var value = parameter.From; value <= parameter.To && values.Count <= MostPoints; value += parameter.Step)
        {
            values.Add(value);
        }

        var verdicts = await whatIf.VerdictsAsync(opened, key, values, cancel);
        var points = values.Skip(1).Select((value, at) => new CurvePoint(
            value!.Value, ShownFigure.Of(value.Value, parameter.Unit), verdicts[at + 1].Count(each => verdicts[0].GetValueOrDefault(each.Key) != each.Value), VerdictCounts.Of(verdicts[at + 1].Values)));
        return Microsoft.AspNetCore.Http.Results.Ok(new AssumptionCurve(opened.Standard, parameter, [.. points]));
    }

    private static Assumable? Find(RunWhatIf whatIf, OpenedRun run, string key) => whatIf.Of(run).FirstOrDefault(each => each.Key == key);

    private static AssumptionResult ResultOf(OpenedRun run, Assumable parameter, decimal value, Dictionary<int, AssessedVerdict> before, Dictionary<int, AssessedVerdict> after)
    {
        var flips = after.Where(each => before.GetValueOrDefault(each.Key) != each.Value)
            .Select(each => VerdictFlipRow.Of(run.Scope, each.Key, before.GetValueOrDefault(each.Key), each.Value))
            .OrderBy(flip => flip.After).ThenBy(flip => flip.Name, StringComparer.Ordinal).ToList();
        var units = flips.GroupBy(flip => flip.UnitId)
            .Select(group => new UnitCounts(group.Key, group.First().UnitName, VerdictCounts.Of(group.Select(flip => flip.After))))
            .OrderByDescending(unit => flips.Count(flip => flip.UnitId == unit.UnitId)).ToList();
        return new AssumptionResult(
            run.Standard, parameter, value, ShownFigure.Of(value, parameter.Unit), VerdictCounts.Of(before.Values), VerdictCounts.Of(after.Values), flips.Count, units, [.. flips.Take(MostNamed)]);
    }
}
