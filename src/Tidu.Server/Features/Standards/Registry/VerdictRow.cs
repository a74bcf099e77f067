using System.Numerics;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Makes the row of one enterprise and standard from an outcome.</summary>
internal static class VerdictRow
{
    /// <summary>The row; its run is left to the caller.</summary>
    public static StandardVerdict Of<TRow>(RegistryStandard standard, TRow row, int enterpriseId, int runId)
        where TRow : struct, IOutcomeRow
    {
        var made = new StandardVerdict
        {
            RunId = runId,
            Standard = standard.Id,
            EnterpriseId = enterpriseId,
            Verdict = VerdictOf(standard, row),
            PointsLow = double.IsNaN(row.Low) ? null : row.Low,
            PointsHigh = double.IsNaN(row.High) ? null : row.High,
            Missing = (long)row.Missing,
        };
        foreach (var at in standard.Top)
        {
            AddCriterion(made, standard, row, at);
        }

        AddScore(made, standard, row);
        if (made.Verdict == AssessedVerdict.Met)
        {
            // Met by a direct path, or by one of several: what is open elsewhere stands in nobody's way.
            (made.Failed, made.Lacking, made.Judged) = (0, 0, 0);
        }

        made.FailedCount = BitOperations.PopCount((ulong)made.Failed);
        made.LackingCount = BitOperations.PopCount((ulong)made.Lacking);
        made.Judged |= standard.Standard.Kind == ApplicationKind.Renewal ? VerdictBits.Renewal : 0;
        made.Nearness = made.Verdict == AssessedVerdict.NotMet ? Nearness(standard, row, made) : null;
        return made;
    }

    /// <summary>The row of an enterprise that is no longer here: nothing applies to it.</summary>
    public static StandardVerdict Gone(RegistryStandard standard, int enterpriseId, int runId) => new()
    {
        RunId = runId,
        Standard = standard.Id,
        EnterpriseId = enterpriseId,
        Verdict = AssessedVerdict.NotApplicable,
        Judged = standard.Standard.Kind == ApplicationKind.Renewal ? VerdictBits.Renewal : 0,
    };

    /// <summary>The verdict as people tell verdicts apart.</summary>
    public static AssessedVerdict VerdictOf<TRow>(RegistryStandard standard, TRow row)
        where TRow : struct, IOutcomeRow => row.Verdict switch
    {
        Verdict.Met => AssessedVerdict.Met,
        Verdict.NotMet => AssessedVerdict.NotMet,
        Verdict.NotApplicable => AssessedVerdict.NotApplicable,
        _ => (row.Missing & ~standard.JudgedInputs) != 0 ? AssessedVerdict.LacksFacts : AssessedVerdict.AwaitsJudges,
    };

    private static void AddCriterion<TRow>(StandardVerdict made, RegistryStandard standard, TRow row, int at)
        where TRow : struct, IOutcomeRow
    {
        var bit = 1L << at;
        switch (row.Of(at))
        {
            case Verdict.NotMet:
                made.Failed |= bit;
                break;
            case Verdict.Unknown when (row.MissingOf(at) & ~standard.JudgedInputs) != 0:
                made.Lacking |= bit;
                break;
            case Verdict.Unknown:
                made.Judged |= bit;
                break;
            default:
                break;
        }
    }

    private static void AddScore<TRow>(StandardVerdict made, RegistryStandard standard, TRow row)
        where TRow : struct, IOutcomeRow
    {
        if (double.IsNaN(row.Mark) || double.IsNaN(row.High))
        {
            return;
        }

        if (!Reaches(standard, row.High, row.Mark))
        {
            made.Failed |= VerdictBits.Score;
        }
        else if (!Reaches(standard, row.Low, row.Mark) && (row.ScoreMissing & ~standard.JudgedInputs) != 0)
        {
            made.Lacking |= VerdictBits.Score;
        }
        else if (!Reaches(standard, row.Low, row.Mark))
        {
            made.Judged |= VerdictBits.Score;
        }
    }

    private static bool Reaches(RegistryStandard standard, double points, double mark) =>
        standard.Mark!.Comparison == FeelOperator.Greater ? points > mark : points >= mark;

    private static double? Nearness<TRow>(RegistryStandard standard, TRow row, StandardVerdict made)
        where TRow : struct, IOutcomeRow
    {
        var sum = 0d;
        foreach (var at in standard.Top)
        {
            sum += (made.Failed >> at & 1) != 0 ? Distance(standard, row, at) : 0;
        }

        sum += (made.Failed & VerdictBits.Score) != 0 ? Math.Max(row.Mark - row.High, Least) / row.Mark : 0;
        return double.IsFinite(sum) ? sum : null;
    }

    /// <summary>A total that must be above the mark and equals it lacks something all the same.</summary>
    private const double Least = 0.01;

    /// <summary>Gap ÷ threshold of a criterion; of alternatives the nearest, of parts the sum; NaN where it has no size.</summary>
    private static double Distance<TRow>(RegistryStandard standard, TRow row, int at)
        where TRow : struct, IOutcomeRow
    {
        var branches = standard.Branches[at];
        if (branches.Count == 0)
        {
            return row.ThresholdOf(at) is var threshold && threshold == 0 ? double.NaN : row.GapOf(at) / Math.Abs(threshold);
        }

        var isAny = standard.Standard.Criteria[at].Criterion.Kind == CriterionKind.Any;
        var found = isAny ? double.PositiveInfinity : 0;
        foreach (var branch in branches)
        {
            var verdict = row.Of(branch);
            var distance = verdict == Verdict.NotMet ? Distance(standard, row, branch) : double.NaN;
            found = isAny ? (distance < found ? distance : found) : found + (verdict is Verdict.NotMet ? distance : 0);
        }

        return found;
    }
}

/// <summary>Bits of <see cref="StandardVerdict.Failed"/>, <see cref="StandardVerdict.Lacking"/> and <see cref="StandardVerdict.Judged"/> beyond those of criteria.</summary>
public static class VerdictBits
{
    /// <summary>The total of the scores and its mark, as if it were one more criterion.</summary>
    public const long Score = 1L << 62;

    /// <summary>Of <see cref="StandardVerdict.Judged"/>: the enterprise was taken as one that renews.</summary>
    public const long Renewal = 1L << 61;
}
