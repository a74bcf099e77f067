using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>The conditions of a standard as few marks in a row: those of one clause together, the score last.</summary>
internal static class GapMarks
{
    public static string ScoreLabel => Texts.Of("pools.score");

    /// <summary>The groups; empty without a standard.</summary>
    public static IReadOnlyList<GapMark> Of(RegistryStandard? standard)
    {
        if (standard is null)
        {
            return [];
        }

        var marks = standard.Top.Select(at => standard.Standard.Criteria[at].Criterion).GroupBy(criterion => criterion.Basis)
            .Select(clause => new GapMark(ArticleOf(clause.Key), string.Join(Texts.Of("pools.and"), clause.Select(criterion => criterion.Label)), [.. clause.Select(criterion => criterion.Id)]));
        return standard.Mark is null ? [.. marks] : [.. marks, new GapMark("", ScoreLabel, [GapRow.Scores])];
    }

    /// <summary>One verdict for each mark: the worst of its conditions.</summary>
    public static IReadOnlyList<AssessedVerdict> VerdictsOf(GapRow row)
    {
        var (failed, lacking, judged) = (row.IdsOf(row.Verdict?.Failed ?? 0), row.IdsOf(row.Verdict?.Lacking ?? 0), row.IdsOf((row.Verdict?.Judged ?? 0) & ~VerdictBits.Renewal));
        return [.. Of(row.Standard).Select(mark =>
            mark.Criteria.Any(failed.Contains) ? AssessedVerdict.NotMet
            : mark.Criteria.Any(lacking.Contains) ? AssessedVerdict.LacksFacts
            : mark.Criteria.Any(judged.Contains) ? AssessedVerdict.AwaitsJudges
            : AssessedVerdict.Met)];
    }

    /// <summary>"32 art. 11(一)" without its document: 第 11 条(一).</summary>
    private static string ArticleOf(string basis)
    {
        const string article = "art. ";
        var at = basis.IndexOf(article, StringComparison.Ordinal);
        if (at < 0)
        {
            return basis;
        }

        var rest = basis[(at + article.Length)..];
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        return Texts.Of("pools.article", ("number", rest[..digits]), ("rest", rest[digits..].Split(';')[0]));
    }
}
