using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Observations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>What of a file is in the database.</summary>
public sealed record WrittenRows(int Values, int Changes, int Batches, int Audited)
{
    /// <summary>Nothing.</summary>
    public static readonly WrittenRows None = new(0, 0, 0, 0);
}

/// <summary>A demonstration database into which processes of their own import.</summary>
public abstract class KilledImports(ITestDatabaseServer server) : IAsyncLifetime
{
    private HostSettings? _settings;
    private int _starts;
    private int _folders;

    private HostSettings Settings
    {
        get
        {
            Skip.IfNot(server.IsAvailable, server.HowToSetUp);
            return _settings!;
        }
    }

    public async Task InitializeAsync() => _settings = server.IsAvailable ? (await DemoTemplate.CopyAsync(server)).Settings : null;

    public async Task DisposeAsync()
    {
        if (_settings is not null)
        {
            await server.DropAsync(_settings.Database);
            Directory.Delete(_settings.DataFolder, recursive: true);
        }
    }

    /// <summary>Starts the program on a file of the name: every second row is a new value, the others change values there.</summary>
    public Process Start(string name, int rows)
    {
        _folders = Folders();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), "import", Kind, Write(name, rows), "--reason", name, .. Where])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>True once the process started last has a folder for its job.</summary>
    public bool HasBegun() => Folders() > _folders;

    /// <summary>The next start of the program on the database: a trial with a file of its own.</summary>
    public Task<CommandRun> NextStartAsync() =>
        DemoCommands.RunAnywhere(["import", Kind, Write($"next-{_starts++}", 2), "--dry-run", "--reason", "next", .. Where]);

    /// <summary>What the files bring, as the command line calls it.</summary>
    protected virtual string Kind => "observations";

    /// <summary>What is there of a file.</summary>
    public Task<WrittenRows> WrittenAsync(string name) => AskAsync(db => CountAsync(db, name));

    /// <summary>Counts what is there of a file.</summary>
    protected virtual async Task<WrittenRows> CountAsync(TiduDb db, string name)
    {
        var (file, jobs) = ($"{name}.csv", db.Set<ImportJob>().Where(job => job.FileName == $"{name}.csv").Select(job => job.Id));
        return new WrittenRows(
            await db.Set<Observation>().CountAsync(row => row.SourceText.StartsWith($"{name}-")) + await db.Set<ObservationChange>().CountAsync(change => change.Reason == name),
            await db.Set<ObservationChange>().CountAsync(change => change.Reason == name),
            await db.Set<ImportBatch>().CountAsync(batch => batch.Label == file),
            await db.Set<AuditEntry>().CountAsync(entry => entry.Action == ImportActions.Imported && jobs.Contains(entry.ObjectId!)));
    }

    /// <summary>The state of a file's job as its code.</summary>
    public Task<string> StateAsync(string name) => AskAsync(async db =>
        await db.Set<ImportJob>().Where(job => job.FileName == $"{name}.csv").Select(job => (ImportState?)job.State).SingleOrDefaultAsync() is { } state
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString())
            : "no job");

    /// <summary>Whether the database is whole; PostgreSQL sees to that itself.</summary>
    public Task<bool> IsWholeAsync() => AskAsync(async db =>
        Settings.Database.IsPostgres || await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync() is ["ok"]);

    private string[] Where => ["--data", Settings.DataFolder, "--database", Settings.Database.IsPostgres ? Settings.Database.ConnectionString : ""];

    private int Folders() => Path.Combine(Settings.DataFolder, "imports") is var all && Directory.Exists(all) ? Directory.GetDirectories(all).Length : 0;

    private async Task<T> AskAsync<T>(Func<TiduDb, Task<T>> ask)
    {
        await using var open = CommandDatabase.Open(Settings, Program.Parts);
        return await ask(open.Db);
    }

    /// <summary>Rows are told apart by their source; half of them have one that every file brings, with another value each time.</summary>
    private string Write(string name, int rows)
    {
        var path = Path.Combine(Settings.DataFolder, $"{name}.csv");
        File.WriteAllText(path, TextOf(name, rows, Interlocked.Increment(ref _starts)));
        return path;
    }

    /// <summary>The file of a round.</summary>
    protected virtual string TextOf(string name, int rows, int round)
    {
        var text = new StringBuilder("单位,指标,时期,数值,数据来源\n");
        for (var row = 0; row < rows; row++)
        {
            var source = row % 2 == 0 ? $"{name}-{row}" : $"round-{row}";
            text.Append(CultureInfo.InvariantCulture, $"500118,tech-enterprises,{2000 + (row % 20)}-{1 + (row / 20 % 12):00},{100 + round},{source}\n");
        }

        return text.ToString();
    }
}

public sealed class SqliteKilledImports() : KilledImports(SqliteFiles.Instance);

public sealed class PostgresKilledImports() : KilledImports(PostgresServer.Instance);
