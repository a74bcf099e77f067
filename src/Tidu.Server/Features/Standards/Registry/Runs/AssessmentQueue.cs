using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Runs that wait or are under way in this process, with how far they are.</summary>
public sealed class AssessmentQueue
{
    private readonly Channel<int> _waiting = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<int, int> _assessed = new();

    /// <summary>Puts a run behind those that wait.</summary>
    public void Add(int runId)
    {
        _assessed[runId] = 0;
        _waiting.Writer.TryWrite(runId);
    }

    /// <summary>How many enterprises of a run are assessed; null where it is not under way here.</summary>
    public int? AssessedOf(int runId) => _assessed.TryGetValue(runId, out var count) ? count : null;

    /// <summary>One at a time brings the standing run into step.</summary>
    internal SemaphoreSlim Standing { get; } = new(1, 1);

    internal ChannelReader<int> Waiting => _waiting.Reader;

    internal void Report(int runId, int assessed) => _assessed.AddOrUpdate(runId, assessed, (_, before) => before + assessed);

    internal void Finish(int runId) => _assessed.TryRemove(runId, out _);
}
