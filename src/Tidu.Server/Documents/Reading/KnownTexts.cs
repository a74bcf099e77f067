using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>Texts of cells that came before: names, periods and units repeat in every row, and are made once.</summary>
internal sealed class KnownTexts
{
    private const int Longest = 64;
    private const int Most = 10_000;

    private readonly char[] _letters = new char[Longest];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public KnownTexts() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The value of the text node the reader is on.</summary>
    public string Read(XmlReader xml)
    {
        var letters = Letters(xml);
        return letters.Length < Longest ? Known(letters) : letters.ToString();
    }

    /// <summary>The letters of the text or attribute the reader is on, until the next are asked for.</summary>
    public ReadOnlySpan<char> Letters(XmlReader xml)
    {
        if (!xml.CanReadValueChunk)
        {
            return xml.Value;
        }

        var length = 0;
        for (int read; length < Longest && (read = xml.ReadValueChunk(_letters, length, Longest - length)) > 0; length += read)
        {
        }

        return length < Longest ? _letters.AsSpan(0, length) : new string(_letters) + xml.Value;
    }

    private string Known(ReadOnlySpan<char> letters)
    {
        if (_lookup.TryGetValue(letters, out var known))
        {
            return known;
        }

        var text = letters.ToString();
        if (_texts.Count < Most)
        {
            _texts.Add(text);
        }

        return text;
    }
}
