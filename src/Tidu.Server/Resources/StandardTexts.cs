namespace Tidu.Server.Resources;

/// <summary>Words of standards and of the workbooks of runs.</summary>
internal static class StandardTexts
{
    public const string AsOf = "评价日";
    public const string ThisValue = "该值";
    public const string ScoreLabel = "综合评分";
    public const string ListSheet = "企业名单";
    public const string CriteriaSheet = "卡在哪一条";
    public const string FactsSheet = "先补哪项数据";

    public static readonly string[] ListHeader = ["统一社会信用代码", "企业名称", "属地", "行业代码", "判定", "不符合的条件", "缺数据的条件", "待评审的条件", "得分下限", "得分上限"];
    public static readonly string[] CriteriaHeader = ["条件", "依据", "不符合（家）", "仅差此项（家）"];
    public static readonly string[] FactsHeader = ["缺失事实", "数据来源", "缺失（家）", "补齐即可定论（家）"];

    private static readonly (string Code, string Word)[] Words =
    [
        (" * ", " × "), (" / ", " ÷ "), (">= ", "≥ "), ("<= ", "≤ "), ("all(criteria)", "全部认定条件符合"), ("any(direct)", "任一直接认定条件符合"), ("total(scores)", "评分合计"), ("sum(", "合计("), ("count(", "年数("), ("mean(", "平均("), ("min(", "较小者("), ("max(", "较大者("), ("floor(", "取整("), ("not(该值)", "必须为“否”"),
        (" and ", " 并且 "), (" or ", " 或者 "), ("if ", "如果 "), (" then ", " 则 "), (" else ", "，否则 "), ("@\"P1D\"", "1 天"),
    ];

    /// <summary>The year a series' item belongs to.</summary>
    public static string YearBack(int back) => back switch { 1 => "（上年）", 2 => "（前年）", 3 => "（大前年）", _ => $"（前 {back} 年）" };

    /// <summary>Operators and functions in words.</summary>
    public static string Spoken(string rule) => Words.Aggregate(rule, (text, each) => text.Replace(each.Code, each.Word, StringComparison.Ordinal));

    public static string Gap(string gap) => $"差 {gap}";

    public static string GapWithNeed(string gap, string fact, string need) => $"差 {gap}：{fact}{need}";

    public static string Listed(IEnumerable<string> parts) => string.Join('；', parts);

    public static string FigureOfGap(string criterion, string gap) => $"{criterion}差 {gap}";

    public static string FigureOfMissing(int count, string first) => count == 1 ? $"缺{first}" : $"缺{first}等 {count} 项";

    public static string FigureOfPoints(double low, double high, decimal mark) =>
        low.Equals(high) ? $"{low:0.##} 分，及格线 {mark:0.##}" : $"{low:0.##}—{high:0.##} 分，及格线 {mark:0.##}";

    /// <summary>The test of a table's row with what it tests.</summary>
    public static string RowTest(string by, string test) => $"{by} {Spoken(test)}";

    public static string RunTitle(string standard, DateOnly on) => $"{standard}测评结果（评价日 {on:yyyy-MM-dd}）";
}
