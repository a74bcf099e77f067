using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>A piece of background work on a job: check it, or import it.</summary>
/// <param name="JobId">The job.</param>
/// <param name="User">Who acts.</param>
/// <param name="Writes">True to import what was checked, false to check.</param>
/// <param name="Held">The job's folder.</param>
public sealed record ImportTask(string JobId, CurrentUser User, bool Writes, IDisposable Held) : IDisposable
{
    /// <summary>What the check has found so far.</summary>
    public CheckLog Log { get; set; } = new();

    /// <summary>Cancelled when the user gives up.</summary>
    public CancellationTokenSource GivenUp { get; } = new();

    /// <summary>Ends with the work.</summary>
    public Task Finished => _finished.Task;

    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public void Dispose()
    {
        Held.Dispose();
        GivenUp.Dispose();
        _finished.TrySetResult();
    }
}
