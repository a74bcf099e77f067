using System.Globalization;
using Tidu.Engine.Formulas;
using Tidu.Engine.Standards;

namespace Tidu.Engine.Resources;

/// <summary>What a failed case says: what, what was expected, what came.</summary>
internal static class CaseTexts
{
    public const string Total = "总分";

    public static string NoVersion(string? version, string why) =>
        version is null ? why : $"版本 {version} 在该日不管这种申请。{why}请改正 as_of、kind 或 version。";

    public static string Verdict(Verdict expected, Verdict came, IReadOnlyCollection<string> missing) =>
        $"结论应为{Of(expected)}，实为{Of(came)}{(missing.Count > 0 ? $"（缺 {List(missing)}）" : string.Empty)}。";

    public static string Criterion(string id, Verdict expected, Verdict came) => $"条件 {id} 应为{Of(expected)}，实为{Of(came)}。";

    public static string Points(string what, (decimal Low, decimal High) expected, Rational? low, Rational? high) =>
        $"{what} 应得 {Range(expected.Low, expected.High)} 分，实得 {(low is { } least && high is { } most ? Range(least, most) : "不计")} 分。";

    public static string Value(string id, decimal? expected, double? came) => $"{id} 的值应为 {Number(expected)}，实为 {Number(came)}。";

    public static string Gap(string id, decimal? expected, double? came) => $"{id} 的差额应为 {Number(expected)}，实为 {Number(came)}。";

    public static string Path(string expected, string came) => $"通过路径应为“{expected}”，实为“{came}”。";

    public static string Substitutes(IEnumerable<string> expected, IEnumerable<string> came) => $"替代的事实应为 [{List(expected)}]，实为 [{List(came)}]。";

    public static string Missing(IEnumerable<string> expected, IEnumerable<string> came) => $"缺少的事实应为 [{List(expected)}]，实为 [{List(came)}]。";

    public static string Differs(string what) => $"单独计算与在混合企业群中计算的结果不同：{what}。这是计算程序的错误，请报告。";

    private static string Of(Verdict verdict) => verdict switch
    {
        Standards.Verdict.Met => "符合（met）",
        Standards.Verdict.NotMet => "不符合（not_met）",
        Standards.Verdict.Unknown => "无法判断（unknown）",
        _ => "不适用（not_applicable）",
    };

    private static string Range(Rational low, Rational high) => low == high ? Number(low.ToDouble()) : $"{Number(low.ToDouble())} 至 {Number(high.ToDouble())}";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "无";

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "无";

    private static string List(IEnumerable<string> items) => string.Join('、', items);
}
