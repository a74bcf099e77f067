namespace Tidu.Engine.Populations;

/// <summary>Why the text of a cell is no value of its column; the cell counts as missing.</summary>
public enum CellProblem
{
    /// <summary>It is no number.</summary>
    NotNumber,

    /// <summary>It is infinite or "not a number".</summary>
    NotFinite,

    /// <summary>It has more digits than can be computed with: more than 28.</summary>
    TooLarge,

    /// <summary>It must be a whole number and is none.</summary>
    NotWhole,

    /// <summary>It is less than the fact can be.</summary>
    TooSmall,

    /// <summary>It is greater than the fact can be.</summary>
    TooGreat,

    /// <summary>It is neither true nor false.</summary>
    NotTruth,

    /// <summary>It is no day written YYYY-MM-DD.</summary>
    NotDate,
}
