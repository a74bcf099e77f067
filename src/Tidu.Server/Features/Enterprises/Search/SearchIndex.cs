using System.Text;

namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>What search knows of an enterprise.</summary>
public sealed record SearchEntry(int Id, string Text, string? UnitId, string? ParkId);

/// <summary>How a text was found, the better first.</summary>
public enum MatchKind
{
    Whole,
    NameStart,
    InitialsStart,
    Name,
    Code,
    FormerName,
    Pinyin,
}

/// <summary>An enterprise that was found.</summary>
public sealed record SearchHit(SearchEntry Entry, MatchKind Kind);

/// <summary>What was found.</summary>
/// <param name="Hits">The best ones.</param>
/// <param name="Total">How many there are.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total);

/// <summary>All texts of the registry in one, looked through from end to end for every key that is typed: a scan of memory is faster than any query, and finds what stands in the middle of a name.</summary>
public sealed class SearchIndex
{
    private readonly SearchEntry[] _entries;
    private readonly int[] _starts;
    private readonly string _all;

    public SearchIndex(IReadOnlyCollection<SearchEntry> entries, long lastChange)
    {
        _entries = [.. entries];
        _starts = new int[_entries.Length + 1];
        LastChange = lastChange;
        var all = new StringBuilder(_entries.Sum(entry => entry.Text.Length + 1));
        for (var i = 0; i < _entries.Length; i++)
        {
            _starts[i] = all.Length;
            all.Append(_entries[i].Text).Append('\n');
        }

        _starts[^1] = all.Length;
        _all = all.ToString();
    }

    /// <summary>No enterprises.</summary>
    public static SearchIndex Empty { get; } = new([], 0);

    /// <summary>The latest step of the history that it knows.</summary>
    public long LastChange { get; }

    public IReadOnlyList<SearchEntry> Entries => _entries;

    /// <param name="words">In plain form; an enterprise has all of them.</param>
    /// <param name="isSeen">Which enterprises the caller sees.</param>
    /// <param name="most">Hits wanted.</param>
    public SearchAnswer Find(IReadOnlyList<string> words, Func<SearchEntry, bool> isSeen, int most)
    {
        var longest = words.MaxBy(word => word.Length);
        if (string.IsNullOrEmpty(longest))
        {
            return new([], 0);
        }

        var best = new BestHits(most);
        for (var (at, entry) = (_all.IndexOf(longest, StringComparison.Ordinal), 0); at >= 0; at = _all.IndexOf(longest, _starts[entry], StringComparison.Ordinal))
        {
            entry = EntryAt(at, entry);
            if (isSeen(_entries[entry]) && words.All(word => ReferenceEquals(word, longest) || TextOf(entry).Contains(word, StringComparison.Ordinal)))
            {
                best.Add(KindOf(TextOf(entry), words[0]), _entries[entry].Text.Length, entry);
            }

            if (++entry == _entries.Length)
            {
                break;
            }
        }

        return new([.. best.InOrder().Select(hit => new SearchHit(_entries[hit.Entry], hit.Kind))], best.Total);
    }

    private ReadOnlySpan<char> TextOf(int entry) => _all.AsSpan(_starts[entry], _starts[entry + 1] - _starts[entry] - 1);

    private int EntryAt(int at, int from)
    {
        if (at < _starts[from + 1])
        {
            return from;
        }

        var place = Array.BinarySearch(_starts, from, _starts.Length - from, at);
        return place >= 0 ? place : ~place - 1;
    }

    private static bool StartsReading(ReadOnlySpan<char> readings, string word)
    {
        var at = readings.IndexOf(word, StringComparison.Ordinal);
        return at > 0 && readings[at - 1] is (SearchText.Readings or SearchText.Bar);
    }

    private static MatchKind KindOf(ReadOnlySpan<char> text, string word)
    {
        var readings = text.IndexOf(SearchText.Readings);
        var names = readings < 0 ? text : text[..readings];
        var at = names.IndexOf(word, StringComparison.Ordinal);
        if (at < 0)
        {
            return StartsReading(text[names.Length..], word) ? MatchKind.InitialsStart : MatchKind.Pinyin;
        }

        var before = names[..at].Count(SearchText.Bar);
        var starts = at == 0 || names[at - 1] == SearchText.Bar;
        var ends = at + word.Length == names.Length || names[at + word.Length] == SearchText.Bar;
        return (before, starts, ends) switch
        {
            (0 or 1, true, true) => MatchKind.Whole,
            (0, _, _) => MatchKind.Code,
            (1, true, _) => MatchKind.NameStart,
            (1, _, _) => MatchKind.Name,
            _ => MatchKind.FormerName,
        };
    }
}
