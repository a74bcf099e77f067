using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>What a server under test writes to its log: the line of each request as it ends, and errors.</summary>
internal sealed class RequestLines : ILoggerProvider
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    /// <summary>Errors so far.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>The next line that begins so.</summary>
    public async Task<string> FirstAsync(string beginning)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("No such line.");
    }

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName == RequestLog.Category);

    public void Dispose() => _lines.Writer.TryComplete();

    private sealed class Lines(RequestLines all, bool isOfRequests) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOfRequests || logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOfRequests)
            {
                all._lines.Writer.TryWrite(formatter(state, exception));
            }
            else if (IsEnabled(logLevel))
            {
                all.Errors.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
