namespace Tidu.Server.Resources;

/// <summary>Texts of values that are counted from the registry.</summary>
internal static class CountTexts
{
    public const string Recounted = "企业库、归属或单位有变动，自动重新计数";
    public const string DemoBasis = "演示：合成企业名单齐全，由企业库计数";

    public static string Source(string plan, bool isDemo) => isDemo ? $"企业库计数（{plan}，演示数据）" : $"企业库计数（{plan}）";

    public static string NotAttributed(int count) => $"含未归到任何单位的 {count} 家";
}
