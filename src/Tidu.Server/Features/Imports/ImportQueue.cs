using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Tidu.Server.Features.Imports;

/// <summary>Work that waits or is under way in this process.</summary>
public sealed class ImportQueue
{
    private readonly Channel<ImportTask> _waiting = Channel.CreateUnbounded<ImportTask>();
    private readonly ConcurrentDictionary<string, ImportTask> _known = new();

    /// <summary>Work as it comes.</summary>
    public IAsyncEnumerable<ImportTask> ReadAllAsync(CancellationToken cancel) => _waiting.Reader.ReadAllAsync(cancel);

    /// <summary>Puts work at the end.</summary>
    public void Add(ImportTask task)
    {
        _known[task.JobId] = task;
        _waiting.Writer.TryWrite(task);
    }

    /// <summary>The work on a job that waits or is under way here; null where there is none.</summary>
    public ImportTask? Find(string jobId) => _known.GetValueOrDefault(jobId);

    /// <summary>Forgets finished work and gives its folder back.</summary>
    public void Finish(ImportTask task)
    {
        _known.TryRemove(KeyValuePair.Create(task.JobId, task));
        task.Dispose();
    }

    /// <summary>Tells the work on a job to stop; false where there is none here.</summary>
    public bool GiveUp(string jobId)
    {
        if (Find(jobId) is not { } task)
        {
            return false;
        }

        try
        {
            task.GivenUp.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
