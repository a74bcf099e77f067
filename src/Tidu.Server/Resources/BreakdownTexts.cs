namespace Tidu.Server.Resources;

/// <summary>Texts of breakdowns that are stored or end up in documents.</summary>
internal static class BreakdownTexts
{
    public const string BaseByHand = "手工填写";
    public const string UnitHeading = "单位";
    public const string AcceptedProposal = "采纳意见";

    public static string Title(string indicator) => $"{indicator}目标任务分解";

    /// <summary>Reason in the history of every target that an assignment puts in force.</summary>
    public static string Assigned(string document, int number) => number == 1 ? $"分解下达：{document}" : $"分解下达（第{number}版）：{document}";

    public static string NoLonger(string document) => $"不再分解到本单位：{document}";
}
