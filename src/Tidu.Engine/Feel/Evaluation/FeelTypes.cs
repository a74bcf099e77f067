using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Evaluation;

/// <summary>instance of. null is an instance of Null alone.</summary>
internal static class FeelTypes
{
    public static bool IsInstance(FeelValue value, FeelType type) => type.Name switch
    {
        "Any" => !value.IsNull,
        "Null" => value.IsNull,
        "number" => value is FeelNumber,
        "string" => value is FeelString,
        "boolean" => value is FeelBoolean,
        "date" => value is FeelDate,
        "days and time duration" => value is FeelDaysDuration,
        "years and months duration" => value is FeelMonthsDuration,
        "list" => value is FeelList list && (type.Of is not { } of || list.Items.All(item => Conforms(item, of))),
        "range" => value is FeelRange range && (type.Of is not { } of || (Conforms(range.Start, of) && Conforms(range.End, of))),
        _ => false,
    };

    /// <summary>Inside a list or range null conforms to every type.</summary>
    private static bool Conforms(FeelValue value, FeelType type) => value.IsNull || IsInstance(value, type);
}
