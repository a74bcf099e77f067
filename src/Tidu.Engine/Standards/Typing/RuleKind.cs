namespace Tidu.Engine.Standards.Typing;

/// <summary>Kinds of values in packs' expressions.</summary>
public enum RuleKind
{
    /// <summary>A number of some <see cref="Measure"/>.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A length of time in days.</summary>
    DaysDuration,

    /// <summary>A length of time in months.</summary>
    MonthsDuration,

    /// <summary>A code.</summary>
    Text,

    /// <summary>A list of one type.</summary>
    List,
}
