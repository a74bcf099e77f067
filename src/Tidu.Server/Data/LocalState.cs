using System.Collections.Concurrent;

namespace Tidu.Server.Data;

/// <summary>What this process keeps per database: the gate that lets one writer in at a time (SQLite has one writer), and which stamps were raised here, so that own changes are seen at once.</summary>
public sealed class LocalState
{
    private static readonly ConcurrentDictionary<string, LocalState> ByDatabase = new();

    private readonly ConcurrentDictionary<string, long> _generations = new();

    /// <summary>The state of the database with this connection string.</summary>
    public static LocalState Of(string connectionString) => ByDatabase.GetOrAdd(connectionString, _ => new LocalState());

    /// <summary>One writer at a time on SQLite; PostgreSQL does not use it.</summary>
    public SemaphoreSlim Writer { get; } = new(1, 1);

    /// <summary>Rises each time this process commits a change to the named body of data.</summary>
    public long Generation(string stamp) => _generations.GetValueOrDefault(stamp);

    internal void Raise(IEnumerable<string> stamps)
    {
        foreach (var stamp in stamps)
        {
            _generations.AddOrUpdate(stamp, 1, (_, value) => value + 1);
        }
    }
}
