namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>The best of many hits, without putting all of them in order: two letters of pinyin are in nearly every name.</summary>
internal sealed class BestHits(int most)
{
    private const int KindShift = 48;
    private const int LengthShift = 32;
    private const int Longest = ushort.MaxValue;

    /// <summary>The worst one first; a lower key is better.</summary>
    private readonly PriorityQueue<long, long> _kept = new(most);

    /// <summary>All hits, also those that are not kept.</summary>
    public int Total { get; private set; }

    /// <summary>The better kind first, then the shorter text, then the smaller id.</summary>
    public void Add(MatchKind kind, int length, int id)
    {
        Total++;
        var key = ((long)kind << KindShift) | ((long)Math.Min(length, Longest) << LengthShift) | (uint)id;
        if (_kept.Count < most)
        {
            _kept.Enqueue(key, -key);
        }
        else if (_kept.Count > 0 && key < _kept.Peek())
        {
            _kept.DequeueEnqueue(key, -key);
        }
    }

    /// <summary>Those that are kept, the best first.</summary>
    public IEnumerable<(MatchKind Kind, int Id)> InOrder() =>
        _kept.UnorderedItems.Select(item => item.Element).Order().Select(key => ((MatchKind)(key >> KindShift), (int)(key & uint.MaxValue)));
}
