using System.Text;

namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>Texts of enterprises in one string, with the places where their parts begin. Immutable.</summary>
internal sealed class SearchTexts
{
    private readonly int[] _ids;
    private readonly int[] _starts;
    private readonly TextParts[] _parts;
    private readonly int[] _places;
    private readonly List<(string? UnitId, string? ParkId)> _known = [];
    private readonly string _all;

    /// <param name="entries">By id ascending.</param>
    public SearchTexts(IReadOnlyCollection<SearchEntry> entries)
    {
        (_ids, _starts, _parts, _places) = (new int[entries.Count], new int[entries.Count + 1], new TextParts[entries.Count], new int[entries.Count]);
        var (all, numbers, at) = (new StringBuilder(entries.Sum(entry => entry.Text.Length + 1)), new Dictionary<(string?, string?), int>(), 0);
        foreach (var entry in entries)
        {
            (_ids[at], _starts[at], _parts[at]) = (entry.Id, all.Length, TextParts.Of(entry.Text));
            if (!numbers.TryGetValue((entry.UnitId, entry.ParkId), out var place))
            {
                numbers.Add((entry.UnitId, entry.ParkId), place = _known.Count);
                _known.Add((entry.UnitId, entry.ParkId));
            }

            _places[at++] = place;
            all.Append(entry.Text).Append('\n');
        }

        _starts[^1] = all.Length;
        _all = all.ToString();
    }

    /// <summary>Ids, ascending.</summary>
    public IReadOnlyList<int> Ids => _ids;

    /// <summary>What it was made of.</summary>
    public IEnumerable<SearchEntry> Entries() => _ids.Select((id, at) => new SearchEntry(id, TextOf(at).ToString(), _known[_places[at]].UnitId, _known[_places[at]].ParkId));

    /// <summary>Adds the enterprises that have all words.</summary>
    public void Find(IReadOnlyList<string> words, Func<string?, string?, bool> isSeen, IReadOnlySet<int>? without, BestHits best)
    {
        var longest = words.MaxBy(word => word.Length)!;
        bool[] seen = [.. _known.Select(place => isSeen(place.UnitId, place.ParkId))];
        for (int at = _all.IndexOf(longest, StringComparison.Ordinal), entry = 0; at >= 0;)
        {
            entry = EntryAt(at, entry);
            if (seen[_places[entry]] && without?.Contains(_ids[entry]) is not true && HasOthers(words, longest, entry))
            {
                var first = ReferenceEquals(words[0], longest) ? at - _starts[entry] : TextOf(entry).IndexOf(words[0], StringComparison.Ordinal);
                best.Add(KindOf(entry, first, words[0].Length), _starts[entry + 1] - _starts[entry] - 1, _ids[entry]);
            }

            at = ++entry == _ids.Length ? -1 : _all.IndexOf(longest, _starts[entry], StringComparison.Ordinal);
        }
    }

    private ReadOnlySpan<char> TextOf(int entry) => _all.AsSpan(_starts[entry], _starts[entry + 1] - _starts[entry] - 1);

    private bool HasOthers(IReadOnlyList<string> words, string longest, int entry)
    {
        for (var word = 0; word < words.Count; word++)
        {
            if (!ReferenceEquals(words[word], longest) && !TextOf(entry).Contains(words[word], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is typed first is in nearly every text, so the next one is looked at before those far away.</summary>
    private int EntryAt(int at, int from)
    {
        if (at < _starts[from + 1])
        {
            return from;
        }

        var place = Array.BinarySearch(_starts, from + 1, _starts.Length - from - 1, at);
        return place >= 0 ? place : ~place - 1;
    }

    private MatchKind KindOf(int entry, int first, int length)
    {
        var parts = _parts[entry];
        var text = TextOf(entry);
        if (first >= parts.Readings)
        {
            return text[first - 1] is (SearchText.Readings or SearchText.Bar) ? MatchKind.InitialsStart : MatchKind.Pinyin;
        }

        var starts = first == 0 || text[first - 1] == SearchText.Bar;
        var ends = first + length == parts.Readings || text[first + length] == SearchText.Bar;
        return (first < parts.Name, first < parts.Former, starts, ends) switch
        {
            (_, true, true, true) => MatchKind.Whole,
            (true, _, _, _) => MatchKind.Code,
            (_, true, true, _) => MatchKind.NameStart,
            (_, true, _, _) => MatchKind.Name,
            _ => MatchKind.FormerName,
        };
    }

    /// <summary>Where the parts of a text begin: its name, what stands behind the name, and the readings.</summary>
    private readonly record struct TextParts(ushort Name, ushort Former, ushort Readings)
    {
        public static TextParts Of(string text)
        {
            var readings = End(text, SearchText.Readings, 0, text.Length);
            var name = Math.Min(End(text, SearchText.Bar, 0, readings) + 1, readings);
            return new TextParts((ushort)name, (ushort)End(text, SearchText.Bar, name, readings), (ushort)readings);
        }

        private static int End(string text, char mark, int from, int last) => text.IndexOf(mark, from, last - from) is >= 0 and var at ? at : last;
    }
}
