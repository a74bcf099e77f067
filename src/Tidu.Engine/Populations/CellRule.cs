namespace Tidu.Engine.Populations;

/// <summary>What the values of a column may be.</summary>
/// <param name="Whole">Only whole numbers, as counts and persons are.</param>
/// <param name="Minimum">The least, itself allowed; null where there is none.</param>
/// <param name="Maximum">The greatest, itself allowed; null where there is none.</param>
public sealed record CellRule(bool Whole = false, decimal? Minimum = null, decimal? Maximum = null)
{
    /// <summary>Any number.</summary>
    public static CellRule Any { get; } = new();

    /// <summary>What is wrong with a value; null where nothing is.</summary>
    public CellProblem? Check(decimal value) =>
        Whole && value != decimal.Truncate(value) ? CellProblem.NotWhole
        : value < Minimum ? CellProblem.TooSmall
        : value > Maximum ? CellProblem.TooGreat
        : null;
}
