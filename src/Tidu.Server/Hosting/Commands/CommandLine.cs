using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Runs the command line: 0 done, 1 the input has problems, 2 wrong usage, 3 environment. stdout carries only results; errors go to stderr, as JSON with --json.</summary>
public static class CommandLine
{
    private const int WrongUsage = 2;
    private const int EnvironmentTrouble = 3;

    /// <summary>On the process's own streams, UTF-8 without a byte order mark.</summary>
    public static async Task<int> RunAsync(Parts parts, IReadOnlyList<string> args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        await using var output = Writer(Console.OpenStandardOutput());
        await using var error = Writer(Console.OpenStandardError());
        return await RunAsync(parts, args, output, error, CancellationToken.None);
    }

    /// <summary>On given writers; what tests call.</summary>
    public static async Task<int> RunAsync(Parts parts, IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var options = new CommandOptions(parts, output, error);
        var parsed = Root(parts, options).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var json = parsed.GetResult(options.Json) is { Implicit: false };
        if (parsed.Action is ParseErrorAction)
        {
            return Report(error, json, WrongUsage, "usage", Usage(parsed));
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancel);
        }
        catch (CommandException failure)
        {
            return Report(error, json, failure.ExitCode, failure.Code, failure.Params);
        }
        catch (EnvironmentException failure)
        {
            return Report(error, json, EnvironmentTrouble, failure.Code, failure.Params);
        }
        catch (OperationCanceledException)
        {
            return Report(error, json, EnvironmentTrouble, "cancelled", new Dictionary<string, object?>());
        }
        catch (Exception exception)
        {
            var failure = DatabaseTrouble.Describe(exception, CommandContext.ReadSettings(parsed, options).Database);
            return Report(
                error, json, EnvironmentTrouble, failure?.Code ?? "unexpected", failure?.Params ?? new Dictionary<string, object?> { ["detail"] = exception.ToString() });
        }
    }

    private static RootCommand Root(Parts parts, CommandOptions options)
    {
        var root = new RootCommand(Texts.Of("tidu"));
        foreach (var option in options.All)
        {
            root.Add(option);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = Texts.Of("help.option");
            help.Action = new HelpInWords((SynchronousCommandLineAction)help.Action!);
        }

        foreach (var command in parts.Commands)
        {
            root.Add(command(options));
        }

        return root;
    }

    private static Dictionary<string, object?> Usage(ParseResult parsed)
    {
        var path = new List<string>();
        for (var result = parsed.CommandResult; result is { Parent: CommandResult parent }; result = parent)
        {
            path.Insert(0, result.Command.Name);
        }

        return new()
        {
            ["detail"] = string.Join(' ', parsed.Errors.Select(problem => problem.Message.TrimEnd('.')).Distinct()),
            ["help"] = string.Join(' ', ["tidu", .. path, "--help"]),
        };
    }

    private static int Report(TextWriter error, bool json, int exitCode, string code, IReadOnlyDictionary<string, object?> parameters)
    {
        var message = Texts.Of($"error.{code}", parameters);
        error.WriteLine(json ? JsonSerializer.Serialize(new { error = new { code, message, @params = parameters } }, JsonSettings.Options) : message);
        return exitCode;
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };
}
