using Tidu.Engine.Ladders.Reading;

namespace Tidu.Engine.Resources;

/// <summary>Messages of problems in files of titles and ladders: what is wrong, where, how to mend it.</summary>
internal static class LadderTexts
{
    public const string KindOfDocument = "依据文件编号";
    public const string KindOfTrack = "梯次编号";
    public const string KindOfTitle = "资质代码";
    public const string KindOfRung = "梯次的级";
    public const string KindOfFlow = "流动编号";
    public const string KindOfMeasure = "计算方法（指标）";

    public static string NameOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Document => "依据文件",
        ReferenceKind.Track => "梯次",
        ReferenceKind.Title => "资质",
        ReferenceKind.Standard => "认定标准",
        ReferenceKind.Fact => "事实",
        _ => "有计算方法的指标",
    };

    public static string Unknown(string where, string kind, string name, string? meant) =>
        $"{where}：没有{kind}“{name}”。{(meant is null ? "" : $"是不是“{meant}”？")}请改用已有的，或先把它写进数据包。";

    public static string DuplicateName(string name, string? other, string first) => other is null
        ? $"名称“{name}”写了两次（与“{first}”相同，比较时不看空格、全半角和引号）。请删去一个。"
        : $"名称“{name}”已经用来识别资质 {other}（“{first}”）。一个名称只能认出一种资质，请删去其中一个。";

    public static string Twice(string path, string name) => $"{path}：“{name}”已经在这个列表里。请删去一个。";

    public static string RungWithoutTrack(string path, bool trackMissing) =>
        $"{path}：{(trackMissing ? "有 rung（第几级）而没有 track（哪条梯次）" : "有 track（哪条梯次）而没有 rung（第几级）")}。两者要么都写，要么都不写。";

    public static string YearsUnclear(string path, bool missing) => missing
        ? $"{path}：有效期是 years（若干年），但没有写 years: 年数。请补上年数，或改用 stated（以证书载明为准）。"
        : $"{path}：写了 years: 年数，但有效期不是 years。请改 validity: years，或删去年数。";

    public static string FlowWithoutChange(string path) => $"{path}：流动要写 gained（新得到的资质）或 lost（失去的资质），否则谁都算。请至少写一个。";

    public static string FlowImpossible(string path, string code) => $"{path}：资质 {code} 同时在 had 和 had_none 里，没有企业能满足。请从其中一个删去。";

    public static string MeasureUnclear(string path, IEnumerable<string> kinds, IEnumerable<string> found) =>
        $"{path}：计算方法要且只要写 {string.Join('、', kinds)} 中的一个，现在{(found.Any() ? $"写了 {string.Join('、', found)}" : "一个也没有")}。请只留一个。";

    public static string BadCode(string where, string code) => $"{where}：“{code}”不能作代码。代码用小写字母、数字和连字符，如 high-tech-enterprise。";
}
