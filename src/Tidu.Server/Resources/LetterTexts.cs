using System.Globalization;

namespace Tidu.Server.Resources;

/// <summary>Texts of the letter of responsibility (目标责任书) and of the exported breakdown.</summary>
internal static class LetterTexts
{
    public const string Name = "目标责任书";
    public const string Targets = "一、目标任务";
    public const string Tasks = "二、重点任务";
    public const string Supervision = "三、督查考核";
    public const string Signing = "四、签署";
    public const string NoTasks = "计划文件没有逐项列出本单位的任务，按全区统一部署落实。";
    public const string NoMechanisms = "按计划文件的统一规定执行。";
    public const string Unknown = "—";
    public const string Signature = "负责人（签字）：________________";
    public const string DateLine = "____年__月__日";
    public const string Sum = "合计";
    public const string Target = "分解目标";
    public const string Reserve = "预留";

    public static string Heading(string plan) => $"{plan}{Name}";

    public static string Draft(string state) => state == "draft" ? "（拟定稿，尚未下达）" : state == "consulting" ? "（征求意见稿，尚未下达）" : "（已审定，尚未下达）";

    public static string Parties(string a, string b) => $"甲方：{a}　　乙方：{b}";

    public static string Basis(string plan, string? number, DateOnly from, DateOnly to) =>
        $"依据《{plan}》{(number is null ? "" : $"（{number}）")}，双方就{from.Year}年至{to.Year}年目标任务签订本责任书。";

    public static string AssignedBy(string document, DateOnly on) => $"目标任务由“{document}”于{Day(on)}下达。";

    public static string BaseColumn(int year) => $"{year}年基数";

    public static string YearColumn(int year) => $"{year}年";

    public static string IndicatorColumn => "指标（单位）";

    public static string IndicatorLabel(string name, string unit) => $"{name}（{unit}）";

    public static string RequirementColumn => "要求";

    public static string Dash => "“—”表示没有数值。";

    /// <summary>The comparator of a row whose cells all have the same; a row whose cells differ says it in the cells.</summary>
    public static string Requirement(IReadOnlyList<string?> comparators) => comparators.OfType<string>().Distinct().ToList() switch
    {
        [var only] => Words(only),
        [] => Unknown,
        _ => "见各年",
    };

    /// <summary>A value with its comparator in words, where the row has more than one.</summary>
    public static string Held(IReadOnlyList<string?> comparators, string? comparator, string value) =>
        comparator is null || comparators.OfType<string>().Distinct().Count() < 2 ? value : comparator == "~" ? value + Words(comparator) : Words(comparator) + value;

    private static string Words(string comparator) => comparator switch
    {
        ">" => "超过",
        ">=" => "不低于",
        "<=" => "不超过",
        "~" => "左右",
        "=" => "等于",
        _ => comparator,
    };

    public static string Task(string number, string title, string clause) => $"{number}. {title}（{clause}）";

    public static string PartyA(string name) => $"甲方：{name}（盖章）";

    public static string PartyB(string name) => $"乙方：{name}（盖章）";

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static string Footer(string who, DateTimeOffset when, bool assigned) =>
        $"{(assigned ? "" : "尚未下达，不作为考核依据。")}{who} 于 {when:yyyy-MM-dd HH:mm} 从梯度导出";
}
