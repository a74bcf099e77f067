using System.Globalization;
using Tidu.Engine.Standards.Assessing;

namespace Tidu.Engine.Resources;

/// <summary>What is said about the rows of a file of facts.</summary>
internal static class AssessTexts
{
    public static string Problem(FactProblem problem) => problem.Kind switch
    {
        FactProblemKind.UnknownColumn => $"列“{problem.Column}”不是这个标准的事实，没有读取。{(problem.Detail is { } near ? $"是否应为“{near}”？" : "可用 tidu pack facts 查看应有的列。")}",
        FactProblemKind.MissingColumn => $"没有列“{problem.Column}”（{problem.Detail}），所有企业的这一项按缺失处理。",
        FactProblemKind.DuplicateColumn => $"列“{problem.Column}”出现两次，只读取第一列。请删去多余的一列。",
        FactProblemKind.TooFewCells => $"第 {Row(problem)} 行的列数不足（列数/应有列数：{problem.Detail}），缺少的各列按缺失处理。请补齐分隔符。",
        FactProblemKind.TooManyCells => $"第 {Row(problem)} 行的列数过多（列数/应有列数：{problem.Detail}），多出的部分没有读取。请检查数字里是否有逗号；含逗号的内容要加引号。",
        FactProblemKind.LineTooLong => $"第 {Row(problem)} 行超过 {problem.Detail}，只读取了开头，其余按缺失处理。请检查这一行。",
        FactProblemKind.DuplicateCode => $"第 {Row(problem)} 行的信用代码 {problem.Value} 与第 {problem.Detail} 行重复；两行都已评估。请删去其中一行。",
        FactProblemKind.NoCode => $"第 {Row(problem)} 行没有信用代码（credit_code）；这一行已评估，结果中的代码为空。",
        FactProblemKind.CodeCheck => $"第 {Row(problem)} 行的信用代码 {problem.Value} 不符合 18 位统一社会信用代码的格式或校验位，仍按原样使用。",
        FactProblemKind.UnclosedQuote => $"{Cell(problem)}的引号没有配对，按原文读到这一行的末尾。请补上或删去引号。",
        _ => $"{Cell(problem)}{Wrong(problem)}，这一项按缺失处理，其余照常评估。",
    };

    private static string Wrong(FactProblem problem) => problem.Kind switch
    {
        FactProblemKind.NotNumber => "不是数字（不要写千分位逗号、单位、百分号和科学记数法）",
        FactProblemKind.NotFinite => "不是有限的数",
        FactProblemKind.TooLarge => "超过 28 位数字",
        FactProblemKind.NotWhole => "应为整数",
        FactProblemKind.TooSmall => $"不能小于 {problem.Detail}",
        FactProblemKind.TooGreat => $"不能大于 {problem.Detail}",
        FactProblemKind.NotTruth => "不是 true 或 false",
        FactProblemKind.NotDate => "不是 YYYY-MM-DD 形式的日期",
        FactProblemKind.NotCode => $"不是规定的代码（{problem.Detail}）",
        FactProblemKind.WrongEncoding => "的编码无法识别",
        _ => string.Empty,
    };

    private static string Cell(FactProblem problem) => $"第 {Row(problem)} 行“{problem.Column}”列的“{problem.Value}”";

    private static string Row(FactProblem problem) => problem.Row.ToString(CultureInfo.InvariantCulture);
}
