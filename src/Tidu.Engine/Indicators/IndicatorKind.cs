namespace Tidu.Engine.Indicators;

/// <summary>What an indicator's value is. Codes: stock, flow, ratio, growth.</summary>
public enum IndicatorKind
{
    /// <summary>A state at the end of a period, such as valid certificates.</summary>
    Stock,

    /// <summary>An amount within a calendar year, such as R&amp;D expenditure; it starts at zero each January.</summary>
    Flow,

    /// <summary>A quotient of two amounts, such as R&amp;D expenditure over gross domestic product.</summary>
    Ratio,

    /// <summary>A rate of change against the year before; it is compared with its target as it stands.</summary>
    Growth,
}
