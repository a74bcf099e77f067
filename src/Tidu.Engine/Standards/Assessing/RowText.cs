using System.Buffers.Text;
using System.Globalization;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Bytes of separated text that grow.</summary>
internal sealed class RowText
{
    private const int LongestNumber = 40;
    private const double WholeLimit = 1e15;

    private byte[] _bytes = new byte[64 * 1024];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>A number as short as it can be read back; nothing for NaN.</summary>
    public void Add(double number)
    {
        if (double.IsNaN(number))
        {
            return;
        }
        Reserve(LongestNumber);
        var written = 0;
        if (Math.Abs(number) < WholeLimit && (long)number is var whole && whole == number)
        {
            Utf8Formatter.TryFormat(whole, _bytes.AsSpan(Length), out written);
        }
        else
        {
            number.TryFormat(_bytes.AsSpan(Length), out written, "R", CultureInfo.InvariantCulture);
        }
        Length += written;
    }

    /// <summary>A text from the file: quoted where it must be, and marked as text where a spreadsheet would take it for a formula.</summary>
    /// <param name="text">The text, quotes inside doubled.</param>
    public void AddText(ReadOnlySpan<byte> text)
    {
        var isFormula = text is [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r', ..];
        var isQuoted = text.IndexOfAny(",\"\r\n"u8) >= 0;
        if (isQuoted)
        {
            Add((byte)'"');
        }
        if (isFormula)
        {
            Add((byte)'\'');
        }
        Add(text);
        if (isQuoted)
        {
            Add((byte)'"');
        }
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
        }
    }
}
