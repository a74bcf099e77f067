using System.Text.Json;
using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Values;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>Evaluates a file of cases: a line in, a line out, in order. What cannot be computed is null; what is not accepted is an error.</summary>
internal static class FeelBatch
{
    /// <summary>0, or 1 where a line was no case.</summary>
    public static async Task<int> RunAsync(string path, TextWriter output, CancellationToken cancel)
    {
        using var lines = new StreamReader(path);
        var exitCode = 0;
        for (var number = 1; await lines.ReadLineAsync(cancel) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (answer, good) = Answer(line, number);
            await output.WriteLineAsync(answer.AsMemory(), cancel);
            exitCode = good ? exitCode : 1;
        }

        return exitCode;
    }

    private static (string Line, bool Good) Answer(string line, int number)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            id = root.TryGetProperty("id", out var given) ? given.Clone() : null;
            var scope = root.TryGetProperty("context", out var context) ? FeelJson.ReadContext(context) : new FeelContext([], []);
            var expression = root.GetProperty("expression").GetString() ?? throw new JsonException("expression: null");
            var reading = scope.Parse(expression);
            return (reading.Problem is { } problem ? Error(id, problem) : Value(id, FeelLanguage.Evaluate(reading.Expression!, scope.Values)), true);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            var message = Texts.Of("feel.bad-line", ("line", number), ("detail", exception.Message));
            return (Error(id, new FeelProblem("feel-bad-line", 1, 1, message, new Dictionary<string, string>())), false);
        }
    }

    private static string Value(JsonElement? id, FeelValue value) => FeelJson.Text(writer =>
    {
        Start(writer, id);
        writer.WritePropertyName("value");
        FeelJson.Write(writer, value);
        writer.WriteEndObject();
    });

    private static string Error(JsonElement? id, FeelProblem problem) => FeelJson.Text(writer =>
    {
        Start(writer, id);
        writer.WriteStartObject("error");
        writer.WriteString("code", problem.Code);
        writer.WriteString("message", problem.Message);
        writer.WriteNumber("line", problem.Line);
        writer.WriteNumber("column", problem.Column);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static void Start(Utf8JsonWriter writer, JsonElement? id)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        if (id is { } given)
        {
            given.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
