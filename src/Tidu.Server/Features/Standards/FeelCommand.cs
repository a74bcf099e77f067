using System.CommandLine;
using System.Text.Json;
using Tidu.Engine.Feel;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>tidu feel EXPRESSION: the value of one expression as JSON; with --batch those of a file of cases, one JSON object a line.</summary>
public static class FeelCommand
{
    private static readonly Argument<string?> Expression =
        new("EXPRESSION") { Description = Texts.Of("feel.expression"), Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Context = new("--context") { Description = Texts.Of("feel.context"), HelpName = "FILE" };

    private static readonly Option<string?> Batch = new("--batch") { Description = Texts.Of("feel.batch"), HelpName = "FILE" };

    public static Command Create(CommandOptions options) => options.Command("feel", "feel", RunAsync, Expression, Context, Batch);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var (expression, batch) = (context.Value(Expression), context.Value(Batch));
        if (expression is null == batch is null || (batch is not null && context.Value(Context) is not null))
        {
            throw CommandException.Usage("feel-one-of-two");
        }

        try
        {
            return batch is not null ? await FeelBatch.RunAsync(batch, context.Output, cancel) : await OneAsync(context, expression!, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-readable", ("path", batch ?? context.Value(Context)), ("detail", exception.Message));
        }
    }

    private static async Task<int> OneAsync(CommandContext context, string expression, CancellationToken cancel)
    {
        var scope = context.Value(Context) is { } file ? Scope(await File.ReadAllTextAsync(file, cancel), file) : new FeelContext([], []);
        var reading = scope.Parse(expression);
        if (reading.Problem is { } problem)
        {
            throw CommandException.Input(
                "feel-not-accepted", ("code", problem.Code), ("line", problem.Line), ("column", problem.Column), ("message", problem.Message));
        }

        context.Output.WriteLine(FeelJson.Text(writer => FeelJson.Write(writer, FeelLanguage.Evaluate(reading.Expression!, scope.Values))));
        return 0;
    }

    private static FeelContext Scope(string json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return FeelJson.ReadContext(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw CommandException.Input("feel-context", ("path", file), ("detail", exception.Message));
        }
    }
}
