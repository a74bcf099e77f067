using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>What stands in the way of one enterprise, in words people use. Pure.</summary>
internal static class GapItems
{
    /// <summary>Conditions not met, then conditions without facts, in the order of the clauses; the score last.</summary>
    public static IReadOnlyList<GapItem> Of(Explanation explanation, GapRow row, DateOnly on)
    {
        var (failed, lacking) = (row.IdsOf(row.FailedBits), row.IdsOf(row.Verdict?.Lacking ?? 0));
        var time = row.Standard is null ? [] : row.IdsOf(row.FailedBits & GapRow.TimeBits(row.Standard));
        var items = explanation.Criteria.Where(criterion => failed.Contains(criterion.Id)).Select(criterion => Failed(criterion, time.Contains(criterion.Id) ? row : null, on)).ToList();
        if (failed.Contains(GapRow.Scores) && explanation.Total is { } total)
        {
            items.Add(new GapItem(GapRow.Scores, GapMarks.ScoreLabel, "failed", ScoreText(total), ScoreGap(total), ScoreLever(explanation), null, []));
        }

        items.AddRange(explanation.Criteria.Where(criterion => lacking.Contains(criterion.Id)).Select(criterion => new GapItem(criterion.Id, criterion.Label, "lacking", "", "", null, null, Labels(criterion))));
        return items;
    }

    /// <summary>For every condition not met the smallest change that meets it; where only the score is lacking, the path.</summary>
    public static IReadOnlyList<GapNeed> NeedsOf(Explanation explanation)
    {
        if (explanation.Verdict == Verdict.Met)
        {
            return [];
        }

        var needs = explanation.Criteria.Where(criterion => criterion.Verdict == Verdict.NotMet)
            .Select(criterion => (criterion.Id, Need: FirstNeed(criterion))).Where(each => each.Need is not null).Select(each => NeedOf(each.Id, each.Need!)).ToList();
        var columns = needs.Select(need => need.Fact).ToHashSet(StringComparer.Ordinal);
        var others = explanation.ShortestPath?.Moves.Where(move => !columns.Contains(move.Column)) ?? [];
        return explanation.Total is null ? needs : [.. needs, .. others.Select(move => NeedOf(GapRow.Scores, move))];
    }

    public static GapNeed NeedOf(string criterion, Need need) =>
        new(criterion, need.Column, need.Label, need.Change, Texts.Of($"pools.measure.{need.Unit}"), need.Text, need.OtherScopes);

    /// <summary>What to look at first: never an invented expense, always what can be checked.</summary>
    public static string? FirstStep(Explanation explanation, IReadOnlyList<GapItem> items, int judged)
    {
        if (explanation.Verdict == Verdict.Met)
        {
            return Texts.Of("pools.step-ready");
        }

        if (items.FirstOrDefault(item => item.State == "time") is { MetOn: { } day } && items.All(item => item.State != "failed"))
        {
            return Texts.Of("pools.step-time", ("on", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        var stopping = explanation.Criteria.FirstOrDefault(criterion => criterion.Verdict == Verdict.NotMet);
        var need = explanation.ShortestPath?.Moves.FirstOrDefault() ?? (stopping is null ? null : FirstNeed(stopping));
        if (need is { OtherScopes.Count: > 0 })
        {
            return Texts.Of("pools.step-scopes", ("label", need.Label), ("others", string.Join(Texts.Of("pools.and"), need.OtherScopes)));
        }

        if (items.FirstOrDefault(item => item is { State: "lacking", Facts.Count: > 0 }) is { } lacking && stopping is null)
        {
            return Texts.Of("pools.step-facts", ("facts", string.Join(Texts.Of("pools.and"), lacking.Facts.Take(2))));
        }

        return stopping?.Advice ?? (need is not null ? Texts.Of("pools.step-need", ("label", need.Label), ("text", need.Text))
            : stopping is null && judged == 0 ? Texts.Of("pools.step-ready")
            : stopping is null ? Texts.Of("pools.step-judges", ("count", judged))
            : Texts.Of("pools.step-none", ("label", stopping.Label)));
    }

    /// <param name="inTime">The row where time alone meets the criterion; else null.</param>
    private static GapItem Failed(ExplainedCriterion criterion, GapRow? inTime, DateOnly on) => new(
        criterion.Id, criterion.Label, inTime is null ? "failed" : "time", criterion.Text, criterion.GapText, FirstNeed(criterion)?.Text,
        inTime is not null && criterion.Gap is { } gap && criterion.Parameters.Any(parameter => parameter.Value == criterion.Threshold) ? inTime.MetOn(criterion.Id, gap, on) : null, []);

    /// <summary>Of the criterion, else of its nearest branch.</summary>
    private static Need? FirstNeed(ExplainedCriterion criterion) =>
        criterion.Needs.Count > 0 ? criterion.Needs[0] : criterion.Branches.Select(FirstNeed).FirstOrDefault(need => need is not null);

    private static string ScoreText(ExplainedTotal total) => total.Mark is { Value: { } mark }
        ? Texts.Of("pools.score-text", ("high", Plain(total.High)), ("comparison", total.Comparison == ">" ? Texts.Of("pools.above") : Texts.Of("pools.at-least")), ("mark", Plain(mark)))
        : Plain(total.High);

    /// <summary>Even with the most that experts may give.</summary>
    private static string ScoreGap(ExplainedTotal total) =>
        total.Mark?.Value is { } mark ? Texts.Of(total.Comparison == ">" ? "pools.score-gap-above" : "pools.score-gap", ("lack", Plain(mark - total.High))) : "";

    private static string? ScoreLever(Explanation explanation) => explanation.ShortestPath?.Moves is { Count: > 0 } moves ? string.Join(Texts.Of("pools.and"), moves.Select(move => $"{move.Label} {move.Text}")) : null;

    /// <summary>Labels of the facts that are missing, those of branches included.</summary>
    private static List<string> Labels(ExplainedCriterion criterion) =>
        [.. criterion.Facts.Where(fact => criterion.Missing.Contains(fact.Column)).Select(fact => fact.Label).Concat(criterion.Branches.SelectMany(Labels)).Distinct()];

    private static string Plain(decimal number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
