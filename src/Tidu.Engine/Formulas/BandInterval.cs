namespace Tidu.Engine.Formulas;

/// <summary>A stretch of the number line, as a row of a table names it.</summary>
/// <param name="Low">Its lower end; null where it has none.</param>
/// <param name="IncludesLow">Whether the lower end itself belongs to it.</param>
/// <param name="High">Its upper end; null where it has none.</param>
/// <param name="IncludesHigh">Whether the upper end itself belongs to it.</param>
public readonly record struct BandInterval(Rational? Low, bool IncludesLow, Rational? High, bool IncludesHigh)
{
    /// <summary>True where no number lies in it.</summary>
    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && !(IncludesLow && IncludesHigh)));
}
