namespace Tidu.Server.Documents.Reading;

/// <summary>Tags as one part writes them: with a prefix on every name (x:row) or none.</summary>
internal sealed class PlainNames
{
    private const int LongestPrefix = 16;
    private static readonly System.Buffers.SearchValues<byte> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private readonly byte[] _prefix;

    private PlainNames(byte[] prefix)
    {
        _prefix = prefix;
        (Data, DataEnd) = (Opening("sheetData"u8), Closing("sheetData"u8));
        (Row, RowEnd) = (Opening("row"u8), Closing("row"u8));
        (Cell, CellEnd) = (Opening("c"u8), Closing("c"u8));
        (Value, ValueEnd) = (Opening("v"u8), Closing("v"u8));
        (Formula, FormulaEnd) = (Opening("f"u8), Closing("f"u8));
        (Inline, InlineEnd) = ([.. Opening("is"u8), (byte)'>'], Closing("is"u8));
        (Text, TextEnd) = (Opening("t"u8), Closing("t"u8));
        (Item, ItemEnd) = ([.. Opening("si"u8), (byte)'>'], Closing("si"u8));
        (Items, ItemsEnd) = (Opening("sst"u8), Closing("sst"u8));
    }

    public byte[] Data { get; }

    public byte[] DataEnd { get; }

    public byte[] Row { get; }

    public byte[] RowEnd { get; }

    public byte[] Cell { get; }

    public byte[] CellEnd { get; }

    public byte[] Value { get; }

    public byte[] ValueEnd { get; }

    public byte[] Formula { get; }

    public byte[] FormulaEnd { get; }

    /// <summary>A whole tag: the text of a cell has no attributes.</summary>
    public byte[] Inline { get; }

    public byte[] InlineEnd { get; }

    public byte[] Text { get; }

    public byte[] TextEnd { get; }

    /// <summary>A whole tag.</summary>
    public byte[] Item { get; }

    public byte[] ItemEnd { get; }

    public byte[] Items { get; }

    public byte[] ItemsEnd { get; }

    /// <summary>Goes into an element that holds all others of interest.</summary>
    /// <param name="xml">At the start of the part.</param>
    /// <param name="element">Its name.</param>
    /// <param name="isEmpty">True where nothing is in it.</param>
    /// <exception cref="NotPlainException">It is not there, or what comes before could mean something else.</exception>
    public static PlainNames Enter(PlainXml xml, ReadOnlySpan<byte> element, out bool isEmpty)
    {
        var place = xml.Find(element, 0);
        if (place < 0 || xml.Find(">"u8, place) < 0)
        {
            throw new NotPlainException();
        }

        var start = xml.Rest[..place].LastIndexOf((byte)'<');
        var prefix = start < 0 || !PlainXml.IsPrologue(xml.Rest[..start]) ? throw new NotPlainException() : xml.Rest[(start + 1)..place];
        if (prefix.Length > LongestPrefix || (prefix.Length > 0 && (prefix[^1] != ':' || prefix[..^1].ContainsAnyExcept(Letters))))
        {
            throw new NotPlainException();
        }

        var names = new PlainNames(prefix.ToArray());
        var tag = PlainTag.Read(xml.Rest[start..], place + element.Length - start);
        isEmpty = tag.IsEmpty;
        xml.Take(start + tag.Length);
        return names;
    }

    private byte[] Opening(ReadOnlySpan<byte> name) => [(byte)'<', .. _prefix, .. name];

    private byte[] Closing(ReadOnlySpan<byte> name) => [(byte)'<', (byte)'/', .. _prefix, .. name, (byte)'>'];
}
