using Tidu.Engine.Formulas;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Evaluating;

namespace Tidu.Engine.Standards.Cases;

/// <summary>What a case expects against what came.</summary>
internal static class CaseComparison
{
    private const double Tolerance = 1e-9;

    /// <summary>A message for every difference.</summary>
    public static IEnumerable<string> Differences(CaseExpectation expected, StandardOutcome outcome) =>
        Whole(expected, outcome)
            .Concat(expected.Criteria.SelectMany(each => Verdicts(each.Key, each.Value, outcome)))
            .Concat(expected.Scores.SelectMany(each => Points(each.Key, each.Value, outcome)))
            .Concat(expected.Values.SelectMany(each => Values(each.Key, each.Value, outcome)))
            .Concat(expected.Gaps.SelectMany(each => Gaps(each.Key, each.Value, outcome)));

    private static IEnumerable<string> Whole(CaseExpectation expected, StandardOutcome outcome)
    {
        if (expected.Verdict is { } verdict && verdict != outcome.Verdict)
        {
            yield return CaseTexts.Verdict(verdict, outcome.Verdict, Columns(outcome));
        }
        if (expected.Points is { } points && !(outcome.PointsLow == points.Low && outcome.PointsHigh == points.High))
        {
            yield return CaseTexts.Points(CaseTexts.Total, points, outcome.PointsLow, outcome.PointsHigh);
        }
        if (expected.Path is { } path && path != outcome.Path)
        {
            yield return CaseTexts.Path(path, outcome.Path);
        }
        if (expected.Missing is { } missing && !missing.ToHashSet().SetEquals(Columns(outcome)))
        {
            yield return CaseTexts.Missing(missing.Order(StringComparer.Ordinal), Columns(outcome));
        }
        var (standIns, came) = (expected.Substitutes?.Select(each => $"{each.Key}={each.Value}").ToHashSet(StringComparer.Ordinal), outcome.Substitutes.Select(each => each.Code));
        if (standIns?.SetEquals(came) == false)
        {
            yield return CaseTexts.Substitutes(standIns.Order(StringComparer.Ordinal), came);
        }
    }

    private static IEnumerable<string> Verdicts(string id, Verdict expected, StandardOutcome outcome)
    {
        var came = outcome.Criteria.First(each => each.Criterion.Criterion.Id == id);
        if (came.Verdict != expected)
        {
            yield return CaseTexts.Criterion(id, expected, came.Verdict);
        }
    }

    private static IEnumerable<string> Points(string id, (decimal Low, decimal High) expected, StandardOutcome outcome)
    {
        var came = outcome.Scores.First(each => each.Score.Score.Id == id);
        if (came.Low != expected.Low || came.High != expected.High)
        {
            yield return CaseTexts.Points(id, expected, came.Low, came.High);
        }
    }

    private static IEnumerable<string> Values(string id, decimal? expected, StandardOutcome outcome)
    {
        var came = outcome.Criteria.Where(each => each.Criterion.Criterion.Id == id).Select(each => (each.Exact, each.Value))
            .Concat(outcome.Results.Where(each => each.Result.Result.Id == id).Select(each => (each.Exact, each.Value)))
            .Concat(outcome.Scores.Where(each => each.Score.Score.Id == id).Select(each => (Exact: (Rational?)null, each.Value)))
            .First();
        if (!Same(expected, came.Exact, came.Value))
        {
            yield return CaseTexts.Value(id, expected, came.Value);
        }
    }

    private static IEnumerable<string> Gaps(string id, decimal? expected, StandardOutcome outcome)
    {
        var came = outcome.Criteria.First(each => each.Criterion.Criterion.Id == id);
        if (!Same(expected, null, came.Gap))
        {
            yield return CaseTexts.Gap(id, expected, came.Gap);
        }
    }

    /// <summary>Exactly, or as near as a figure printed with a few places can be.</summary>
    private static bool Same(decimal? expected, Rational? exact, double? value) => (expected, value) switch
    {
        (null, null) => true,
        ({ } number, { } came) => exact == number || Math.Abs((double)number - came) <= Tolerance * Math.Max(1, Math.Abs((double)number)),
        _ => false,
    };

    private static List<string> Columns(StandardOutcome outcome) => [.. outcome.Missing.Select(input => input.Column).Order(StringComparer.Ordinal)];
}
