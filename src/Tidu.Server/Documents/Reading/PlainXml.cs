using System.Buffers;

namespace Tidu.Server.Documents.Reading;

/// <summary>Bytes of a part as workbooks write them: UTF-8 without document types, comments and CDATA. Whoever meets anything else gives up, and the part is read as XML in general.</summary>
/// <param name="part">Closed with it.</param>
internal sealed class PlainXml(Stream part) : IDisposable
{
    private const int FirstSize = 1 << 17;

    /// <summary>A longer element is left to the general reader.</summary>
    private const int Longest = 1 << 23;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _at;
    private int _end;

    /// <summary>What was read and not taken yet.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_at, _end - _at);

    /// <summary>Takes so many bytes; what they were stays valid until more is read.</summary>
    public void Take(int count) => _at += count;

    /// <summary>Reads until a mark is there.</summary>
    /// <param name="mark">What to find.</param>
    /// <param name="from">Where to begin, within <see cref="Rest"/>.</param>
    /// <returns>Its place within <see cref="Rest"/>; -1 where it does not come.</returns>
    public int Find(ReadOnlySpan<byte> mark, int from)
    {
        while (true)
        {
            var found = from < Rest.Length ? Rest[from..].IndexOf(mark) : -1;
            if (found >= 0)
            {
                return from + found;
            }

            from = Math.Max(from, Rest.Length - mark.Length + 1);
            if (!More())
            {
                return -1;
            }
        }
    }

    /// <summary>Takes blanks, and makes sure of so many bytes behind them unless the part ends before.</summary>
    public void SkipBlanks(int wanted)
    {
        do
        {
            while (_at < _end && IsBlank(_bytes[_at]))
            {
                _at++;
            }
        }
        while (_end - _at < wanted && More());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        part.Dispose();
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            (_at, _end) = (0, 0);
        }
    }

    /// <summary>Blank, tab, line break: all the blanks that XML knows.</summary>
    public static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    /// <summary>True where nothing in what comes first hides a mark or means other letters than UTF-8.</summary>
    public static bool IsPrologue(ReadOnlySpan<byte> before)
    {
        before = before.StartsWith("\uFEFF"u8) ? before["\uFEFF"u8.Length..] : before;
        var length = before.StartsWith("<?xml "u8) ? before.IndexOf("?>"u8) : 0;
        if (length < 0 || before.IndexOf("<!"u8) >= 0 || before[length..].IndexOf("<?"u8) >= 0)
        {
            return false;
        }

        var encoding = before[..length].IndexOf("encoding"u8);
        return encoding < 0 || before[encoding..length].IndexOf("UTF-8"u8) >= 0 || before[encoding..length].IndexOf("utf-8"u8) >= 0;
    }

    private bool More()
    {
        if (_at > 0)
        {
            Rest.CopyTo(_bytes);
            (_at, _end) = (0, _end - _at);
        }

        if (_end == _bytes.Length)
        {
            Grow();
        }

        var read = part.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        return read > 0;
    }

    private void Grow()
    {
        if (_bytes.Length >= Longest)
        {
            throw new NotPlainException();
        }

        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}

/// <summary>A part is written in another way than the quick reading knows.</summary>
internal sealed class NotPlainException : Exception;
