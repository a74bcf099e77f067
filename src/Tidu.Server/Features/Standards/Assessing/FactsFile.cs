using System.Text;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>Reads a file of facts in stretches of whole records, as UTF-8. GBK and UTF-16 are recognised as imports do.</summary>
internal sealed class FactsFile : IDisposable
{
    private const int Usual = 1024 * 1024;
    private const int Longest = 64 * 1024 * 1024;

    private readonly FileStream _file;
    private readonly Stream _text;
    private byte[] _rest = [];
    private int _restLength;
    private bool _ended;

    private FactsFile(FileStream file)
    {
        _file = file;
        var encoding = EncodingOf(file);
        file.Position = 0;
        _text = encoding is null or UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, new UTF8Encoding(false));
    }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>The most a record may have.</summary>
    public static string LongestRecord { get; } = "64 MB";

    /// <exception cref="CommandException">file-not-readable, facts-empty</exception>
    public static FactsFile Open(string path)
    {
        try
        {
            return new FactsFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-readable", ("path", path), ("detail", exception.Message));
        }
    }

    /// <summary>The first record, without a byte order mark.</summary>
    /// <exception cref="CommandException">facts-empty</exception>
    public byte[] ReadHeader(string path)
    {
        Fill(Usual);
        var start = _rest.AsSpan(0, _restLength).StartsWith("\uFEFF"u8) ? 3 : 0;
        var end = CsvRecords.EndOf(_rest.AsSpan(start, _restLength - start), (byte)',', _ended);
        if (end <= 0)
        {
            throw CommandException.Input("facts-empty", ("path", path));
        }
        var header = _rest.AsSpan(start, end).ToArray();
        Keep(_rest.AsSpan(start + end, _restLength - start - end));
        return header;
    }

    /// <summary>The next stretch of whole records; null at the end.</summary>
    public FactsStretch? Next(byte separator)
    {
        for (var size = Usual; ; size = Math.Min(size * 2, Longest))
        {
            Fill(size);
            if (_restLength == 0)
            {
                return null;
            }
            var end = CsvRecords.EndOfLast(_rest.AsSpan(0, _restLength), separator, _ended);
            if (end > 0)
            {
                return Take(end);
            }
            if (_restLength >= Longest)
            {
                return Cut(separator);
            }
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }

    private FactsStretch Take(int end)
    {
        var bytes = _rest;
        Keep(bytes.AsSpan(end, _restLength - end));
        return new FactsStretch(bytes, end, false);
    }

    /// <summary>Of a line that is too long the whole cells at its start; the rest of it is passed over.</summary>
    private FactsStretch Cut(byte separator)
    {
        var kept = Math.Max(_rest.AsSpan(0, Usual).LastIndexOf(separator), 0);
        var bytes = _rest.AsSpan(0, kept).ToArray();
        int line;
        while ((line = _rest.AsSpan(0, _restLength).IndexOf((byte)'\n')) < 0 && !_ended)
        {
            _restLength = 0;
            Fill(Usual);
        }
        Keep(line < 0 ? [] : _rest.AsSpan(line + 1, _restLength - line - 1));
        return new FactsStretch(bytes, kept, true);
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        var kept = new byte[Math.Max(Usual, rest.Length)];
        rest.CopyTo(kept);
        (_rest, _restLength) = (kept, rest.Length);
    }

    private void Fill(int size)
    {
        if (_rest.Length < size)
        {
            Array.Resize(ref _rest, size);
        }
        while (!_ended && _restLength < size)
        {
            var read = _text.Read(_rest, _restLength, size - _restLength);
            _ended = read == 0;
            _restLength += read;
        }
    }

    /// <summary>Null where parts of the file are of different encodings: it is then read as UTF-8, and what is none is said cell by cell.</summary>
    private static Encoding? EncodingOf(FileStream file)
    {
        try
        {
            return TextEncoding.Of(file);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
