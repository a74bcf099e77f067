using System.Globalization;

namespace Tidu.Server.Documents.Reading;

/// <summary>Addresses as Excel shows them: row 17, column 4 is D17.</summary>
public static class CellAddress
{
    /// <summary>The last column a workbook can have (XFD).</summary>
    public const int LastColumn = 16_384;

    /// <summary>The last row a workbook can have.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>Row and column from 1; column 0 is the row as a whole.</summary>
    public static string Of(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 is A, 27 is AA; empty for 0.</summary>
    public static string ColumnName(int column) => column == 0 ? string.Empty : WorkbookWriter.ColumnName(column - 1);

    /// <summary>Column and row of an address; 0 for what is missing or beyond a workbook's last.</summary>
    internal static (int Row, int Column) Parse(ReadOnlySpan<char> address)
    {
        var (column, at) = (0, 0);
        for (; at < address.Length && char.IsAsciiLetter(address[at]) && column <= LastColumn; at++)
        {
            column = (column * 26) + (address[at] | 0x20) - 'a' + 1;
        }

        return int.TryParse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= LastRow && column <= LastColumn ? (row, column) : default;
    }

    /// <summary>The area of a reference like A1:D2 or A1; null where it is none.</summary>
    internal static CellArea? ParseArea(ReadOnlySpan<char> reference)
    {
        var colon = reference.IndexOf(':');
        var first = Parse(colon < 0 ? reference : reference[..colon]);
        var last = colon < 0 ? first : Parse(reference[(colon + 1)..]);
        return first is { Row: > 0, Column: > 0 } && last.Row >= first.Row && last.Column >= first.Column ? new CellArea(first.Row, first.Column, last.Row, last.Column) : null;
    }
}
