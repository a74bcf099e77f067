using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>A context read from JSON: values by name, and why a value is none of the language's. Only an expression that uses such a name is refused.</summary>
internal sealed record FeelContext(Dictionary<string, FeelValue> Values, Dictionary<string, string> Refused)
{
    /// <summary>Reads an expression over this context.</summary>
    public FeelReading Parse(string expression)
    {
        var reading = FeelLanguage.Parse(expression, Values.Keys);
        return reading.Expression is { } read && FeelNames.Free(read).FirstOrDefault(name => Refused.ContainsKey(name.Name)) is { } name
            ? new FeelReading(null, Problem(name))
            : reading;
    }

    private FeelProblem Problem(FeelName name)
    {
        var message = Texts.Of("feel.context-value", ("name", name.Name), ("detail", Refused[name.Name]));
        return new FeelProblem(FeelCodes.Refused, name.Span.Line, name.Span.Column, message, new Dictionary<string, string> { ["subject"] = name.Name });
    }
}
