namespace Tidu.Server.Resources;

/// <summary>Texts of boards and tables that end up in exports.</summary>
internal static class MonitoringTexts
{
    public const string ComputedTotal = "合计（计算数）";
    public const string PrintedTotal = "合计（文件数）";
    public const string TextTargets = "正文目标";
    public const string Total = "合计";
    public const string DemoSource = "演示数据";
    public const string Indicator = "指标名称";
    public const string Number = "序号";
    public const string Actual = "实际";
    public const string Target = "目标";
    public const string Completion = "完成率";
    public const string BaselineColumn = "基数";
    public const string ProgressSheet = "完成情况";

    public static string ParentTargets(string plan) => $"上级目标（{plan}）";

    public static string UnitNote(string measureUnit) => $"（单位：{measureUnit}）";

    public static string InUnit(string measureUnit) => $"（{measureUnit}）";

    public static string ProgressTitle(string table) => $"{table}完成情况";

    /// <summary>The sources of a sum: all of them up to three, else the first two and how many more.</summary>
    public static string Sources(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Count <= 3 ? string.Join('；', all) : $"{all[0]}；{all[1]}等{all.Count}个来源";
    }

    public static string Year(int year) => $"{year}年";

    public static string ExportFooter(string who, DateTimeOffset when, bool demo) =>
        $"{(demo ? "演示数据，不作为工作依据。" : "")}{who} 于 {when:yyyy-MM-dd HH:mm} 从梯度导出";

    public static string DataNote(DateOnly on, bool demo) => $"数据截至 {on:yyyy-MM-dd}{(demo ? "，含演示数据" : "")}；完成率＝实际÷目标；目标列为文件所列";
}
