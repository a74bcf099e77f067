namespace Tidu.Engine.Standards.Assessing;

/// <summary>What is wrong in a file of facts.</summary>
public enum FactProblemKind
{
    /// <summary>A cell is no number.</summary>
    NotNumber,

    /// <summary>A cell is infinite or "not a number".</summary>
    NotFinite,

    /// <summary>A number has more digits than can be computed with.</summary>
    TooLarge,

    /// <summary>A number must be whole and is not.</summary>
    NotWhole,

    /// <summary>A number is less than the fact can be.</summary>
    TooSmall,

    /// <summary>A number is greater than the fact can be.</summary>
    TooGreat,

    /// <summary>A cell is neither true nor false.</summary>
    NotTruth,

    /// <summary>A cell is no day.</summary>
    NotDate,

    /// <summary>A cell is none of the fact's codes.</summary>
    NotCode,

    /// <summary>A cell holds bytes that are no text.</summary>
    WrongEncoding,

    /// <summary>A row has fewer cells than the header.</summary>
    TooFewCells,

    /// <summary>A row has more cells than the header.</summary>
    TooManyCells,

    /// <summary>A quote is not closed.</summary>
    UnclosedQuote,

    /// <summary>A line is longer than can be read; what follows in it was left out.</summary>
    LineTooLong,

    /// <summary>The credit code is empty.</summary>
    NoCode,

    /// <summary>An earlier row has the same credit code.</summary>
    DuplicateCode,

    /// <summary>A hint: the credit code is none by its form or check character.</summary>
    CodeCheck,

    /// <summary>A hint: nothing is read from a column of that name.</summary>
    UnknownColumn,

    /// <summary>A hint: the file has no column for a fact, so that all rows miss it.</summary>
    MissingColumn,

    /// <summary>A column stands twice; the first is read.</summary>
    DuplicateColumn,
}
