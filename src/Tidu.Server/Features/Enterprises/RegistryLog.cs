namespace Tidu.Server.Features.Enterprises;

/// <summary>Which enterprises this process changed from one value of the registry's stamp to the next: what is kept in memory follows by reading these and no others.</summary>
/// <remarks>Raising the stamp holds its row until the transaction ends, so that steps form one chain. A step of a transaction that was taken back leads to a value that nobody finds;
/// a value that another process raised is the end of no step, and then everything is read anew.</remarks>
public sealed class RegistryLog
{
    private const int MostSteps = 2000;
    private const int MostNamed = 300;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Step> _steps = [];
    private readonly Queue<long> _order = [];

    /// <summary>Keeps a step; one that touches too many to name is kept as a gap.</summary>
    /// <param name="before">The stamp's value as the transaction found it.</param>
    /// <param name="after">The value it leaves.</param>
    /// <param name="change">What changed.</param>
    public void Add(long before, long after, RegistryChange change)
    {
        if (change.EnterpriseIds is not { Count: <= MostNamed } ids)
        {
            return;
        }

        lock (_lock)
        {
            _steps[after] = new Step(before, [.. ids], change.Titles);
            _order.Enqueue(after);
            if (_order.Count > MostSteps)
            {
                _steps.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>The value that the transaction found which left this one; null where it is not known.</summary>
    public long? Before(long stamp)
    {
        lock (_lock)
        {
            return _steps.TryGetValue(stamp, out var step) ? step.Before : null;
        }
    }

    /// <summary>What changed from one value to a later one; null where that is not known or too much.</summary>
    public RegistryDelta? Between(long from, long to)
    {
        var (changed, titles) = (new HashSet<int>(), false);
        lock (_lock)
        {
            for (var steps = 0; to != from; steps++)
            {
                if (steps > MostSteps || changed.Count > MostNamed || !_steps.TryGetValue(to, out var step))
                {
                    return null;
                }

                changed.UnionWith(step.Ids);
                titles |= step.Titles;
                to = step.Before;
            }
        }

        return changed.Count > MostNamed ? null : new RegistryDelta(changed, titles);
    }

    private readonly record struct Step(long Before, int[] Ids, bool Titles);
}

/// <summary>What changed between two values of the registry's stamp.</summary>
/// <param name="Ids">Enterprises touched.</param>
/// <param name="Titles">True where titles, places, states or the enterprises themselves did.</param>
public sealed record RegistryDelta(IReadOnlySet<int> Ids, bool Titles);
