using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Tidu.Server.Features.Standards.Registry.Runs;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>What works off runs goes on after one that breaks down.</summary>
public sealed class AssessmentWorkerTests
{
    [Fact]
    public async Task Worker_WithoutADatabase_WritesItDownAndTakesTheNextRun()
    {
        var (queue, log) = (new AssessmentQueue(), new Errors());
        using var worker = new AssessmentWorker(queue, new BrokenScopes(), TimeProvider.System, log);
        queue.Add(7);
        queue.Add(8);
        await worker.StartAsync(CancellationToken.None);
        await log.Two.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await worker.StopAsync(CancellationToken.None);
        log.Texts.ShouldBe(["Run 7 could not be ended; the next one goes on", "Run 8 could not be ended; the next one goes on"]);
        (queue.AssessedOf(7), queue.AssessedOf(8)).ShouldBe((null, null));
    }

    private sealed class BrokenScopes : IServiceScopeFactory
    {
        public IServiceScope CreateScope() => throw new InvalidOperationException("The database is away");
    }

    private sealed class Errors : ILogger<AssessmentWorker>
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public TaskCompletionSource Two { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error)
            {
                Texts.Enqueue(formatter(state, exception));
                if (Texts.Count == 2)
                {
                    Two.TrySetResult();
                }
            }
        }
    }
}
