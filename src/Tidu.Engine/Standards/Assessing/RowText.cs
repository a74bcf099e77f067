using System.Buffers.Text;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Bytes of separated text that grow.</summary>
internal sealed class RowText(int bytes)
{
    private const int LongestNumber = 40;
    private const double ExactLimit = 1e15;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(bytes, 1024));

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

    public void Add(in ShortText text)
    {
        Reserve(ShortText.Longest);
        text.Bytes.StoreUnsafe(ref _bytes[Length]);
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
        if (!TryAddDecimal(number))
        {
            number.TryFormat(_bytes.AsSpan(Length), out var written, "R", CultureInfo.InvariantCulture);
            Length += written;
        }
    }

    /// <summary>A number of up to 15 digits with none, two or four decimal places: of all texts that are read back as the same double none is shorter.</summary>
    private bool TryAddDecimal(double number)
    {
        var size = Math.Abs(number);
        var (units, hundredths, tenThousandths) = (Math.Round(size), Math.Round(size * 100), Math.Round(size * 10_000));
        var scale = units == size ? 0 : hundredths / 100 == size ? 2 : tenThousandths / 10_000 == size ? 4 : -1;
        if (scale < 0 || (scale == 0 ? units : scale == 2 ? hundredths : tenThousandths) >= ExactLimit)
        {
            return false;
        }
        if (number < 0)
        {
            _bytes[Length++] = (byte)'-';
        }
        switch (scale)
        {
            case 0:
                AddWhole((ulong)units);
                break;
            case 2:
                AddWhole((ulong)hundredths / 100);
                AddFraction((int)((ulong)hundredths % 100), scale);
                break;
            default:
                AddWhole((ulong)tenThousandths / 10_000);
                AddFraction((int)((ulong)tenThousandths % 10_000), scale);
                break;
        }
        return true;
    }

    private void AddWhole(ulong whole)
    {
        if (whole < 10)
        {
            _bytes[Length++] = (byte)('0' + whole);
            return;
        }
        Utf8Formatter.TryFormat(whole, _bytes.AsSpan(Length), out var written);
        Length += written;
    }

    private void AddFraction(int fraction, int scale)
    {
        _bytes[Length] = (byte)'.';
        for (var place = scale; place > 0; place--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            _bytes[Length + place] = (byte)('0' + digit);
        }
        for (Length += scale; _bytes[Length] == '0'; Length--)
        {
        }
        Length++;
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
