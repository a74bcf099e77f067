namespace Tidu.Engine.Populations;

/// <summary>The values of one input for all rows of a population.</summary>
public abstract class FactColumn
{
    /// <summary>Arrays are filled up with missing values to a multiple of this, so that whole vectors can be read.</summary>
    internal const int Padding = 64;

    private protected FactColumn(int rows) => Rows = rows;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>A length filled up to whole vectors.</summary>
    internal static int Padded(int rows) => (rows + Padding - 1) / Padding * Padding;
}
