namespace Tidu.Engine.Formulas;

/// <summary>The inputs of one row.</summary>
public interface IRowFacts
{
    /// <summary>The number or day number of an input, by its place in the graph; null where it is missing.</summary>
    Rational? Number(int input);

    /// <summary>The truth of an input, by its place in the graph; null where it is missing.</summary>
    bool? Truth(int input);
}
