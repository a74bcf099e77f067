using System.CommandLine;
using System.Text.Json;
using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>What one call of a command works with: its values, where results and hints go, and the database.</summary>
public sealed class CommandContext(ParseResult parsed, CommandOptions options, Parts parts, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSettings.Options) { WriteIndented = true };

    /// <summary>Folders and database of this call.</summary>
    public HostSettings Settings { get; } = ReadSettings(parsed, options);

    /// <summary>The slices.</summary>
    public Parts Parts { get; } = parts;

    /// <summary>The result, nothing else.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Progress, hints, errors.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>True where the caller wants JSON.</summary>
    public bool Json { get; } = parsed.GetValue(options.Json);

    /// <summary>The value of an option.</summary>
    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>The value of an argument.</summary>
    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Writes a result as JSON, with the same names and enum texts as the HTTP contract.</summary>
    public void WriteJson<T>(T result) => Output.WriteLine(JsonSerializer.Serialize(result, Indented));

    /// <summary>Writes a hint of Resources to stderr.</summary>
    public void Hint(string textKey, params (string Name, object? Value)[] values) => Error.WriteLine(Texts.Of(textKey, values));

    /// <summary>Opens the database as the local operator; an older one is upgraded.</summary>
    /// <param name="createDemo">Where there is none: true creates the demonstration one and says so on stderr, false fails with database-missing.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<CommandDatabase> OpenDatabaseAsync(CancellationToken cancel, bool createDemo = true)
    {
        var database = CommandDatabase.Open(Settings, Parts);
        try
        {
            await DemoDatabase.EnsureAsync(database, Error, createDemo, cancel);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    internal static HostSettings ReadSettings(ParseResult parsed, CommandOptions options)
    {
        var data = Path.GetFullPath(parsed.GetValue(options.Data)!);
        var packs = parsed.GetValue(options.Packs);
        return new HostSettings
        {
            DataFolder = data,
            PacksFolder = packs is null ? Path.Combine(AppContext.BaseDirectory, "packs") : Path.GetFullPath(packs),
            Database = DatabaseTarget.For(data, parsed.GetValue(options.Database) ?? Environment.GetEnvironmentVariable("TIDU_DATABASE")),
            Environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production,
        };
    }
}
