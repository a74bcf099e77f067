using System.Text;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>A workbook of Excel 97 to 2003, record by record: texts, numbers, dates, errors.</summary>
internal sealed class RawXls
{
    private readonly List<string> _texts = [];
    private readonly List<byte> _cells = [];
    private int _rows;
    private int _columns;

    public RawXls Text(int row, int column, string text)
    {
        _texts.Add(text);
        return Cell(0x00FD, row, column, 0, BitConverter.GetBytes(_texts.Count - 1));
    }

    /// <summary>Format 0 is a number, 1 a date, 2 a percentage.</summary>
    public RawXls Number(int row, int column, double number, ushort format = 0) => Cell(0x0203, row, column, format, BitConverter.GetBytes(number));

    /// <summary>0x17 is #REF!, 0x07 #DIV/0!.</summary>
    public RawXls Error(int row, int column, byte code) => Cell(0x0205, row, column, 0, [code, 1]);

    /// <summary>A formula whose result is an error.</summary>
    public RawXls FormulaError(int row, int column, byte code) => Cell(0x0006, row, column, 0, [2, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]);

    public byte[] ToBytes(string sheet = "表一")
    {
        var name = Encoding.Unicode.GetBytes(sheet);
        var sst = _texts.SelectMany(text => (byte[])[.. BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
        byte[] before = [.. Bof(5), .. Record(0x0042, BitConverter.GetBytes((ushort)1200)), .. Xf(0), .. Xf(14), .. Xf(10)];
        byte[] texts = [.. Record(0x00FC, [.. BitConverter.GetBytes(_texts.Count), .. BitConverter.GetBytes(_texts.Count), .. sst]), .. Record(0x000A)];
        var start = before.Length + 4 + 8 + name.Length + texts.Length;
        byte[] bound = Record(0x0085, [.. BitConverter.GetBytes(start), 0, 0, (byte)sheet.Length, 1, .. name]);
        byte[] dimensions = Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(_rows), .. BitConverter.GetBytes((ushort)0), .. BitConverter.GetBytes((ushort)_columns), 0, 0]);
        return RawCompound.Of(("Workbook", [.. before, .. bound, .. texts, .. Bof(0x10), .. dimensions, .. _cells, .. Record(0x000A)]));
    }

    private RawXls Cell(ushort type, int row, int column, ushort format, byte[] value)
    {
        (_rows, _columns) = (Math.Max(_rows, row), Math.Max(_columns, column));
        _cells.AddRange(Record(type, [.. BitConverter.GetBytes((ushort)(row - 1)), .. BitConverter.GetBytes((ushort)(column - 1)), .. BitConverter.GetBytes(format), .. value]));
        return this;
    }

    private static byte[] Bof(ushort type) => Record(0x0809, [0, 6, .. BitConverter.GetBytes(type), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Xf(ushort format) => Record(0x00E0, [0, 0, .. BitConverter.GetBytes(format), .. new byte[16]]);

    private static byte[] Record(ushort type, params byte[] content) => [.. BitConverter.GetBytes(type), .. BitConverter.GetBytes((ushort)content.Length), .. content];
}
