using System.Text;

namespace Tidu.Server.Data.Backups;

/// <summary>Reads lines of bounded length, as a line of a file that somebody tampered with may have no end.</summary>
internal sealed class BackupLines(TextReader reader)
{
    private readonly char[] _block = new char[16 * 1024];
    private int _at;
    private int _length;

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="InvalidDataException">Longer than any row is.</exception>
    public string? Next()
    {
        StringBuilder? begun = null;
        while (true)
        {
            if (_at == _length)
            {
                (_at, _length) = (0, reader.Read(_block, 0, _block.Length));
                if (_length == 0)
                {
                    return begun?.ToString();
                }
            }

            var end = Array.IndexOf(_block, '\n', _at, _length - _at);
            var upTo = end < 0 ? _length : end;
            begun = (begun ?? new StringBuilder()).Append(_block, _at, upTo - _at);
            _at = end < 0 ? _length : end + 1;
            if (end >= 0)
            {
                return begun.ToString();
            }

            if (begun.Length > BackupLimits.LongestLine)
            {
                throw new InvalidDataException("A line without an end.");
            }
        }
    }
}
