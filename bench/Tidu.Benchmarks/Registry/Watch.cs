extern alias server;

using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tidu.Benchmarks.Registry;

/// <summary>Sees what the server in this process does: how long each request took in it, and which commands it sent to the database.</summary>
public sealed class Watch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly IDisposable _listeners;
    private readonly Lock _lock = new();
    private readonly List<double> _requests = [];
    private readonly List<SentCommand> _commands = [];

    public Watch()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((_, seconds, _, _) =>
        {
            lock (_lock)
            {
                _requests.Add(seconds * 1000);
            }
        });
        _meters.Start();
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>Asks once; how long the server took in milliseconds, and what it sent to the database about these tables.</summary>
    public Task<(double Milliseconds, IReadOnlyList<SentCommand> Commands)> AskAsync(HttpClient client, string address, IReadOnlyList<string> tables) =>
        AskAsync(address, tables, () => client.GetAsync(address));

    /// <summary>The same of any request.</summary>
    public async Task<(double Milliseconds, IReadOnlyList<SentCommand> Commands)> AskAsync(string address, IReadOnlyList<string> tables, Func<Task<HttpResponseMessage>> send)
    {
        lock (_lock)
        {
            _requests.Clear();
            _commands.Clear();
        }

        using var response = await send();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        // The server counts a request when its answer is out.
        for (var wait = 0; wait < 200; wait++)
        {
            lock (_lock)
            {
                if (_requests.Count > 0)
                {
                    return (_requests[0], [.. _commands.Where(command => tables.Any(table => command.Text.Contains(table, StringComparison.Ordinal)))]);
                }
            }

            await Task.Delay(1);
        }

        throw new InvalidOperationException($"{address}: the server did not say how long it took.");
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data)
        {
            lock (_lock)
            {
                _commands.Add(SentCommand.Of(data.Command));
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _listeners.Dispose();
        _meters.Dispose();
    }
}

/// <summary>A command as it was sent.</summary>
public sealed record SentCommand(string Text, IReadOnlyList<DbParameter> Parameters)
{
    public static SentCommand Of(DbCommand command) => new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]);

    /// <summary>Sends it again through a connection and reads every value.</summary>
    public async Task RunAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        foreach (var parameter in Parameters)
        {
            command.Parameters.Add(Copy(parameter));
        }

        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }

    private static DbParameter Copy(DbParameter parameter) => parameter is ICloneable clonable
        ? (DbParameter)clonable.Clone()
        : new Microsoft.Data.Sqlite.SqliteParameter(parameter.ParameterName, parameter.Value);
}
