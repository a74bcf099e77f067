using System.Reflection;
using System.Text;

namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>How names are read aloud: from <c>packs/lexicon/pinyin.txt</c>, which the program carries within it. A character with several readings gives several, a word that fixes its reading gives that one.</summary>
public sealed class Pinyin
{
    private const int MostReadings = 8;
    private readonly Dictionary<char, string[]> _readings = [];
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly int _longestWord;

    private Pinyin(TextReader file)
    {
        var section = string.Empty;
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                section = line;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Take(section, line.Split(' '));
            }
        }

        _longestWord = _words.Keys.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The table that came with the program.</summary>
    public static Pinyin Shipped { get; } = ReadShipped();

    /// <summary>Reads a table in the file's form.</summary>
    public static Pinyin Read(TextReader file) => new(file);

    /// <summary>The readings of a name, the likeliest first, at most eight: what is no character with a reading stands for itself, what is neither letter nor digit is left out.</summary>
    public IReadOnlyList<Reading> Of(string name)
    {
        List<(StringBuilder Initials, StringBuilder Full)> readings = [(new(name.Length), new(name.Length * 4))];
        foreach (var choices in PartsOf(name))
        {
            // Where the choices would be too many, the later characters keep their first reading.
            var taken = readings.Count * choices.Length <= MostReadings ? choices : choices[..1];
            readings = taken.Length == 1 ? readings : [.. taken.SelectMany(_ => readings, (_, before) => (Copy(before.Initials), Copy(before.Full)))];
            for (var at = 0; at < readings.Count; at++)
            {
                var choice = taken[at * taken.Length / readings.Count];
                readings[at].Initials.Append(choice[0]);
                readings[at].Full.Append(choice);
            }
        }

        return readings is [{ Initials.Length: 0 }] ? [] : [.. readings.Select(reading => new Reading(reading.Initials.ToString(), reading.Full.ToString()))];
    }

    private static StringBuilder Copy(StringBuilder text) => new StringBuilder(text.Length + 64).Append(text);

    private List<string[]> PartsOf(string name)
    {
        var parts = new List<string[]>(name.Length);
        for (var at = 0; at < name.Length;)
        {
            if (WordAt(name, at) is { } word)
            {
                parts.AddRange(word.Select(syllable => new[] { syllable }));
                at += word.Length;
                continue;
            }

            var letter = name[at++];
            if (_readings.TryGetValue(letter, out var readings))
            {
                parts.Add(readings);
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                parts.Add([letter.ToString()]);
            }
        }

        return parts;
    }

    /// <summary>The syllables of the longest word that begins here, one for each character; null where none does.</summary>
    private string[]? WordAt(string name, int at)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longestWord, name.Length - at); length > 1; length--)
        {
            if (words.TryGetValue(name.AsSpan(at, length), out var syllables))
            {
                return syllables;
            }
        }

        return null;
    }

    private void Take(string section, string[] parts)
    {
        switch (section)
        {
            case "[readings]":
                foreach (var letter in parts[1])
                {
                    _readings[letter] = [parts[0]];
                }

                break;
            case "[others]":
                _readings[parts[0][0]] = [.. _readings[parts[0][0]], .. parts[1..]];
                break;
            case "[words]" when parts[0].Length == parts.Length - 1:
                _words[parts[0]] = parts[1..];
                break;
            default:
                throw new InvalidDataException($"'{string.Join(' ', parts)}' has no place in the table of readings.");
        }
    }

    private static Pinyin ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("pinyin")!;
        using var file = new StreamReader(stream, Encoding.UTF8);
        return new Pinyin(file);
    }
}

/// <summary>One way to read a name.</summary>
/// <param name="Initials">First letters of the syllables.</param>
/// <param name="Full">The syllables in one.</param>
public sealed record Reading(string Initials, string Full);
