namespace Tidu.Engine.Packs;

/// <summary>How values of shorter periods make the value of a longer one.</summary>
public enum OverTime
{
    Last,
    Sum,
    YearToDate,
    Average,
}
