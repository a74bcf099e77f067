using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Tidu.Server.Documents.Reading;

/// <summary>Reads the cells of a row from its bytes.</summary>
/// <remarks>A command reads one file and ends: what runs for every cell is compiled well at once.</remarks>
internal sealed class PlainCells(PlainNames names, XlsxValues values)
{
    private const int LongestKnown = 15;
    private const byte Close = (byte)'<';

    private readonly PlainStrings _text = new();

    /// <summary>Adds the cells of a row by column, up to the last one that is not blank.</summary>
    /// <exception cref="NotPlainException">There is more than cells as workbooks write them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<byte> body, int row, List<FileCell> cells)
    {
        var column = 0;
        for (var at = Blanks(body); at < body.Length; at += Blanks(body[at..]))
        {
            if (!body[at..].StartsWith(names.Cell))
            {
                throw new NotPlainException();
            }

            var tag = PlainTag.Read(body[at..], names.Cell.Length);
            at += tag.Length;
            column = Column(tag.R) is > 0 and var given ? given : column + 1;
            if (tag.IsEmpty)
            {
                continue;
            }

            at += Content(body[at..], tag, row, column, out var cell);
            if (!cell.IsBlank)
            {
                Put(cells, column, cell);
            }
        }
    }

    private static void Put(List<FileCell> cells, int column, FileCell cell)
    {
        while (cells.Count < column - 1)
        {
            cells.Add(default);
        }

        if (cells.Count < column)
        {
            cells.Add(cell);
        }
        else
        {
            cells[column - 1] = cell;
        }
    }

    /// <returns>The length up to and with the closing tag.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Content(ReadOnlySpan<byte> bytes, in PlainTag tag, int row, int column, out FileCell cell)
    {
        ReadOnlySpan<byte> value = default;
        var (formula, inline, at) = (false, false, 0);
        while (true)
        {
            at += Blanks(bytes[at..]);
            var rest = bytes[at..];
            if (rest.StartsWith(names.CellEnd))
            {
                cell = value.IsEmpty ? Empty(formula, tag.T) : Of(tag, value, row, column);
                return at + names.CellEnd.Length;
            }

            if (rest.StartsWith(names.Value) && !inline)
            {
                at += Element(rest, names.Value.Length, names.ValueEnd, out value);
            }
            else if (rest.StartsWith(names.Formula))
            {
                formula = true;
                at += Element(rest, names.Formula.Length, names.FormulaEnd, out _);
            }
            else if (rest.StartsWith(names.Inline) && value.IsEmpty)
            {
                inline = true;
                at += Inline(rest, out value);
            }
            else
            {
                throw new NotPlainException();
            }
        }
    }

    private int Inline(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> text)
    {
        var start = names.Inline.Length;
        text = default;
        if (!bytes[start..].StartsWith(names.Text))
        {
            throw new NotPlainException();
        }

        var at = start + Element(bytes[start..], names.Text.Length, names.TextEnd, out text);
        return bytes[at..].StartsWith(names.InlineEnd) ? at + names.InlineEnd.Length : throw new NotPlainException();
    }

    /// <summary>The text of an element without elements in it.</summary>
    private static int Element(ReadOnlySpan<byte> bytes, int name, ReadOnlySpan<byte> closing, out ReadOnlySpan<byte> text)
    {
        text = default;
        var opening = bytes[name] == '>' ? name + 1 : PlainTag.Read(bytes, name) is var tag && tag.IsEmpty ? -tag.Length : tag.Length;
        if (opening < 0)
        {
            return -opening;
        }

        var length = bytes[opening..].IndexOf(Close);
        text = length < 0 || !bytes[(opening + length)..].StartsWith(closing) ? throw new NotPlainException() : bytes.Slice(opening, length);
        return opening + length + closing.Length;
    }

    private static FileCell Empty(bool formula, ReadOnlySpan<byte> type) => XlsxValues.Empty(formula, type.SequenceEqual("str"u8) ? "str" : null);

    private FileCell Of(in PlainTag tag, ReadOnlySpan<byte> value, int row, int column)
    {
        if (tag.T is [(byte)'s'] && Utf8Parser.TryParse(value, out int index, out var read) && read == value.Length && index >= 0)
        {
            return values.OfShared(index, row, column);
        }

        var style = Utf8Parser.TryParse(tag.S, out int format, out var all) && all == tag.S.Length ? format : 0;
        return tag.T is [] or [(byte)'n'] && Number(value) is { } number ? values.OfNumber(number, style) : values.Of(_text.Read(tag.T), style, _text.Read(value), row, column);
    }

    /// <summary>A number of up to fifteen signs as nearly all are, exactly as the general way reads it; null for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static decimal? Number(ReadOnlySpan<byte> value)
    {
        var negative = value[0] == '-';
        var (digits, scale, point) = (0L, 0, false);
        foreach (var sign in value.Length <= LongestKnown ? value[(negative ? 1 : 0)..] : [])
        {
            if (sign == '.' && !point)
            {
                point = true;
            }
            else if (char.IsAsciiDigit((char)sign))
            {
                digits = (digits * 10) + (sign - '0');
                scale += point ? 1 : 0;
            }
            else
            {
                return null;
            }
        }

        return digits == 0 || (point && scale == 0) ? value is [(byte)'0'] ? 0 : null : new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)scale);
    }

    /// <summary>Column of an address; 0 where none is given, or one beyond a workbook's last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Column(ReadOnlySpan<byte> address)
    {
        var (column, row, at) = (0, 0, 0);
        for (; at < address.Length && char.IsAsciiLetter((char)address[at]) && column <= CellAddress.LastColumn; at++)
        {
            column = (column * 26) + (address[at] | 0x20) - 'a' + 1;
        }

        for (; at < address.Length && char.IsAsciiDigit((char)address[at]) && row <= CellAddress.LastRow; at++)
        {
            row = (row * 10) + (address[at] - '0');
        }

        return at == address.Length && row > 0 && row <= CellAddress.LastRow && column <= CellAddress.LastColumn ? column : 0;
    }

    private static int Blanks(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && PlainXml.IsBlank(bytes[count]))
        {
            count++;
        }

        return count;
    }
}
