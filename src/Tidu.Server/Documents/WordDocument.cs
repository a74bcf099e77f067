namespace Tidu.Server.Documents;

/// <summary>A letter or notice as a model: what is to be written, nothing of the file format.</summary>
/// <param name="Title">Document title, kept in the file's properties.</param>
/// <param name="Author">Who exported it, kept in the file's properties.</param>
public sealed record WordDocument(string Title, string Author, IReadOnlyList<WordBlock> Blocks);

/// <summary>A piece of a document from top to bottom.</summary>
public abstract record WordBlock;

/// <summary>A paragraph in one of the few looks an official document needs.</summary>
/// <param name="NewPage">True begins a page with it.</param>
public sealed record WordParagraph(string Text, WordStyle Style = WordStyle.Body, bool NewPage = false) : WordBlock;

/// <summary>A table with ruled lines; the first rows are its header, repeated on every page.</summary>
/// <param name="Widths">Shares of the text's width, first column first.</param>
/// <param name="Rows">Header first; every row as long as the widths.</param>
public sealed record WordTable(IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<string>> Rows, int HeaderRows = 1) : WordBlock;

/// <summary>Looks of paragraphs after GB/T 9704-2012.</summary>
public enum WordStyle
{
    /// <summary>Two first characters indented.</summary>
    Body,

    /// <summary>Centred, size 2.</summary>
    Title,

    /// <summary>Centred, below the title.</summary>
    Subtitle,

    /// <summary>First level.</summary>
    Heading,

    /// <summary>Flush left, as the addressee.</summary>
    Flush,

    /// <summary>Measure unit above a table.</summary>
    RightNote,

    /// <summary>A line for a name or date, with room to write.</summary>
    Signature,
}
