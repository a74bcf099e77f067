using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Tidu.Server.Documents.Reading;

/// <summary>Texts from bytes, each made once: names, periods and units repeat in every row.</summary>
internal sealed class PlainStrings
{
    private const int Longest = 192;
    private const int Most = 10_000;

    /// <summary>What XML does not allow as it stands, or reads as something else; and the sign of what is written in another way.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(code => code is not ('\t' or '\n')), '&', '\uFFFE', '\uFFFF']);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly char[] _letters = new char[Longest];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PlainStrings() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of some bytes.</summary>
    /// <exception cref="NotPlainException">It is written in a way of which there is more to know.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest || Utf8.ToUtf16(bytes, _letters, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return Of(bytes);
        }

        ReadOnlySpan<char> text = _letters.AsSpan(0, length);
        return _lookup.TryGetValue(text, out var known) ? known : text.IndexOfAny(Special) >= 0 || text.Contains("_x", StringComparison.Ordinal) ? Of(bytes) : Keep(text.ToString());
    }

    /// <summary>The text of some bytes that are not likely to come again.</summary>
    /// <exception cref="NotPlainException">It is written in a way of which there is more to know.</exception>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return SharedTexts.Finish(text.AsSpan().IndexOfAny(Special) < 0 ? text : Resolve(text));
        }
        catch (DecoderFallbackException)
        {
            throw new NotPlainException();
        }
    }

    private string Keep(string text)
    {
        if (_texts.Count < Most)
        {
            _texts.Add(text);
        }

        return text;
    }

    /// <summary>The signs that XML names; numbered ones and line ends of Windows are left to the general reader.</summary>
    private static string Resolve(ReadOnlySpan<char> text)
    {
        var resolved = new StringBuilder(text.Length);
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            var (name, sign) = text[at..] switch
            {
                ['&', 'a', 'm', 'p', ';', ..] => ("&amp;", '&'),
                ['&', 'l', 't', ';', ..] => ("&lt;", '<'),
                ['&', 'g', 't', ';', ..] => ("&gt;", '>'),
                ['&', 'q', 'u', 'o', 't', ';', ..] => ("&quot;", '"'),
                ['&', 'a', 'p', 'o', 's', ';', ..] => ("&apos;", '\''),
                _ => throw new NotPlainException(),
            };
            resolved.Append(text[..at]).Append(sign);
            text = text[(at + name.Length)..];
        }

        return resolved.Append(text).ToString();
    }
}
