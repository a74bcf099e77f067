using System.Runtime.CompilerServices;

namespace Tidu.Server.Documents.Reading;

/// <summary>The opening tag of an element and the three attributes that rows and cells have; all others are passed over.</summary>
internal readonly ref struct PlainTag
{
    private PlainTag(int length, bool isEmpty, ReadOnlySpan<byte> r, ReadOnlySpan<byte> s, ReadOnlySpan<byte> t, bool hidden)
    {
        (Length, IsEmpty, Hidden) = (length, isEmpty, hidden);
        R = r;
        S = s;
        T = t;
    }

    /// <summary>Bytes up to and with the closing bracket.</summary>
    public int Length { get; }

    /// <summary>True of an element without content.</summary>
    public bool IsEmpty { get; }

    /// <summary>Address or number; empty where it is not given.</summary>
    public ReadOnlySpan<byte> R { get; }

    /// <summary>Number of the cell format.</summary>
    public ReadOnlySpan<byte> S { get; }

    /// <summary>Type of the value.</summary>
    public ReadOnlySpan<byte> T { get; }

    public bool Hidden { get; }

    /// <summary>Reads the tag that begins the bytes.</summary>
    /// <param name="bytes">At least the whole tag.</param>
    /// <param name="name">The length of the element's name with its bracket.</param>
    /// <exception cref="NotPlainException">It is written in another way than workbooks do.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PlainTag Read(ReadOnlySpan<byte> bytes, int name)
    {
        ReadOnlySpan<byte> r = default, s = default, t = default;
        var (hidden, at) = (false, name);
        while (true)
        {
            at += Blanks(bytes, at);
            switch (bytes[at])
            {
                case (byte)'>': return new PlainTag(at + 1, false, r, s, t, hidden);
                case (byte)'/' when bytes[at + 1] == '>': return new PlainTag(at + 2, true, r, s, t, hidden);
            }

            at = Attribute(bytes, at, out var attribute, out var value);
            switch (attribute)
            {
                case [(byte)'r']: Set(ref r, value); break;
                case [(byte)'s']: Set(ref s, value); break;
                case [(byte)'t']: Set(ref t, value); break;
                case [(byte)'h', (byte)'i', (byte)'d', (byte)'d', (byte)'e', (byte)'n']: hidden = value is [(byte)'1'] || value.SequenceEqual("true"u8) || value.SequenceEqual("on"u8); break;
            }
        }
    }

    private static int Blanks(ReadOnlySpan<byte> bytes, int at)
    {
        var count = 0;
        while (PlainXml.IsBlank(bytes[at + count]))
        {
            count++;
        }

        return count;
    }

    /// <returns>Where the attribute ends.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Attribute(ReadOnlySpan<byte> bytes, int at, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var sign = 0;
        while (IsOfName(bytes[at + sign]))
        {
            sign++;
        }

        if (sign == 0 || bytes[at + sign] != '=' || !PlainXml.IsBlank(bytes[at - 1]) || bytes[at + sign + 1] is not ((byte)'"' or (byte)'\''))
        {
            throw new NotPlainException();
        }

        name = bytes.Slice(at, sign);
        var start = at + sign + 2;
        var length = bytes[start..].IndexOf(bytes[start - 1]);
        value = length < 0 ? throw new NotPlainException() : bytes.Slice(start, length);
        return value.IndexOfAny((byte)'<', (byte)'&') < 0 ? start + length + 1 : throw new NotPlainException();
    }

    private static bool IsOfName(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)':' or (byte)'_' or (byte)'-' or (byte)'.';

    private static void Set(ref ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> value) =>
        attribute = attribute.IsEmpty && !value.IsEmpty ? value : throw new NotPlainException();
}
