namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>What search is told of an enterprise.</summary>
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
/// <param name="Id">The enterprise.</param>
/// <param name="Kind">What the first word was found in.</param>
public sealed record SearchHit(int Id, MatchKind Kind);

/// <summary>What was found.</summary>
/// <param name="Hits">The best ones.</param>
/// <param name="Total">How many there are.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total);

/// <summary>All texts of the registry in memory, looked through from end to end for every key that is typed: a scan of memory is faster than any query, and finds what stands in the middle of a name.</summary>
/// <remarks>What changed since all of them were read stands in a small body of its own beside the large one. Immutable.</remarks>
public sealed class SearchIndex
{
    /// <summary>From here on one body is faster than two.</summary>
    private const int MostBeside = 1000;

    private readonly SearchTexts _texts;
    private readonly SearchTexts _beside;
    private readonly IReadOnlySet<int> _replaced;

    public SearchIndex(IReadOnlyCollection<SearchEntry> entries)
        : this(new SearchTexts(entries), new SearchTexts([]), new HashSet<int>())
    {
    }

    private SearchIndex(SearchTexts texts, SearchTexts beside, IReadOnlySet<int> replaced) => (_texts, _beside, _replaced) = (texts, beside, replaced);

    /// <summary>No enterprises.</summary>
    public static SearchIndex Empty { get; } = new([]);

    /// <summary>How many enterprises it knows.</summary>
    public int Count => _texts.Ids.Count(id => !_replaced.Contains(id)) + _beside.Ids.Count;

    /// <summary>The same with what some enterprises are now.</summary>
    /// <param name="changed">Ids of those that changed, came or went.</param>
    /// <param name="entries">Those of them that are there.</param>
    public SearchIndex With(IReadOnlySet<int> changed, IReadOnlyCollection<SearchEntry> entries)
    {
        var beside = _beside.Entries().Where(entry => !changed.Contains(entry.Id)).Concat(entries).OrderBy(entry => entry.Id).ToList();
        var replaced = new HashSet<int>(_replaced);
        replaced.UnionWith(changed);
        return replaced.Count <= MostBeside
            ? new SearchIndex(_texts, new SearchTexts(beside), replaced)
            : new SearchIndex([.. _texts.Entries().Where(entry => !replaced.Contains(entry.Id)).Concat(beside).OrderBy(entry => entry.Id)]);
    }

    /// <param name="words">In plain form; an enterprise has all of them.</param>
    /// <param name="isSeen">Whether the caller sees enterprises of a unit and a park; asked once for each pair that occurs.</param>
    /// <param name="most">Hits wanted.</param>
    public SearchAnswer Find(IReadOnlyList<string> words, Func<string?, string?, bool> isSeen, int most)
    {
        if (words.Count == 0 || words.All(word => word.Length == 0))
        {
            return new([], 0);
        }

        var best = new BestHits(most);
        _texts.Find(words, isSeen, _replaced, best);
        _beside.Find(words, isSeen, null, best);
        return new([.. best.InOrder().Select(hit => new SearchHit(hit.Id, hit.Kind))], best.Total);
    }
}
