using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>What came of a whole file: how many met, what was wrong, what other parameters would change.</summary>
internal sealed class AssessSummary(CompiledStandard standard, AssessRun run, FactsReport report, IReadOnlyDictionary<string, decimal> overrides, FactsHeader header)
{
    /// <summary>As words on stderr, with --json as an object on stdout.</summary>
    public void Say(CommandContext context, string? resultFile, string? reportFile)
    {
        if (context.Json)
        {
            context.WriteJson(Answer(resultFile, reportFile));
            return;
        }
        var more = report.Problems + report.Hints - report.First.Count;
        if (more > 0)
        {
            context.Hint(reportFile is null ? "assess.more" : "assess.more-in", ("count", more), ("file", reportFile));
        }
        context.Hint(
            "assess.done", ("title", standard.Version.Title), ("version", standard.Version.Version), ("on", standard.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("rows", Number(run.Rows)),
            ("met", Of(Verdict.Met)), ("notMet", Of(Verdict.NotMet)), ("unknown", Of(Verdict.Unknown)), ("problems", Number(report.Problems)), ("hints", Number(report.Hints)));
        if (overrides.Count > 0)
        {
            SayFlips(context);
        }
        if (resultFile is not null)
        {
            context.Hint("assess.written", ("file", resultFile));
        }
    }

    private void SayFlips(CommandContext context)
    {
        var given = string.Join(' ', overrides.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key}={each.Value}")));
        context.Hint("assess.what-if-total", ("given", given), ("count", Number(run.Flips.Values.Sum())));
        foreach (var (flip, count) in Ordered())
        {
            context.Hint(
                header.UnitColumn < 0 ? "assess.flip" : "assess.flip-of-unit", ("unit", flip.Unit), ("before", Word(flip.Before)), ("after", Word(flip.After)), ("count", Number(count)));
        }
    }

    private IEnumerable<KeyValuePair<VerdictFlip, long>> Ordered() =>
        run.Flips.OrderBy(each => each.Key.Unit, StringComparer.Ordinal).ThenBy(each => each.Key.Before).ThenBy(each => each.Key.After);

    private object Answer(string? resultFile, string? reportFile) => new
    {
        standard.Version.Standard,
        standard.Version.Version,
        standard.Version.Title,
        standard.Version.ContentHash,
        standard.Version.Overlay,
        standard.AsOf,
        standard.Kind,
        run.Rows,
        Verdicts = Enum.GetValues<Verdict>().ToDictionary(FactCodes.Of, verdict => run.Verdicts[(int)verdict]),
        Out = resultFile,
        Report = reportFile,
        ProblemCount = report.Problems,
        HintCount = report.Hints,
        Counts = report.Counts,
        Problems = report.First.Select(problem => new { Code = FactsReport.PackCodesOf(problem.Kind), problem.IsHint, problem.Row, problem.Column, problem.Value, problem.Message }),
        WhatIf = overrides.Count == 0 ? null : new
        {
            Parameters = overrides,
            Flips = Ordered().Select(each => new { Unit = header.UnitColumn < 0 ? null : each.Key.Unit, Before = FactCodes.Of(each.Key.Before), After = FactCodes.Of(each.Key.After), Count = each.Value }),
        },
    };

    private string Of(Verdict verdict) => Number(run.Verdicts[(int)verdict]);

    private static string Word(Verdict verdict) => Texts.Of($"verdict.{PackCodes.Of(verdict)}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
