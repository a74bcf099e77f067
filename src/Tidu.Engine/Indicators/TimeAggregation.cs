namespace Tidu.Engine.Indicators;

/// <summary>How values of shorter periods make the value of a longer one. Codes: last, sum, year-to-date, average.</summary>
public enum TimeAggregation
{
    /// <summary>The value of the latest period stands for the whole: stocks.</summary>
    Last,

    /// <summary>Each period reports its own amount; the amounts are added.</summary>
    Sum,

    /// <summary>Each period reports the amount since 1 January; the latest within the year stands.</summary>
    YearToDate,

    /// <summary>The plain mean of the periods present.</summary>
    Average,
}
