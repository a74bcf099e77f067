using System.CommandLine;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>The options that every command takes, and how a command gets its work.</summary>
public sealed class CommandOptions
{
    private readonly Parts _parts;
    private readonly TextWriter _output;
    private readonly TextWriter _error;

    internal CommandOptions(Parts parts, TextWriter output, TextWriter error)
    {
        _parts = parts;
        _output = output;
        _error = error;
        All = [Data, Packs, Database, Json];
        foreach (var option in All)
        {
            option.Recursive = true;
        }
    }

    /// <summary>--data</summary>
    public Option<string> Data { get; } = new("--data") { Description = Texts.Of("option.data"), DefaultValueFactory = _ => ".tidu", HelpName = "DIR" };

    /// <summary>--packs</summary>
    public Option<string?> Packs { get; } = new("--packs") { Description = Texts.Of("option.packs"), HelpName = "DIR" };

    /// <summary>--database</summary>
    public Option<string?> Database { get; } = new("--database") { Description = Texts.Of("option.database"), HelpName = "TEXT" };

    /// <summary>--json</summary>
    public Option<bool> Json { get; } = new("--json") { Description = Texts.Of("option.json") };

    internal IReadOnlyList<Option> All { get; }

    /// <summary>A command whose work returns its exit code. Its description is the text of <paramref name="textKey"/>.</summary>
    public Command Command(string name, string textKey, Func<CommandContext, CancellationToken, Task<int>> work, params Symbol[] symbols)
    {
        var command = new Command(name, Texts.Of(textKey));
        foreach (var symbol in symbols)
        {
            Add(command, symbol);
        }

        command.SetAction((parsed, cancel) => work(new CommandContext(parsed, this, _parts, _output, _error), cancel));
        return command;
    }

    /// <summary>A command that only holds others.</summary>
    public static Command Group(string name, string textKey, params Command[] commands)
    {
        var group = new Command(name, Texts.Of(textKey));
        foreach (var command in commands)
        {
            group.Add(command);
        }

        return group;
    }

    private static void Add(Command command, Symbol symbol)
    {
        switch (symbol)
        {
            case Argument argument:
                command.Add(argument);
                break;
            case Option option:
                command.Add(option);
                break;
            default:
                throw new ArgumentException("Arguments and options only.", nameof(symbol));
        }
    }
}
