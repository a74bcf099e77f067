namespace Tidu.Engine.Standards.Assessing;

/// <summary>Goes through the cells of one record.</summary>
internal ref struct CsvCells
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly byte _separator;
    private int _next;

    /// <summary>Before the first cell of a record, which has no line break at its end.</summary>
    public CsvCells(ReadOnlySpan<byte> bytes, byte separator)
    {
        _bytes = bytes;
        _separator = separator;
    }

    /// <summary>Where the cell's text begins in the record.</summary>
    public int Start { get; private set; }

    /// <summary>The length of the cell's text: without quotes around it, doubled ones inside.</summary>
    public int Length { get; private set; }

    /// <summary>True where the cell begins with a quote that is not closed; its text is then taken as it stands.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The text.</summary>
    public readonly ReadOnlySpan<byte> Text => _bytes.Slice(Start, Length);

    /// <summary>Goes to the next cell; false after the last.</summary>
    public bool MoveNext()
    {
        if (_next > _bytes.Length)
        {
            return false;
        }
        IsBroken = false;
        if (_next < _bytes.Length && _bytes[_next] == '"')
        {
            var close = CsvRecords.EndOfQuoted(_bytes, _next, _separator, isLast: true);
            if (close > 0)
            {
                (Start, Length, _next) = (_next + 1, close - _next - 2, close + 1);
                return true;
            }
            IsBroken = true;
        }
        var length = _bytes[_next..].IndexOf(_separator);
        Start = _next;
        Length = length < 0 ? _bytes.Length - _next : length;
        _next = Start + Length + 1;
        return true;
    }

    /// <summary>A record without its line break.</summary>
    public static ReadOnlySpan<byte> WithoutLineBreak(ReadOnlySpan<byte> record)
    {
        record = record is [.., (byte)'\n'] ? record[..^1] : record;
        return record is [.., (byte)'\r'] ? record[..^1] : record;
    }
}
