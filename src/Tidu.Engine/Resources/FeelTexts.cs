using System.Globalization;
using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Parsing;

namespace Tidu.Engine.Resources;

/// <summary>Messages of expressions that were not accepted: what is wrong, where, how to mend it.</summary>
internal static class FeelTexts
{
    private const int MostShown = 40;

    public static FeelProblem Problem(FeelSyntaxException failure, int line, int column)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (failure.Subject.Length > 0)
        {
            parameters["subject"] = failure.Subject;
        }

        if (failure.Found.Length > 0)
        {
            parameters["found"] = failure.Found;
        }

        return new FeelProblem(failure.Code, line, column, Message(failure), parameters);
    }

    private static string Message(FeelSyntaxException failure) => failure.Code switch
    {
        FeelCodes.Syntax => $"这里应是{Expected(failure.Subject)}，实际是{Found(failure.Found)}。请检查括号、引号和运算符。",
        FeelCodes.Unclosed => $"从这里开始的“{failure.Subject}”没有结尾。请补上结尾的符号。",
        FeelCodes.Refused => $"不支持{Refused(failure.Subject)}。可用的类型是数、文字、真假、日期、两种时长、列表、区间和空值，请改用它们来写。",
        FeelCodes.UnknownType => $"没有“{Short(failure.Subject)}”这种类型。可写 number、string、boolean、date、list、range、days and time duration、years and months duration、Any。",
        FeelCodes.TooDeep => string.Create(CultureInfo.InvariantCulture, $"嵌套超过 {FeelLimits.Depth} 层。请减少括号，或把表达式拆成几个。"),
        FeelCodes.TooLong => string.Create(CultureInfo.InvariantCulture, $"表达式超过 {FeelLimits.Length} 个字符。请拆成几个较短的表达式。"),
        _ => "表达式的括号有太多种读法，无法在合理时间内解析。请简化括号。",
    };

    private static string Expected(string subject) => subject switch
    {
        "" => "一个值或表达式",
        "end" => "结尾",
        "name" => "变量名",
        "type" => "类型名",
        _ => $"“{subject}”",
    };

    private static string Refused(string subject) => subject switch
    {
        "context" => "上下文 { … } 及其函数",
        "function" => "自定义函数",
        "external" => "外部函数",
        "time" => "时刻，只支持日期",
        "date and time" => "日期时刻，只支持日期",
        "now" or "today" => $"{subject}()：结果须可重算，不取当前时间；请把日期作为变量传入",
        _ => $"函数 {subject}",
    };

    private static string Found(string found) => found.Length == 0 ? "表达式的结尾" : $"“{Short(found)}”";

    private static string Short(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";
}
