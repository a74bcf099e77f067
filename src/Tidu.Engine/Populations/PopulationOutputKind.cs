namespace Tidu.Engine.Populations;

/// <summary>What a column of results holds per row.</summary>
public enum PopulationOutputKind
{
    /// <summary>A byte: 0 no, 1 yes, 2 unknown.</summary>
    Truth,

    /// <summary>A byte: 0 not met, 1 met, 2 unknown, 3 not applicable.</summary>
    Verdict,

    /// <summary>A double: the one nearest to the exact number; NaN without a value.</summary>
    Number,

    /// <summary>A byte from 0 to 254; 255 without a value.</summary>
    Points,

    /// <summary>64 bits: the inputs that must be known before the node has a value.</summary>
    Missing,
}
