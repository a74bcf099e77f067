using System.Globalization;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;

namespace Tidu.Engine.Resources;

/// <summary>An explanation as a Chinese text for a terminal.</summary>
public static class ExplanationText
{
    private const int Detail = 12;
    private const int VerdictWidth = 10;
    private const int WidestLabel = 48;

    /// <summary>The whole text; lines end with LF.</summary>
    public static string Of(Explanation explanation)
    {
        var layout = new TextLayout();
        Head(layout, explanation);
        Path(layout, explanation);
        Criteria(layout, "条件", explanation.Criteria);
        Scores(layout, explanation);
        Criteria(layout, "直接确认途径（有一项即可代替得分）", explanation.Direct);
        Results(layout, explanation.Results);
        Substitutes(layout, explanation.Substitutes);
        Missing(layout, explanation);
        Open(layout, explanation.Open);
        List(layout, "说明", explanation.Notes);
        return layout.ToString();
    }

    private static void Head(TextLayout layout, Explanation explanation)
    {
        var kind = explanation.Kind == ApplicationKind.New ? "首次认定" : "复核";
        layout.Line(0, $"{explanation.Title}（{explanation.Version} 版）　申请日 {ExplainTexts.Day(explanation.AsOf)}　{kind}");
        layout.Line(0, $"企业　{explanation.CreditCode}　（事实均来自 {explanation.Source.File} 第 {Text(explanation.Source.Row)} 行）");
        layout.Line(0, $"结论　{ExplainTexts.Verdict(explanation.Verdict)}{Way(explanation)}{(explanation.Substitutes.Count > 0 ? "　用了替代数据" : string.Empty)}");
        if (explanation.Total is { } total)
        {
            var mark = total.Mark is { } parameter ? $"，{parameter.Label} {parameter.Text}" : string.Empty;
            var lacking = total is { Lacking: > 0 and var points } ? $"，{(total.Low == total.High ? "差" : "按最低分差")} {ExplainTexts.Digits(points, 2)} 分" : string.Empty;
            layout.Line(0, $"得分　{Points(total.Low, total.High)}{mark}{lacking}");
        }
    }

    private static string Way(Explanation explanation) =>
        explanation.Path.Length == 0 ? string.Empty
        : explanation.Path is "score" ? "（按综合评价得分）"
        : explanation.Path is "criteria" ? "（全部条件）"
        : $"（直接确认：{explanation.Direct.FirstOrDefault(each => each.Id == explanation.Path)?.Label ?? explanation.Path}）";

    private static void Path(TextLayout layout, Explanation explanation)
    {
        if (explanation.ShortestPath is not { } path)
        {
            return;
        }
        if (path.Moves.Count == 0)
        {
            layout.Heading("怎样达到").Line(2, "没有找到靠改变事实就能达到的办法。");
            List(layout, 2, "不能靠数量改变的条件：", path.Blocking);
            return;
        }
        layout.Heading($"怎样达到（改动最少的办法，{Text(path.Moves.Count)} 项）");
        Moves(layout, path, 2);
        for (var at = 0; at < explanation.Alternatives.Count; at++)
        {
            layout.Line(2, $"其他办法 {Text(at + 1)}：");
            Moves(layout, explanation.Alternatives[at], 4);
        }
    }

    private static void Moves(TextLayout layout, ShortestPath path, int indent)
    {
        foreach (var move in path.Moves)
        {
            layout.Line(indent, $"{move.Label}：{Value(move.From, move)} → {Value(move.To, move)}　{move.Text}");
            Scopes(layout, indent + 2, move);
        }
        var points = path.PointsLow is { } low && path.PointsHigh is { } high ? $"得分 {Points(low, high)}，" : string.Empty;
        layout.Line(indent, path.Reached == Verdict.Met ? $"做到后：{points}结论为符合（已按全部规则复核）。" : $"做到后：{points}没有不符合的条件，结论取决于以下各项（已按全部规则复核）。");
        List(layout, indent, "还要补齐的事实：", path.StillMissing);
        List(layout, indent, "还要由人判断或未建模的事项：", path.StillOpen);
    }

    private static void Scopes(TextLayout layout, int indent, Need need)
    {
        if (need.OtherScopes.Count > 0 && need.Change > 0)
        {
            layout.Line(indent, $"先核对口径：另有{string.Join("、", need.OtherScopes)}，不能混用；只补实际发生而漏归集的，不得虚列。");
        }
    }

    private static void Criteria(TextLayout layout, string heading, IReadOnlyList<ExplainedCriterion> criteria)
    {
        if (criteria.Count == 0)
        {
            return;
        }
        var counts = criteria.GroupBy(each => each.Verdict).OrderBy(each => each.Key).Select(each => $"{ExplainTexts.Verdict(each.Key)} {Text(each.Count())}");
        layout.Heading($"{heading}：共 {Text(criteria.Count)} 项，{string.Join("，", counts)}");
        var width = WidthOf(criteria.Select(each => each.Label));
        foreach (var criterion in criteria)
        {
            Criterion(layout, 2, width, criterion);
        }
    }

    private static void Criterion(TextLayout layout, int indent, int width, ExplainedCriterion criterion)
    {
        var marks = (criterion.Veto ? "［一票否决］" : string.Empty) + criterion.Kind switch { CriterionKind.Any => "（任一项）", CriterionKind.All => "（各项）", CriterionKind.Manual => "（由人判断）", CriterionKind.Unmodelled => "（未建模）", _ => string.Empty };
        layout.Line(indent, $"{TextLayout.Padded(ExplainTexts.Verdict(criterion.Verdict), VerdictWidth)}{TextLayout.Padded(criterion.Label + marks, width)}  {criterion.Text}");
        var detail = indent + VerdictWidth;
        if (criterion.GapText.Length > 0)
        {
            layout.Line(detail, $"差距　{criterion.GapText}");
        }
        Needs(layout, detail, "做到", criterion.Needs);
        Facts(layout, detail, criterion.Facts);
        foreach (var parameter in criterion.Parameters)
        {
            Parameter(layout, detail, parameter);
        }
        layout.Line(detail, $"依据　{criterion.Basis}{ExplainTexts.Confidence(criterion.Confidence)}");
        Remarks(layout, detail, criterion.Reading, criterion.Advice);
        foreach (var branch in criterion.Branches)
        {
            Criterion(layout, indent + 4, WidthOf(criterion.Branches.Select(each => each.Label)), branch);
        }
    }

    private static void Scores(TextLayout layout, Explanation explanation)
    {
        if (explanation.Scores.Count == 0)
        {
            return;
        }
        layout.Heading($"得分：{Points(explanation.Total!.Low, explanation.Total.High)}");
        var width = WidthOf(explanation.Scores.Select(each => each.Label));
        foreach (var score in explanation.Scores)
        {
            Score(layout, 2, width, score, false);
        }
    }

    private static void Score(TextLayout layout, int indent, int width, ExplainedScore score, bool counts)
    {
        var band = score.Band is { } row ? $"（档 {row}）" : string.Empty;
        var mark = counts ? "（取这一项）" : score.Kind switch { ScoreKind.Manual => "（由人评分）", ScoreKind.BestOf => "（取高）", _ => string.Empty };
        layout.Line(indent, $"{TextLayout.Padded($"{Points(score.Low, score.High)}/{ExplainTexts.Digits(score.Max, 2)}", VerdictWidth)}{TextLayout.Padded(score.Label + mark, width)}  {score.Text}{band}");
        var detail = indent + VerdictWidth;
        if (score.Next is { } next)
        {
            var to = next.Band is { } better ? $"下一档 {better}，{Points(next.Low, next.High)} 分" : $"得 {Points(next.Low, next.High)} 分";
            Needs(layout, detail, to, next.Needs);
        }
        Facts(layout, detail, score.Facts);
        layout.Line(detail, $"依据　{score.Basis}{ExplainTexts.Confidence(score.Confidence)}");
        Remarks(layout, detail, score.Reading, score.Advice);
        foreach (var branch in score.Branches)
        {
            Score(layout, indent + 4, WidthOf(score.Branches.Select(each => each.Label)), branch, branch.Id == score.Counts);
        }
    }

    private static void Needs(TextLayout layout, int indent, string word, IReadOnlyList<Need> needs)
    {
        for (var at = 0; at < needs.Count; at++)
        {
            layout.Line(indent, $"{word}　{(at > 0 ? "或者 " : string.Empty)}{needs[at].Label}{needs[at].Text}，到 {Value(needs[at].To, needs[at])}");
            Scopes(layout, indent + 4, needs[at]);
        }
    }

    private static void Facts(TextLayout layout, int indent, IReadOnlyList<ExplainedFact> facts)
    {
        foreach (var fact in facts.Where(fact => !fact.IsJudged || fact.Value is not null))
        {
            var scope = fact.Scope is { } known ? $"（口径：{known}）" : string.Empty;
            layout.Line(indent, $"事实　{fact.Label} {fact.Text}{scope}");
        }
    }

    private static void Parameter(TextLayout layout, int indent, ExplainedParameter parameter)
    {
        var replaced = parameter.IsOverridden ? "（假设值，非现行）" : string.Empty;
        layout.Line(
            indent, $"参数　{parameter.Label} {parameter.Text}{replaced}，{parameter.Basis}，{ExplainTexts.Day(parameter.From)} 起，{ExplainTexts.Day(parameter.Checked)} 核对{ExplainTexts.Confidence(parameter.Confidence)}");
        Remarks(layout, indent, parameter.Reading, null);
    }

    private static void Remarks(TextLayout layout, int indent, string? reading, string? advice)
    {
        if (reading is not null)
        {
            layout.Line(indent, $"读法　{reading}");
        }
        if (advice is not null)
        {
            layout.Line(indent, $"建议　{advice}");
        }
    }

    private static void Results(TextLayout layout, IReadOnlyList<ExplainedResult> results)
    {
        if (results.Count == 0)
        {
            return;
        }
        layout.Heading("计算结果");
        var width = WidthOf(results.Select(each => each.Label));
        foreach (var result in results)
        {
            layout.Line(2, $"{TextLayout.Padded(result.Label, width)}  {result.Text}");
            layout.Line(Detail, $"依据　{result.Basis}");
            Remarks(layout, Detail, result.Reading, null);
        }
    }

    private static void Substitutes(TextLayout layout, IReadOnlyList<ExplainedSubstitute> substitutes)
    {
        if (substitutes.Count == 0)
        {
            return;
        }
        layout.Heading("替代数据（补上原事实后结论可能不同）");
        foreach (var each in substitutes)
        {
            layout.Line(2, $"{each.Missing.Label}缺少，以{each.By.Label} {each.By.Text}代替（{each.Missing.Column} ← {each.By.Column}）");
            List(layout, Detail, "用于　", each.UsedByLabels);
            List(layout, Detail, "理由　", each.Why);
        }
    }

    private static void Missing(TextLayout layout, Explanation explanation)
    {
        if (explanation.Missing.Count == 0)
        {
            return;
        }
        layout.Heading("还会影响结论的缺失事实");
        var width = WidthOf(explanation.Missing.Select(fact => fact.Label));
        foreach (var fact in explanation.Missing)
        {
            layout.Line(2, $"{TextLayout.Padded(fact.Label, width)}  {fact.Column}{(fact.Where is { } where ? $"　见：{where}" : string.Empty)}");
        }
    }

    private static void Open(TextLayout layout, IReadOnlyList<OpenItem> open)
    {
        if (open.Count == 0)
        {
            return;
        }
        layout.Heading("由人判断或未建模的事项");
        var width = WidthOf(open.Select(item => item.Label));
        foreach (var item in open)
        {
            layout.Line(2, $"{TextLayout.Padded(item.Label, width)}  {(item.IsUnmodelled ? "未建模" : $"判断后记入 {item.Column}")}　{item.Basis}");
        }
    }

    private static void List(TextLayout layout, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            layout.Heading(heading);
            foreach (var line in lines)
            {
                layout.Line(2, line);
            }
        }
    }

    private static void List(TextLayout layout, int indent, string heading, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            layout.Line(indent, heading + string.Join("；", items));
        }
    }

    private static string Value(decimal value, Need need) => ExplainTexts.Number(value, FactCodes.Parse<FactUnit>(need.Unit));

    private static string Points(decimal low, decimal high) => low == high ? ExplainTexts.Digits(low, 2) : $"{ExplainTexts.Digits(low, 2)}～{ExplainTexts.Digits(high, 2)}";

    private static int WidthOf(IEnumerable<string> labels) => Math.Min(WidestLabel, labels.Max(TextLayout.WidthOf));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
