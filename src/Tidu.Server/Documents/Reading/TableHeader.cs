using Tidu.Engine.Packs;

namespace Tidu.Server.Documents.Reading;

/// <summary>The header of a table as it was recognised.</summary>
/// <param name="FirstRow">Its first row, from 1; what stands above is a title.</param>
/// <param name="LastRow">Its last row; data begin below.</param>
/// <param name="Columns">Every column with a header text, left to right, known or not.</param>
/// <param name="Missing">Required columns that are not there.</param>
/// <param name="MeasureUnit">Of the whole table, from a note above it (单位：万元); null where there is none, or several.</param>
public sealed record TableHeader(int FirstRow, int LastRow, IReadOnlyList<HeaderColumn> Columns, IReadOnlyList<ImportColumn> Missing, MeasureUnit? MeasureUnit)
{
    /// <summary>Columns that no field was found for; they are read by nobody, and the user is told.</summary>
    public IReadOnlyList<HeaderColumn> Extra => [.. Columns.Where(column => column.Field is null)];

    /// <summary>The column of a field; null where there is none.</summary>
    public HeaderColumn? Of(string field) => Columns.FirstOrDefault(column => column.Field == field);
}

/// <summary>One column of a header.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Parts">Its texts from top to bottom, each once: a group and its member (目标值, 2025年).</param>
/// <param name="Field">What the lexicon calls it; null for a column it does not know, and for a second one of the same field.</param>
/// <param name="GroupField">The field of the topmost part, where only that is known: a group of columns.</param>
/// <param name="SameAs">The field that another column has already and this one would be as well.</param>
/// <param name="MeasureUnit">In brackets in its text (金额（万元）); null where there is none.</param>
/// <param name="Hidden">Hidden in the file.</param>
public sealed record HeaderColumn(int Number, IReadOnlyList<string> Parts, string? Field, string? GroupField, string? SameAs, MeasureUnit? MeasureUnit, bool Hidden)
{
    /// <summary>Its texts together, as a message names it.</summary>
    public string Text => string.Join(" / ", Parts);
}
