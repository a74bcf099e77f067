namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>Values by key, those used last: as many as fit by number and by rows altogether. A value larger than all room is kept alone.</summary>
internal sealed class KeptLists<T>(int mostLists, long mostRows)
    where T : notnull
{
    private readonly Lock _turn = new();
    private readonly LinkedList<(string Key, T Value, long Rows)> _byUse = [];
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value, long Rows)>> _kept = new(StringComparer.Ordinal);
    private long _rows;

    /// <summary>Rows of all that is kept.</summary>
    public long Rows
    {
        get
        {
            lock (_turn)
            {
                return _rows;
            }
        }
    }

    /// <summary>The value of a key; it is then the one used last.</summary>
    public bool TryFind(string key, out T? value)
    {
        lock (_turn)
        {
            if (!_kept.TryGetValue(key, out var found))
            {
                value = default;
                return false;
            }

            _byUse.Remove(found);
            _byUse.AddLast(found);
            value = found.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value; those that are out of date go, then those used longest ago.</summary>
    public void Keep(string key, T value, long rows, Func<T, bool> isOut)
    {
        lock (_turn)
        {
            foreach (var old in _byUse.Where(each => each.Key == key || isOut(each.Value)).Select(each => each.Key).ToList())
            {
                Drop(_kept[old]);
            }

            while (_byUse.First is { } first && (_kept.Count >= mostLists || _rows + rows > mostRows))
            {
                Drop(first);
            }

            _kept[key] = _byUse.AddLast((key, value, rows));
            _rows += rows;
        }
    }

    private void Drop(LinkedListNode<(string Key, T Value, long Rows)> node)
    {
        _byUse.Remove(node);
        _kept.Remove(node.Value.Key);
        _rows -= node.Value.Rows;
    }
}
